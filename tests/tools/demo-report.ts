import { existsSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { translator } from '#shared/i18n/index.ts'
import type { LaunchedApp } from './launched-app.ts'

const PATIENCE_MS = 60_000

/** Runs the staffing report of a place through the app's own screens, as a person would, and saves both files. */
export async function produceReport(
  app: LaunchedApp,
  place: string,
  files: { readonly pdf: string; readonly xlsx: string },
): Promise<{ readonly title: string; readonly note: string }> {
  const texts = translator('fr', 'reports')
  const common = translator('fr', 'common')
  const nav = translator('fr', 'nav')
  const page = await app.page()
  page.setDefaultTimeout(PATIENCE_MS)
  await page.getByRole('link', { name: nav('reports') }).click()
  await page.getByRole('link', { name: texts('norms.title') }).click()
  const picker = page.getByRole('combobox', { name: texts('place') })
  await picker.fill(place)
  await page
    .getByRole('option', { name: new RegExp(`^${place} — `) })
    .first()
    .click()
  await page.getByRole('button', { name: texts('run') }).click()
  const pdf = page.getByRole('button', { name: common('pdf') })
  await pdf.waitFor()
  await app.dialogs.answer({ kind: 'save', path: files.pdf })
  await pdf.click()
  await written(files.pdf)
  await app.dialogs.answer({ kind: 'save', path: files.xlsx })
  await page.getByRole('button', { name: common('excel') }).click()
  await written(files.xlsx)
  const note = await page
    .getByText(/Limites territoriales au/)
    .first()
    .textContent()
  return { title: texts('norms.title'), note: (note ?? '').trim() }
}

async function written(file: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS
  while (!existsSync(file)) {
    if (Date.now() > end) throw new Error(`${file} was not written within a minute`)
    await wait(100)
  }
}
