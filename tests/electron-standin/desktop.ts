import { spawn } from 'node:child_process'
import path from 'node:path'
import { isControlled, recordShellCall } from './control.ts'
import { covered } from './not-in-standin.ts'

/** Hands a path to the desktop's own program, if a person sits there. */
function open(place: string): void {
  if (isControlled) return
  const program = process.platform === 'win32' ? 'explorer.exe' : 'xdg-open'
  const child = spawn(program, [place], { stdio: 'ignore', detached: true })
  // A desktop without such a program: nothing opens, as in Electron.
  child.on('error', () => {})
  child.unref()
}

export const shell = covered('shell', {
  showItemInFolder: (file: string) => {
    recordShellCall({ method: 'showItemInFolder', path: file })
    open(path.dirname(file))
  },
  openPath: (place: string) => {
    recordShellCall({ method: 'openPath', path: place })
    open(place)
    return Promise.resolve('')
  },
  beep: () => recordShellCall({ method: 'beep', path: '' }),
})

/** As on a machine without a key store: what would need one must cope, and says so by itself. */
export const safeStorage = covered('safeStorage', { isEncryptionAvailable: () => false })

export const nativeTheme = covered('nativeTheme', {
  themeSource: 'system',
  shouldUseDarkColors: false,
  shouldUseHighContrastColors: false,
})
