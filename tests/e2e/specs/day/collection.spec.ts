import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import type { CollectionSheet, SheetState } from '#shared/contract/collection.ts'
import type { FacilityRow } from '#shared/contract/facilities.ts'
import { fullName } from '#shared/domain/person-name.ts'
import { type Locale, locales } from '#shared/i18n/locale.ts'
import { translator } from '#shared/i18n/index.ts'
import type { LaunchedApp } from '#tests/tools/launched-app.ts'
import { barriers } from '../../barriers.ts'
import { expect, test } from '../../filled-app.ts'
import { choose, field, list, press, tabTo, typeInto } from '../../keyboard.ts'
import { pdfText } from '../../pdf.ts'

const BLANK = 2
const NEW = { prenoms: 'Kadia', nom: 'Kwazouma' }

interface Desk {
  readonly app: LaunchedApp
  readonly page: Page
  readonly locale: Locale
}

for (const locale of locales) {
  test.describe(locale, () => {
    test.use({ language: locale })
    test('prepares, prints, ticks in and enters collection sheets by keyboard alone', async ({
      launch,
      dataDir,
      facts,
    }) => {
      test.slow()
      const app = await launch()
      const desk = { app, page: await app.page(), locale }
      const facility = staffed(facts.facilities)
      await test.step('prepares them for a facility', () => prepare(desk, facility))
      const sheets = await sheetsOf(desk.page)
      expect(sheets).toHaveLength((facility.available ?? 0) + BLANK)
      await test.step('prints them', () => print(desk, path.join(dataDir, 'sheets.pdf'), sheets))
      await test.step('ticks two in', () => tickTwo(desk, sheets))
      await test.step('takes the second back', () => undo(desk, sheets))
      await test.step('enters a blank one', () => enterBlank(desk, sheets))
      await test.step('lists the keys', () => listKeys(desk))
      await app.close()
    })
  })
}

/** A facility of one name with a few people, so that the batch has names and fits a screen. */
function staffed(facilities: readonly FacilityRow[]): FacilityRow {
  const named = Map.groupBy(facilities, ({ name }) => name)
  const found = facilities.find(
    ({ name, available }) =>
      available !== null && available >= 2 && available <= 12 && named.get(name)?.length === 1,
  )
  if (!found) throw new Error('The invented register has no such facility')
  return found
}

/** From wherever one is: the search over everything leads to the form. */
async function prepare({ page, locale }: Desk, facility: FacilityRow): Promise<void> {
  const t = translator(locale, 'collection')
  const palette = translator(locale, 'palette')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Control+K')
  await expect(page.getByRole('combobox', { name: palette('input') })).toBeFocused()
  await page.keyboard.type(facility.name.toLowerCase())
  await expect(page.getByRole('option', { name: facility.name }).first()).toBeVisible()
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('Control+A')
  // Enter at once: it waits for what was typed.
  await page.keyboard.type(palette('actions.prepareSheets').toLowerCase())
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('new.title'))
  await choose(
    list(page, translator(locale, 'postings')('facility')),
    facility.name,
    beginning(facility.name),
  )
  await typeInto(field(page, t('new.blank')), String(BLANK))
  await expect(page.getByText(t('new.sum', { count: (facility.available ?? 0) + BLANK }))).toBeVisible()
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('Control+S')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(facility.name)
  await expect(page.getByRole('button', { name: translator(locale, 'common')('print') })).toBeFocused()
  expect(await barriers(page)).toEqual([])
}

async function print(
  { app, page, locale }: Desk,
  file: string,
  sheets: readonly CollectionSheet[],
): Promise<void> {
  const common = translator(locale, 'common')
  const t = translator(locale, 'collection')
  await app.dialogs.answer({ kind: 'save', path: file })
  await press(page.getByRole('button', { name: common('pdf') }), 'back')
  await expect(page.getByText(common('fileSaved', { name: path.basename(file) }))).toBeVisible({
    timeout: 20_000,
  })
  // Pages end with a form feed: the list, then one page for each sheet.
  const pages = pdfText(file).split('\f').slice(0, -1)
  expect(pages).toHaveLength(sheets.length + 1)
  expect(pages[0]).toContain(t('cover.title').toLocaleUpperCase(locale))
  for (const [position, { number, prenoms, nom }] of sheets.entries()) {
    const sheet = pages[position + 1] ?? ''
    expect(pages[0]).toContain(number)
    expect(sheet).toContain(number)
    expect(sheet).toContain(t('paper.certified'))
    if (prenoms === null || nom === null) expect(sheet).toContain(t('paper.how').slice(0, 20))
    else {
      expect(pages[0]?.replace(/\s+/g, ' ')).toContain(nom.toLocaleUpperCase('fr'))
      expect(sheet).toContain(prenoms)
      expect(sheet).toContain(nom.toLocaleUpperCase('fr'))
    }
  }
}

