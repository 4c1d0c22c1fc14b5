// What this machine offers to show a window with. Starts under Node 20 with nothing installed.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../..')

const BROWSERS = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
  ],
  win32: [
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
}

/** The browser that the stand-in drives: EFFECTIF_CHROMIUM, else a known place; null where there is none. */
export function findBrowser() {
  const chosen = process.env.EFFECTIF_CHROMIUM
  if (chosen) return existsSync(chosen) ? chosen : null
  const places = process.platform === 'win32' ? BROWSERS.win32 : BROWSERS.linux
  return places.find((file) => existsSync(file)) ?? null
}

/** A window can be shown. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** @param {string} command */
export function hasCommand(command) {
  const finder = process.platform === 'win32' ? 'where' : 'which'
  return spawnSync(finder, [command], { stdio: 'ignore' }).status === 0
}

/**
 * Whether Electron's own binary is there and starts here, and if not, why.
 * @returns {{ usable: true, binary: string } | { usable: false, reason: string }}
 */
export function electronState() {
  const folder = path.join(root, 'node_modules/electron')
  const pointer = path.join(folder, 'path.txt')
  if (!existsSync(pointer))
    return { usable: false, reason: 'its binary is not installed (npm run setup:electron)' }
  const binary = path.join(folder, 'dist', readFileSync(pointer, 'utf8').trim())
  if (!existsSync(binary))
    return { usable: false, reason: 'its binary is not installed (npm run setup:electron)' }
  if (!hasDisplay()) return { usable: false, reason: 'there is no display' }
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const probe = spawnSync(binary, [...sandbox, '--version'], { encoding: 'utf8', timeout: 20_000 })
  if (probe.status !== 0)
    return { usable: false, reason: `it does not start here (${firstLine(probe.stderr)})` }
  return { usable: true, binary }
}

/** @param {string | null} text */
function firstLine(text) {
  return (text ?? '').split('\n').find((line) => line.trim() !== '') ?? 'no message'
}
