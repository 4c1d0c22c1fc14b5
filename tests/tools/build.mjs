// The three Vite builds; one whose inputs did not change is left as it is.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'vite'

const root = path.resolve(import.meta.dirname, '../..')

const BUILDS = [
  { config: 'vite.main.config.ts', inputs: ['electron', 'shared'], output: 'dist/main/main.js' },
  {
    config: 'vite.preload.config.ts',
    inputs: ['electron/preload.ts', 'shared/contract'],
    output: 'dist/preload/preload.cjs',
  },
  {
    config: 'vite.renderer.config.ts',
    inputs: ['renderer', 'shared', 'postcss.config.cjs'],
    output: 'dist/renderer/index.html',
  },
]

/** @param {string} entry @returns {string[]} */
function filesUnder(entry) {
  const full = path.join(root, entry)
  if (!existsSync(full)) return []
  if (path.extname(entry) !== '') return [entry]
  return readdirSync(full, { recursive: true, withFileTypes: true })
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

for (const { config, inputs, output } of BUILDS) {
  const stamp = path.join(root, 'dist', `.${path.parse(config).name}`)
  const wanted = hashOf([...inputs, config, 'package-lock.json'])
  if (existsSync(path.join(root, output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted)
    continue
  await build({ root, configFile: path.join(root, config), logLevel: 'warn' })
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
}
