import { app, type BrowserWindow, shell } from 'electron'
import { AppError } from '#shared/errors/app-error.ts'
import { chooseFile, chooseDestination } from '#electron/platform/dialogs.ts'
import type { Language } from '#electron/platform/language.ts'
import type { Windows } from '#electron/platform/windows.ts'
import type { PrintService } from '#electron/printing/print-service.ts'
import type { ChosenFiles } from './chosen-files.ts'
import type { ShellParts } from './shell-handlers.ts'

/** The shell's handlers on the real machine: Electron's dialogs, over the window that asks. */
export function electronParts(
  windows: Windows,
  parts: { readonly language: Language; readonly files: ChosenFiles; readonly printing: PrintService },
): ShellParts {
  const { language } = parts
  const windowOf = (id: number): BrowserWindow => {
    const found = windows.find(id)
    if (found === null) throw new AppError('FORBIDDEN_SENDER')
    return found.window
  }
  return {
    ...parts,
    appVersion: app.getVersion(),
    askForFile: (id, kind) => chooseFile(windowOf(id), language.current(), kind),
    askForDestination: (id, suggestion) => chooseDestination(windowOf(id), language.current(), suggestion),
    showInFolder: (file) => shell.showItemInFolder(file),
  }
}
