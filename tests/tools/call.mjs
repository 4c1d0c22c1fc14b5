// npm run call: one contract route on a register, with the built backend alone.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { ensureSetup, nodeBinary } from './setup.mjs'

const root = path.resolve(import.meta.dirname, '../..')
await ensureSetup({ quiet: true })

/** Only the answer belongs on standard output: what the build says goes beside it. */
const build = spawnSync(nodeBinary(), ['tests/tools/build.mjs'], { cwd: root, stdio: ['ignore', 2, 2] })
if (build.status !== 0) process.exit(build.status ?? 1)

const { status } = spawnSync(
  nodeBinary(),
  [path.join(root, 'tests/tools/call-route.ts'), ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
)
process.exit(status ?? 1)
