import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import type { WorkerFilterInput } from '#shared/contract/worker-filter.ts'
import type { WorkerRow } from '#shared/contract/worker-list.ts'
import { listedName } from '#shared/domain/person-name.ts'
import { type Locale, locales } from '#shared/i18n/locale.ts'
import { translator } from '#shared/i18n/index.ts'
import type { LaunchedApp } from '#tests/tools/launched-app.ts'
import { onRegister } from '#tests/tools/register-caller.ts'
import { barriers } from '../../barriers.ts'
import { expect, test } from '../../filled-app.ts'
import { choose, list, pick, press, tabTo, typeInto } from '../../keyboard.ts'
import { seenRows, watchRows } from '../../painted-rows.ts'

const REGION = 'Sikasso'
const WORDS = {
  fr: { corps: 'Matrone', view: 'Matrones de la région' },
  en: { corps: 'Auxiliary birth attendant', view: 'Birth attendants' },
} as const

for (const locale of locales) {
  test.describe(locale, () => {
    test.use({ language: locale })
    test('searches, filters, sorts, keeps a view and writes the list by keyboard alone', async ({
      launch,
      dataDir,
    }) => {
      test.slow()
      const app = await launch()
      const page = await app.page()
      await test.step('opens on everybody', async () => {
        await openList(page)
        await expect(page.getByRole('searchbox')).toBeFocused()
        await expect(count(page)).toHaveText(counted(locale, (await idsOf(page, {})).length))
      })
      await test.step('searches', () => searchByName(page, locale))
      const filter = await test.step('filters', () => filterByPlaceAndCorps(page, locale))
      await test.step('sorts', () => sortByBirth(page, locale, filter))
      await test.step('chooses columns', () => showAge(page, locale))
      await test.step('keeps a view', () => keepView(page, locale, filter))
      await test.step('writes Excel', () =>
        writeExcel({ app, page, locale }, path.join(dataDir, 'agents.xlsx'), filter))
      await test.step('comes back to the person', () => openAndComeBack(page))
    })
  })
}

test('scrolls thousands of workers without an empty row', async ({ launch }) => {
  test.slow()
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'effectif-long-'))
  try {
    await onRegister(dataDir, (call) => call('country.fillDemonstration', { total: MANY }))
    const app = await launch(dataDir)
    const page = await app.page()
    await openList(page)
    await expect(count(page)).toHaveText(counted('fr', MANY))
    for (const [name, scroll] of Object.entries(ways)) {
      await test.step(name, async () => {
        await watchRows(page)
        await scroll(page)
        // Until the last rows have come in.
        await expect(page.getByRole('grid')).toHaveAttribute('aria-busy', 'false')
        const { frames, moves, unnamed, uncovered } = await seenRows(page)
        expect(moves, 'the list moved along').toBeGreaterThan(10)
        expect({ unnamed, uncovered }, `of ${frames} frames`).toEqual({ unnamed: 0, uncovered: 0 })
      })
    }
    await app.close()
  } finally {
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
})

/** More than the window keeps at once, so that rows are fetched again. */
const MANY = 8000

/** Each way to move through the list, ending where it began. */
const ways: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'the bar dragged to anywhere': (page) =>
    page.getByRole('grid').evaluate(async (grid) => {
      for (let step = 0; step < 60; step++) {
        grid.scrollTop = ((step * 37) % 60) * (grid.scrollHeight / 60)
        await new Promise((next) => setTimeout(next, 40))
      }
    }),
  'the bar dragged along, place after place in each frame': (page) =>
    page.getByRole('grid').evaluate(async (grid) => {
      for (let step = 0; step <= 120; step++) {
        grid.scrollTop = (step / 120) * grid.scrollHeight
        await new Promise(requestAnimationFrame)
      }
    }),
  'the wheel': async (page) => {
    await page.getByRole('grid').hover()
    for (let turn = 0; turn < 40; turn++) await page.mouse.wheel(0, turn < 20 ? 700 : -2500)
    await page.waitForTimeout(300)
  },
  'Page Down held': async (page) => {
    await page.getByRole('searchbox').focus()
    await page.keyboard.press('ArrowDown')
    for (let step = 0; step < 80; step++) await page.keyboard.down('PageDown')
    await page.keyboard.up('PageDown')
    await expect(cellInFocus(page)).toHaveAttribute('data-cell', /^\d{4}:0$/)
  },
  'both ends in turn': async (page) => {
    for (let turn = 0; turn < 10; turn++) {
      await page.keyboard.press('Control+End')
      await expect(cellInFocus(page)).toHaveAttribute('data-cell', new RegExp(`^${MANY - 1}:`))
      await page.keyboard.press('Control+Home')
      await expect(cellInFocus(page)).toHaveAttribute('data-cell', /^0:/)
    }
  },
}

