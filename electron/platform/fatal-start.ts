import { existsSync } from 'node:fs'
import path from 'node:path'
import { app, dialog, shell } from 'electron'
import { AppError } from '#shared/errors/app-error.ts'
import type { Locale } from '#shared/i18n/locale.ts'
import { fatalCodeOf, fatalTexts } from './fatal-texts.ts'
import { logIncident, type ShellLog } from './log.ts'
import type { Machine } from './machine.ts'

/** Tells the person calmly why the app can't start, offers the backups, and ends the app with code 1. */
export async function stopCalmly(
  error: unknown,
  locale: Locale,
  machine: Machine,
  log: ShellLog,
): Promise<void> {
  const code = fatalCodeOf(error)
  const facts = error instanceof AppError ? error.data : {}
  const incident = code === 'INTERNAL' ? logIncident(log, 'start', error) : ''
  log.error(`start refused: ${code} ${factText(facts.cause)}`.trim())
  const texts = fatalTexts(locale, code, {
    register: machine.dataDir,
    backups: machine.backupsDir,
    version: app.getVersion(),
    incident,
    file: factText(facts.file),
  })
  const { response } = await dialog.showMessageBox({
    type: code === 'REGISTER_IN_USE' ? 'info' : 'error',
    title: texts.title,
    message: texts.message,
    detail: texts.detail,
    buttons: [texts.close, texts.openBackups],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  if (response === 1) await shell.openPath(nearestFolder(machine.backupsDir))
  app.exit(1)
}

function factText(fact: unknown): string {
  return typeof fact === 'string' ? fact.slice(0, 300) : ''
}

/** The folder, or the closest one above it that exists. */
function nearestFolder(folder: string): string {
  const parent = path.dirname(folder)
  return existsSync(folder) || parent === folder ? folder : nearestFolder(parent)
}
