// The three Vite builds; one whose inputs did not change is left as it is.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { nodeBinary } from './setup.mjs'

const root = path.resolve(import.meta.dirname, '../..')
// The configurations name their inputs from here; the renderer's has a root of its own.
process.chdir(root)

const BUILDS = [
  {
    name: 'main',
    inputs: ['electron', 'shared'],
    outputs: ['dist/main', 'dist/backend', 'dist/chunks'],
    needed: ['dist/main/main.js', 'dist/backend/thread.js'],
  },
  {
    name: 'preload',
    inputs: ['electron/preload.ts', 'shared'],
    outputs: ['dist/preload'],
    needed: ['dist/preload/preload.cjs'],
  },
  {
    name: 'renderer',
    inputs: ['renderer', 'shared', 'postcss.config.cjs'],
    outputs: ['dist/renderer'],
    needed: ['dist/renderer/index.html', 'dist/renderer/print.html'],
  },
]

/** @param {string} entry @returns {string[]} */
function filesUnder(entry) {
  if (path.extname(entry) !== '') return [entry]
  return readdirSync(path.join(root, entry), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => path.relative(root, path.join(file.parentPath, file.name)))
    .sort()
}

/** @param {string[]} inputs */
function hashOf(inputs) {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap(filesUnder)) hash.update(file).update(readFileSync(path.join(root, file)))
  return hash.digest('hex')
}

/** @param {(typeof BUILDS)[number]} part */
async function buildPart({ name, inputs, outputs, needed }) {
  const config = `vite.${name}.config.ts`
  const stamp = path.join(root, `dist/.${name}`)
  const wanted = hashOf([...inputs, config, 'package-lock.json', 'package.json'])
  const isThere = needed.every((file) => existsSync(path.join(root, file)))
  if (isThere && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  rmSync(stamp, { force: true })
  for (const folder of outputs) rmSync(path.join(root, folder), { recursive: true, force: true })
  const start = performance.now()
  const { build } = await import('vite')
  await build({ configFile: path.join(root, config), logLevel: 'warn' })
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
  process.stdout.write(`build: ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)\n`)
}

if (Number(process.versions.node.split('.')[0]) < 24 && nodeBinary() !== process.execPath) {
  process.exit(spawnSync(nodeBinary(), [import.meta.filename], { stdio: 'inherit' }).status ?? 1)
}
try {
  for (const part of BUILDS) await buildPart(part)
} catch (error) {
  process.stderr.write(`build: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
