import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { formatBirth, formatPartialDate } from '#shared/domain/dates.ts'
import { localDay } from '#shared/domain/days.ts'
import { fold } from '#shared/domain/fold.ts'
import type { FacilityRow } from '#shared/contract/facilities.ts'
import { translator } from '#shared/i18n/index.ts'
import { type Locale, locales } from '#shared/i18n/locale.ts'
import type { LaunchedApp } from '#tests/tools/launched-app.ts'
import { expect, test } from '../../filled-app.ts'
import { choose, field, list, press, tabTo, toWorkers, typeInto } from '../../keyboard.ts'
import { pdfText } from '../../pdf.ts'

const REGION = 'Sikasso'
const ACT = 'N°2026-0123/MSDS-SG'
const START = '2024-03-01'
const PHONE = '+223 76 12 99 47'
const WORDS = {
  fr: { corps: 'Sage-femme d’État', statut: 'Fonctionnaire de l’État', sex: 'Féminin', typed: 'sage' },
  en: { corps: 'State midwife', statut: 'State civil servant', sex: 'Female', typed: 'state mid' },
} as const

for (const locale of locales) {
  test.describe(locale, () => {
    test.use({ language: locale })
    test('enters, finds, posts and reports on somebody by keyboard alone', async ({
      launch,
      dataDir,
      facts,
    }) => {
      test.slow()
      const app = await launch()
      const page = await app.page()
      const facility = onlyOfItsName(facts.facilities)
      await test.step('enters', () => enterWorker(page, locale))
      await test.step('finds by phone', () => findByPhone(page, locale))
      await test.step('posts', () => postTo(page, locale, facility))
      const totals = await test.step('runs the report', () => runReport(page, locale))
      const files = (ending: string) => path.join(dataDir, `situation.${ending}`)
      await test.step('saves PDF', async () => {
        await save(app, page, locale, 'pdf', files('pdf'))
        checkPdf(pdfText(files('pdf')), locale, facility.name)
      })
      await test.step('saves Excel', async () => {
        await save(app, page, locale, 'excel', files('xlsx'))
        expect(await figuresOf(files('xlsx'))).toContainEqual(totals)
      })
      await test.step('saves CSV', async () => {
        await save(app, page, locale, 'csv', files('csv'))
        const csv = readFileSync(files('csv'))
        expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
        expect(csv.toString('utf8')).toContain(facility.name)
      })
    })
  })
}

/** A facility of the region that half its name is enough to find. */
function onlyOfItsName(facilities: readonly FacilityRow[]): FacilityRow {
  const found = facilities.find(
    ({ name, region }) =>
      region === REGION &&
      name.startsWith('CSCom ') &&
      facilities.filter((one) => one.name === name).length === 1,
  )
  if (found === undefined) throw new Error('No facility of that region has a name of its own')
  return found
}

async function enterWorker(page: Page, locale: Locale): Promise<void> {
  const t = translator(locale, 'workers')
  await toWorkers(page, locale)
  await page.keyboard.press('Control+N')
  await expect(page.getByRole('heading', { level: 1, name: t('form.newTitle') })).toBeVisible()
  await typeInto(field(page, t('form.prenoms')), 'Aïssata')
  await page.keyboard.press('Enter')
  await expect(field(page, t('form.nom'))).toBeFocused()
  await page.keyboard.type('Ouologuem')
  await choose(list(page, t('form.sex')), WORDS[locale].sex.slice(0, 3), WORDS[locale].sex)
  await typeInto(field(page, t('form.birth')), '1987')
  await typeInto(field(page, t('form.phone', { position: 1 })), '66 12 34 88')
  await press(page.getByRole('button', { name: t('form.addPhone') }))
  await expect(field(page, t('form.phone', { position: 2 }))).toBeFocused()
  await page.keyboard.type(PHONE)
  await typeInto(field(page, t('form.matricule')), '0123-987 K')
  await choose(list(page, t('form.corps')), WORDS[locale].typed, WORDS[locale].corps)
  await choose(list(page, t('form.statut')), WORDS[locale].statut.slice(0, 18), WORDS[locale].statut)
  await page.keyboard.press('Control+S')
  await expect(page.getByRole('heading', { level: 1, name: 'Aïssata OUOLOGUEM' })).toBeVisible()
  const sheet = page.getByRole('main')
  await expect(sheet).toContainText(formatBirth('1987', locale))
  await expect(sheet).toContainText('66 12 34 88')
  await expect(sheet).toContainText('0123-987 K')
  await expect(sheet).toContainText(WORDS[locale].corps)
  await expect(sheet).toContainText(WORDS[locale].statut)
}

