import path from 'node:path'
import { app, session, shell } from 'electron'
import { startBackend } from '#backend/client.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { createChosenFiles } from './ipc/chosen-files.ts'
import { broadcast, registerCalls } from './ipc/register.ts'
import { createRunningCalls } from './ipc/running-calls.ts'
import { createShellHandlers } from './ipc/shell-handlers.ts'
import { electronParts } from './ipc/shell-parts.ts'
import { declareAppScheme, serveApp } from './platform/app-protocol.ts'
import { showAbout } from './platform/dialogs.ts'
import { stopCalmly } from './platform/fatal-start.ts'
import { openLanguage } from './platform/language.ts'
import { logIncident, logStrayErrors, openLog } from './platform/log.ts'
import { findMachine, refuseNetworkPlace } from './platform/machine.ts'
import { installMenu } from './platform/menu.ts'
import { watchPage } from './platform/page-gone.ts'
import { secureSession } from './platform/security.ts'
import { answerSecondCopy, isFirstCopyAlive } from './platform/single-instance.ts'
import { openStateFile } from './platform/state-file.ts'
import { focusWindow, openMainWindow } from './platform/window.ts'
import { windowState } from './platform/window-state.ts'
import { createWindows } from './platform/windows.ts'
import { openPrintPage } from './printing/print-page.ts'
import { createPrintService } from './printing/print-service.ts'

const startedAt = Date.now()
const machine = findMachine()
const isFirstCopy = app.requestSingleInstanceLock()
const log = openLog(machine.logsDir)
const language = openLanguage(path.join(machine.shellDir, 'language.json'))
const windows = createWindows(machine.preloadFile)

logStrayErrors(log)
app.enableSandbox()
declareAppScheme()

app.on('second-instance', () => {
  for (const { window } of windows.appWindows()) focusWindow(window)
  answerSecondCopy(machine.shellDir).catch((error: unknown) => logIncident(log, 'second copy', error))
})

/** A second copy has nothing to do, unless the first one doesn't come to the door. */
async function leaveToFirstCopy(): Promise<void> {
  if (await isFirstCopyAlive(machine.shellDir, startedAt)) app.quit()
  else await stopCalmly(new AppError('REGISTER_IN_USE'), language.current(), machine, log)
}

async function start(): Promise<void> {
  // Without the `persist:` prefix a session lives in memory only.
  const printSession = session.fromPartition('print')
  for (const part of [session.defaultSession, printSession]) {
    secureSession(part)
    serveApp(part, machine.rendererDir)
  }
  refuseNetworkPlace(machine.dataDir)
  const backend = await startBackend({
    ...machine,
    locale: language.current(),
    log: (level, text) => log[level](text),
  })

  const files = createChosenFiles()
  const running = createRunningCalls()
  const printing = createPrintService((job, document) => openPrintPage(windows, printSession, job, document))
  const handlers = createShellHandlers(electronParts(windows, { language, files, printing }))
  registerCalls(windows, { backend, shell: handlers, files, running, log })
  backend.onChanged(() => broadcast(windows, { type: 'changed' }))
  for (const owned of [files, printing]) windows.onClosed((id) => owned.forgetOwner(id))
  windows.onClosed((id) => running.cancelOwner(id))
  app.on('will-quit', (event) => {
    event.preventDefault()
    running.cancelAll()
    void backend.close().finally(() => app.exit(0))
  })

  const window = openMainWindow(
    windows,
    session.defaultSession,
    openStateFile(path.join(machine.shellDir, 'window.json'), windowState),
  )
  window.on('closed', () => app.quit())
  watchPage(window, language, log)
  installMenu(language, {
    ask: (action) => broadcast(windows, { type: 'menu', action }),
    chooseLanguage: language.choose,
    showAbout: () => void showAbout(window, language.current(), machine),
    openLogs: () => void shell.openPath(machine.logsDir),
  })
  language.onChanged((locale) => broadcast(windows, { type: 'language', locale }))
  log.info(`started in ${Date.now() - startedAt} ms, version ${app.getVersion()}`)
}

// Not awaited at the top level: Electron is ready only after this file has run to its end.
void app
  .whenReady()
  .then(() => (isFirstCopy ? start() : leaveToFirstCopy()))
  .catch((error: unknown) => stopCalmly(error, language.current(), machine, log))
