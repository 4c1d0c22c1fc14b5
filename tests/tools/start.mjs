// npm start: the built app, on Electron where it starts here, else on the stand-in in a window of the browser.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { electronUsable, findBrowser, hasDisplay } from './machine.mjs'
import { nodeBinary } from './setup.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const rest = process.argv.slice(2)

/** @param {string} line */
function say(line) {
  process.stderr.write(`start: ${line}\n`)
}

function command() {
  const electron = electronUsable()
  if (electron.usable) {
    say('Electron, its own program is here and starts.')
    return { program: electron.binary, words: [root, ...rest] }
  }
  say(`the stand-in on ${findBrowser() ?? 'a browser'}, because, of Electron, ${electron.reason}.`)
  const register = pathToFileURL(path.join(root, 'tests/electron-standin/register.mjs')).href
  const words = ['--import', register, path.join(root, 'dist/main/main.js'), ...rest]
  return { program: nodeBinary(), words }
}

if (!hasDisplay()) {
  say('there is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set).')
  process.exit(1)
}
const { program, words } = command()
const child = spawn(program, words, {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, EFFECTIF_HEADED: '1' },
})
child.on('exit', (code) => process.exit(code ?? 1))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
