import { app, type BrowserWindow } from 'electron'
import { offerReload } from './dialogs.ts'
import type { Language } from './language.ts'
import { logIncident, type ShellLog } from './log.ts'

/** When a page's process dies the window would stay blank: says so, and loads the page again if asked. */
export function watchPage(window: BrowserWindow, language: Language, log: ShellLog): void {
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return
    const incident = logIncident(log, `page (${details.reason}, code ${details.exitCode})`, null)
    void offerReload(window, language.current(), incident).then((reload) => {
      if (reload) window.webContents.reload()
      else app.quit()
    })
  })
}