async function openList(page: Page): Promise<void> {
  await page.evaluate(() => void (location.hash = '#/workers'))
}

async function searchByName(page: Page, locale: Locale): Promise<void> {
  const found = (await idsOf(page, { query: 'keita' })).length
  expect(found).toBeGreaterThan(1)
  await page.keyboard.type('keita')
  await expect(count(page)).toHaveText(counted(locale, found))
  await expect(names(page).first()).toContainText('KEÏTA')
  await page.keyboard.press('Enter')
  await expect(cellInFocus(page)).toHaveAttribute('data-cell', '0:0')
  await tabTo(page.getByRole('searchbox'), 'back')
  await page.keyboard.press('Escape')
  await expect(count(page)).toHaveText(counted(locale, (await idsOf(page, {})).length))
}

async function filterByPlaceAndCorps(page: Page, locale: Locale): Promise<WorkerFilterInput> {
  const t = translator(locale, 'lists')
  await page.keyboard.press('Control+Shift+F')
  const place = list(page, t('filter.placeId'))
  await expect(place).toBeFocused()
  await choose(place, REGION.toLowerCase(), new RegExp(`^${REGION}`))
  const corps = list(page, t('filter.corpsIds'))
  await typeInto(corps, WORDS[locale].corps.slice(0, 5))
  await expect(page.getByRole('option').first()).toContainText(WORDS[locale].corps)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: t('activeFilters') })).toContainText(WORDS[locale].corps)
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: t('filters') })).toHaveCount(0)
  await expect(page.getByRole('searchbox')).toBeFocused()
  const filter = await regionAndCorps(page, locale)
  const ids = await idsOf(page, filter)
  expect(ids.length).toBeGreaterThan(2)
  await expect(count(page)).toHaveText(counted(locale, ids.length))
  return filter
}

async function sortByBirth(page: Page, locale: Locale, filter: WorkerFilterInput): Promise<void> {
  const birth = translator(locale, 'lists')('column.birth')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  for (let column = 0; column < 2; column++) await page.keyboard.press('ArrowRight')
  const head = page.getByRole('columnheader', { name: birth })
  await expect(head).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(head).toHaveAttribute('aria-sort', 'ascending')
  await page.keyboard.press('Enter')
  await expect(head).toHaveAttribute('aria-sort', 'descending')
  await expect(head).toBeFocused()
  const sort = [{ column: 'birth', descending: true }]
  const [first] = await rowsOf(page, (await idsOf(page, filter, sort)).slice(0, 1))
  await expect(names(page).first()).toContainText(first?.prenoms ?? '?')
}

async function showAge(page: Page, locale: Locale): Promise<void> {
  const t = translator(locale, 'lists')
  await press(page.getByRole('button', { name: t('columns.open') }), 'back')
  const columns = page.getByRole('listbox', { name: t('columns.label') })
  await expect(columns).toBeFocused()
  const age = columns.getByRole('option', { name: t('column.age'), exact: true })
  for (let line = 0; line < 10; line++) {
    if ((await age.getAttribute('data-active')) === 'true') break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Space')
  await expect(age).toHaveAttribute('aria-selected', 'true')
  for (let line = 0; line < 5; line++) await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('columnheader').nth(3)).toHaveText(t('column.age'))
}

