// npm run demo: sets up what is missing, builds, and shows the way from a list of facilities to the printed report.
import { spawn, spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureSetup, nodeBinary } from './setup.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

await ensureSetup({ quiet: true })
const build = spawnSync(nodeBinary(), ['tests/tools/build.mjs'], { cwd: root, stdio: ['ignore', 2, 2] })
if (build.status !== 0) process.exit(build.status ?? 1)

const words = [path.join(root, 'tests/tools/demo.ts'), ...process.argv.slice(2)]
const child = spawn(nodeBinary(), words, {
  stdio: 'inherit',
  env: { ...process.env, EFFECTIF_CALLED_FROM: process.cwd() },
})
child.on('exit', (code) => process.exit(code ?? 1))
