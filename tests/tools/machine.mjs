// What this machine offers to show a window with. Starts under Node 20 with nothing installed.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')
const PROGRAM_FILES = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap(
  (name) => process.env[name] ?? [],
)
const WINDOWS_BROWSERS = [
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Google\\Chrome\\Application\\chrome.exe',
]
const LINUX_BROWSERS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
]

/**
 * The browser that the stand-in drives: EFFECTIF_CHROMIUM, else a known place; null where there is none.
 * @returns {string | null}
 */
export function findBrowser() {
  const chosen = process.env.EFFECTIF_CHROMIUM
  if (chosen) return existsSync(chosen) ? chosen : null
  const places =
    process.platform === 'win32'
      ? WINDOWS_BROWSERS.flatMap((file) => PROGRAM_FILES.map((folder) => path.join(folder, file)))
      : LINUX_BROWSERS.map((name) => `/usr/bin/${name}`)
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

/** Path of Electron's own program, or null where it was never fetched. */
export function findElectron() {
  const folder = path.join(root, 'node_modules/electron')
  const pointer = path.join(folder, 'path.txt')
  if (!existsSync(pointer)) return null
  const place = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(folder, 'dist')
  const binary = path.join(place, readFileSync(pointer, 'utf8').trim())
  return existsSync(binary) ? binary : null
}

/**
 * Whether Electron's own program is there and starts here; if not, why.
 * @returns {{ usable: true, binary: string } | { usable: false, reason: string }}
 */
export function electronUsable() {
  const binary = findElectron()
  if (binary === null) return { usable: false, reason: 'its program is not here (npm run setup:electron)' }
  if (process.getuid?.() === 0) return { usable: false, reason: 'its sandbox does not start under root' }
  if (!hasDisplay()) return { usable: false, reason: 'there is no display' }
  // Loads all its libraries and needs neither display nor sandbox.
  const probe = spawnSync(binary, ['--version'], { encoding: 'utf8', timeout: 20_000 })
  if (probe.status !== 0) return { usable: false, reason: `it does not start (${firstLine(probe.stderr)})` }
  if (process.platform === 'linux' && !hasSandbox(path.dirname(binary))) {
    return { usable: false, reason: 'this system gives its sandbox neither user namespaces nor a helper' }
  }
  return { usable: true, binary }
}

/** @param {string} folder */
function hasSandbox(folder) {
  if (spawnSync('unshare', ['--user', 'true'], { stdio: 'ignore' }).status === 0) return true
  const helper = path.join(folder, 'chrome-sandbox')
  return spawnSync('test', ['-u', helper]).status === 0
}

/** @param {string | null} text */
function firstLine(text) {
  return (text ?? '').split('\n').find((line) => line.trim() !== '') ?? 'no message'
}