async function keepView(page: Page, locale: Locale, filter: WorkerFilterInput): Promise<void> {
  const t = translator(locale, 'lists')
  const { view } = WORDS[locale]
  const views = page.getByRole('button', { name: t('views.open'), exact: true })
  await press(views)
  await expect(page.getByRole('textbox', { name: t('views.name') })).toBeFocused()
  await page.keyboard.type(view)
  await page.keyboard.press('Enter')
  await expect(page.getByText(t('views.saved', { name: view }))).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(t('views.current', { name: view }))

  await press(page.getByRole('button', { name: t('clearAll') }))
  await expect(count(page)).toHaveText(counted(locale, (await idsOf(page, {})).length))
  await press(views)
  await expect(page.getByRole('button', { name: t('views.openView', { name: view }) })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(count(page)).toHaveText(counted(locale, (await idsOf(page, filter)).length))
  await expect(page.getByRole('columnheader').nth(3)).toHaveText(t('column.age'))
  await expect(page.getByRole('columnheader', { name: t('column.birth') })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
}

interface Open {
  readonly app: LaunchedApp
  readonly page: Page
  readonly locale: Locale
}

async function writeExcel(
  { app, page, locale }: Open,
  file: string,
  filter: WorkerFilterInput,
): Promise<void> {
  const common = translator(locale, 'common')
  await app.dialogs.answer({ kind: 'save', path: file })
  await pick(page.getByRole('button', { name: translator(locale, 'lists')('files.open') }), common('excel'))
  await expect(page.getByText(common('fileSaved', { name: path.basename(file) }))).toBeVisible({
    timeout: 20_000,
  })
  const listed = await rowsOf(page, await idsOf(page, filter, [{ column: 'birth', descending: true }]))
  expect(await namesIn(file)).toEqual(listed.map(listedName))
}

/** Who stands in the lines that begin with their order number. */
async function namesIn(file: string): Promise<string[]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(file)
  const found: string[] = []
  book.worksheets[0]?.eachRow((row) => {
    const [order, name] = [row.getCell(1).value, row.getCell(2).value]
    if (order === found.length + 1 && typeof name === 'string') found.push(name)
  })
  return found
}

async function openAndComeBack(page: Page): Promise<void> {
  await tabTo(page.getByRole('searchbox'), 'back')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const name = await cellInFocus(page).innerText()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid')).toHaveCount(0)
  await page.goBack()
  await expect(cellInFocus(page)).toHaveText(name)
  await expect(cellInFocus(page)).toHaveAttribute('data-cell', '1:0')
}

function count(page: Page): Locator {
  return page.getByRole('main').getByRole('status').first()
}

function counted(locale: Locale, workers: number): string {
  return translator(locale, 'lists')('count', { count: workers })
}

function names(page: Page): Locator {
  return page.locator('[role="gridcell"][aria-colindex="1"]')
}

function cellInFocus(page: Page): Locator {
  return page.locator('[data-cell]:focus')
}

/** The region and the corps that the spec filters by, as the register numbers them. */
async function regionAndCorps(page: Page, locale: Locale): Promise<WorkerFilterInput> {
  return page.evaluate(
    async ({ region, name, language }) => {
      const ask = async (route: string) => {
        const answer = await window.effectif.call(route, {}, crypto.randomUUID())
        return answer.ok ? answer.value : null
      }
      // As the contract says of these routes.
      const places = (await ask('reference.places')) as { id: number; name: string; level: string }[]
      const { corps } = (await ask('reference.lists')) as {
        corps: { id: number; label: Record<string, string> }[]
      }
      return {
        placeId: places.find((place) => place.name === region && place.level === 'region')?.id ?? null,
        corpsIds: corps.filter(({ label }) => label[language] === name).map(({ id }) => id),
      }
    },
    { region: REGION, name: WORDS[locale].corps, language: locale },
  )
}

async function idsOf(page: Page, filter: WorkerFilterInput, sort: readonly object[] = []): Promise<number[]> {
  return page.evaluate(
    async (input) => {
      const answer = await window.effectif.call('workers.list', input, crypto.randomUUID())
      return answer.ok ? (answer.value as { ids: number[] }).ids : []
    },
    { filter, sort },
  )
}

async function rowsOf(page: Page, ids: readonly number[]): Promise<WorkerRow[]> {
  return page.evaluate(
    async (input) => {
      const answer = await window.effectif.call('workers.rows', input, crypto.randomUUID())
      return answer.ok ? (answer.value as WorkerRow[]) : []
    },
    { ids: [...ids] },
  )
}