async function findByPhone(page: Page, locale: Locale): Promise<void> {
  const t = translator(locale, 'workers')
  const nav = translator(locale, 'nav')
  await press(page.getByRole('navigation').getByRole('link', { name: nav('workers') }), 'back')
  await expect(page.getByRole('searchbox', { name: t('list.search') })).toBeFocused()
  // As on the paper: spaces, and without the country's prefix.
  await page.keyboard.type('76 12 99 47')
  await expect(page.getByRole('gridcell', { name: 'OUOLOGUEM Aïssata' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: t('list.count', { count: 1 }) })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Aïssata OUOLOGUEM' })).toBeVisible()
}

async function postTo(page: Page, locale: Locale, facility: FacilityRow): Promise<void> {
  const t = translator(locale, 'postings')
  const workers = translator(locale, 'workers')
  await press(page.getByRole('button', { name: workers('actions.post') }))
  const facilities = list(page, t('facility'))
  await expect(facilities).toBeFocused()
  await expect(facilities).toHaveAttribute('placeholder', t('facilityHint'))
  // Part of the name, without its accents.
  const part = fold(facility.name.replace('CSCom ', ''))
  await choose(facilities, part.slice(0, -1), `${facility.name} — ${facility.district ?? ''}`)
  await typeInto(field(page, t('actNumber')), ACT)
  await typeInto(field(page, t('start')), '01/03/2024')
  await page.keyboard.press('Control+S')
  const postings = page.getByRole('table', { name: workers('page.postings') })
  const row = postings.getByRole('row').filter({ hasText: facility.name })
  await expect(row).toContainText(ACT)
  await expect(row).toContainText(formatPartialDate(START, locale, 'table'))
  await expect(row).toContainText(workers('page.open'))
}

/** Answers the figures of the report's last line, as the screen shows them; what is nothing or zero is left out. */
async function runReport(page: Page, locale: Locale): Promise<number[]> {
  const t = translator(locale, 'reports')
  const nav = translator(locale, 'nav')
  await press(page.getByRole('navigation').getByRole('link', { name: nav('reports') }), 'back')
  await expect(page.getByRole('heading', { level: 1, name: t('title') })).toBeVisible()
  await press(page.getByRole('link', { name: t('norms.title') }))
  await choose(list(page, t('place')), REGION.toLowerCase(), new RegExp(`^${REGION}`))
  await press(page.getByRole('button', { name: t('run') }))
  const table = page.getByRole('grid', { name: t('norms.mainTable') })
  await expect(table).toBeVisible()
  await expect(
    page
      .getByText(t('scope.day', { day: formatPartialDate(localDay(new Date()), locale, 'sentence') }))
      .first(),
  ).toBeVisible()
  await expect(page.getByRole('button', { name: translator(locale, 'common')('pdf') })).toBeEnabled()
  await tabTo(table.locator('[tabindex="0"]').first())
  await page.keyboard.press('Control+End')
  const total = table.locator('[role="row"][data-kind="total"]')
  await expect(total).toBeVisible()
  const cells = await total.getByRole('gridcell').allInnerTexts()
  return cells.filter((cell) => /^\d+$/.test(cell)).map(Number)
}

async function save(
  app: LaunchedApp,
  page: Page,
  locale: Locale,
  kind: 'pdf' | 'excel' | 'csv',
  file: string,
): Promise<void> {
  const t = translator(locale, 'common')
  await app.dialogs.answer({ kind: 'save', path: file })
  await press(page.getByRole('button', { name: t(kind), exact: true }), 'back')
  await expect(page.getByText(t('fileSaved', { name: path.basename(file) }))).toBeVisible({ timeout: 20_000 })
  expect(existsSync(file)).toBe(true)
}

function checkPdf(text: string, locale: Locale, facility: string): void {
  const t = translator(locale, 'reports')
  const plain = text.replaceAll(/\s+/g, ' ')
  // Titles are in capitals on paper.
  expect(plain.toLocaleUpperCase(locale)).toContain(t('norms.title').toLocaleUpperCase(locale))
  expect(plain).toContain(t('normStatus.example'))
  expect(plain).toContain(facility)
  expect(plain).toMatch(/page 1\s?\/\s?[2-9]/)
  expect(plain).toContain(formatPartialDate(localDay(new Date()), locale, 'sentence'))
}

/** The figures of each line of the workbook that stand in it as numbers, without zeros. */
async function figuresOf(file: string): Promise<number[][]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(file)
  const lines: number[][] = []
  book.eachSheet((sheet) =>
    sheet.eachRow((row) => {
      const figures: number[] = []
      row.eachCell(({ value }) => {
        if (typeof value === 'number' && value !== 0) figures.push(value)
      })
      lines.push(figures)
    }),
  )
  return lines
}
