// npm run setup:electron: fetches Electron's own program with the script of its package, and says plainly what came of it.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { electronUsable, findElectron } from './machine.mjs'
import { ensureSetup, nodeBinary } from './setup.mjs'

const root = path.resolve(import.meta.dirname, '../..')

/** @param {string} line */
function say(line) {
  process.stderr.write(`electron: ${line}\n`)
}

await ensureSetup({ quiet: true })

if (findElectron() === null) {
  say("fetching Electron's program from GitHub …")
  const script = path.join(root, 'node_modules/electron/install.js')
  const { status, stderr } = spawnSync(nodeBinary(), [script], { encoding: 'utf8', timeout: 15 * 60_000 })
  if (status !== 0 || findElectron() === null) {
    const reason = (stderr ?? '').split('\n').find((line) => /error/i.test(line)) ?? 'no answer in 15 minutes'
    say(`could not fetch it (${reason.trim()}).`)
    say(
      'The app runs on the stand-in without it. To bring it by hand: electron_mirror, or ELECTRON_OVERRIDE_DIST_PATH.',
    )
    process.exit(1)
  }
}

const state = electronUsable()
say(state.usable ? 'its program is here and starts.' : `its program is here, but ${state.reason}.`)