/** One on its row, one by the number that stands on the paper. */
async function tickTwo({ page, locale }: Desk, sheets: readonly CollectionSheet[]): Promise<void> {
  const t = translator(locale, 'collection')
  const [first, second] = sheets
  if (!first || !second) throw new Error('a batch has more sheets')
  await tabTo(page.locator('[data-cell="0:0"]'))
  await page.keyboard.press('Space')
  await expect(states(page).first()).toHaveText(t('state.returned'))
  await typeInto(field(page, t('tick.label')), String(Number(second.number.slice(5))))
  await page.keyboard.press('Enter')
  await expect(states(page).nth(1)).toHaveText(t('state.returned'))
  await expect(field(page, t('tick.label'))).toHaveValue('')
  await expect(field(page, t('tick.label'))).toBeFocused()
  expect(await statesOf(page)).toEqual(['returned', 'returned', ...sheets.slice(2).map(() => 'printed')])
}

async function undo({ page, locale }: Desk, sheets: readonly CollectionSheet[]): Promise<void> {
  const t = translator(locale, 'collection')
  await tabTo(page.locator('[data-cell="0:0"]'))
  await page.keyboard.press('Control+Z')
  await expect(states(page).nth(1)).toHaveText(t('state.printed'))
  await expect(page.locator('[data-cell="0:0"]')).toBeFocused()
  expect(await statesOf(page)).toEqual(['returned', ...sheets.slice(1).map(() => 'printed')])
}

/** The blank one at the end comes back, is entered at its facility, and is done with. */
async function enterBlank({ page, locale }: Desk, sheets: readonly CollectionSheet[]): Promise<void> {
  const t = translator(locale, 'collection')
  const form = translator(locale, 'workers')
  const last = sheets.at(-1)
  const row = sheets.length - 1
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Space')
  await expect(states(page).last()).toHaveText(t('state.returned'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(last?.number ?? '?')
  await typeInto(field(page, form('form.prenoms')), NEW.prenoms)
  await typeInto(field(page, form('form.nom')), NEW.nom)
  await expect(list(page, translator(locale, 'postings')('facility'))).toHaveValue(
    beginning(last?.facility ?? '?'),
  )
  await typeInto(field(page, translator(locale, 'postings')('start')), '2021')
  await page.keyboard.press('Control+S')
  const created = form('form.created', { name: fullName(NEW) })
  await expect(page.getByText(created)).toBeVisible()
  await expect(page.getByRole('grid')).toBeVisible()
  await expect(states(page).nth(row)).toHaveText(t('state.entered'))
}

async function listKeys({ page, locale }: Desk): Promise<void> {
  const palette = translator(locale, 'palette')
  await page.keyboard.press('F1')
  const dialog = page.getByRole('dialog', { name: palette('shortcuts.title') })
  const here = dialog.getByRole('region', { name: palette('shortcuts.page') })
  await expect(here.getByText(palette('keys.space'), { exact: true })).toBeVisible()
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
}

/** The choice shows a facility's place behind its name. */
function beginning(name: string): RegExp {
  return new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)
}

function states(page: Page): Locator {
  return page.locator('[role="gridcell"][aria-colindex="3"]')
}

/** The sheets of the batch that is shown, as the register has them. */
async function sheetsOf(page: Page): Promise<readonly CollectionSheet[]> {
  return page.evaluate(async () => {
    const id = Number(location.hash.split('/').at(-1))
    const answer = await window.effectif.call('collection.batch', { id }, crypto.randomUUID())
    // As the contract says of this route.
    return answer.ok ? (answer.value as { sheets: CollectionSheet[] }).sheets : []
  })
}

async function statesOf(page: Page): Promise<SheetState[]> {
  return (await sheetsOf(page)).map(({ state }) => state)
}
