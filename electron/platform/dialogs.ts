import path from 'node:path'
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron'
import type { ReadKind, SavedKind } from '#shared/contract/shell.ts'
import { translator } from '#shared/i18n/index.ts'
import type { Locale } from '#shared/i18n/locale.ts'
import { fileNameFor } from './file-names.ts'
import type { Machine } from './machine.ts'

/** Asks for a file to read: a list to import, or any document; null when the person changed their mind. */
export async function chooseFile(
  window: BrowserWindow,
  locale: Locale,
  kind: ReadKind,
): Promise<string | null> {
  const t = translator(locale, 'shell')
  const lists = { name: t('files.csv'), extensions: ['csv', 'txt'] }
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: t(kind === 'csv' ? 'files.chooseCsv' : 'files.chooseDocument'),
    buttonLabel: t('files.choose'),
    properties: ['openFile'],
    filters: [...(kind === 'csv' ? [lists] : []), allFiles(locale)],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** Asks where to save; the answer ends in the kind's extension. Null when the person changed their mind. */
export async function chooseDestination(
  window: BrowserWindow,
  locale: Locale,
  suggestion: { readonly suggestedName: string; readonly kind: SavedKind },
): Promise<string | null> {
  const t = translator(locale, 'shell')
  const { kind } = suggestion
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: t('files.saveTitle'),
    buttonLabel: t('files.save'),
    defaultPath: path.join(app.getPath('documents'), nameOf(suggestion)),
    properties: ['showOverwriteConfirmation'],
    filters: [
      ...(kind === 'copy' ? [] : [{ name: t(`files.${kind}`), extensions: [kind] }]),
      allFiles(locale),
    ],
  })
  if (canceled || filePath === '') return null
  if (kind === 'copy') return filePath
  return path.extname(filePath).toLowerCase() === `.${kind}` ? filePath : `${filePath}.${kind}`
}

/** A copy keeps the ending that its file has. */
function nameOf({
  suggestedName,
  kind,
}: {
  readonly suggestedName: string
  readonly kind: SavedKind
}): string {
  if (kind !== 'copy') return fileNameFor(suggestedName, kind)
  const ending = path.extname(suggestedName)
  return fileNameFor(path.basename(suggestedName, ending), ending === '' ? 'dat' : ending.slice(1))
}

/** Version and places, for a call to support. */
export async function showAbout(window: BrowserWindow, locale: Locale, machine: Machine): Promise<void> {
  const t = translator(locale, 'shell')
  await dialog.showMessageBox(window, {
    type: 'info',
    title: t('about.title'),
    message: t('about.message', { version: app.getVersion() }),
    detail: t('about.detail', {
      register: machine.dataDir,
      backups: machine.backupsDir,
      electron: process.versions.electron,
      chromium: process.versions.chrome,
    }),
    buttons: [t('about.close')],
    noLink: true,
  })
}

/** Tells that the page stopped; true when the person wants it loaded again. */
export async function offerReload(window: BrowserWindow, locale: Locale, incident: string): Promise<boolean> {
  const t = translator(locale, 'shell')
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: t('pageGone.title'),
    message: t('pageGone.message'),
    detail: t('pageGone.detail', { incident }),
    buttons: [t('pageGone.reload'), t('pageGone.quit')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return response === 0
}

function allFiles(locale: Locale): FileFilter {
  return { name: translator(locale, 'shell')('files.all'), extensions: ['*'] }
}
