import path from 'node:path'
import type { Page } from '@playwright/test'
import type { FacilityRow } from '#shared/contract/facilities.ts'
import { formatPartialDate } from '#shared/domain/dates.ts'
import { fold } from '#shared/domain/fold.ts'
import { translator } from '#shared/i18n/index.ts'
import { type Locale, locales } from '#shared/i18n/locale.ts'
import type { LaunchedApp } from '#tests/tools/launched-app.ts'
import { expect, test } from '../../filled-app.ts'
import { choose, field, list, pick, press, tabTo, typeInto } from '../../keyboard.ts'
import { pdfText } from '../../pdf.ts'

/** The pile of the day: dates as people write them, phones as people paste them, both apostrophes. */
const SHEETS = [
  {
    prenoms: 'Assan',
    nom: 'Kwazanigui',
    birth: '12/03/1989',
    shown: '1989-03-12',
    phone: '+223 79 40 10 01',
  },
  { prenoms: 'Fily', nom: 'Kwazanigui', birth: '3.4.1990', shown: '1990-04-03', phone: '0022379401002' },
  { prenoms: 'N’Tio', nom: "Kwaza N'Golo", birth: '1978', shown: '1978', phone: '79-40-10-03' },
  { prenoms: "M'Pènè", nom: 'Kwazassa', birth: '05/1985', shown: '1985-05', phone: '79401004' },
  { prenoms: 'Djénéba', nom: 'Kwazaré', birth: '1991-12-31', shown: '1991-12-31', phone: '79 40 10 05' },
  { prenoms: 'Lassi', nom: 'Kwazaré', birth: '1 2 1983', shown: '1983-02-01', phone: '79 40 10 06' },
  { prenoms: 'Sitan', nom: 'Kwaza', birth: '31/12/1980', shown: '1980-12-31', phone: '79 40 10 07' },
  { prenoms: 'Bintou', nom: 'Kwaza', birth: '1/1/1994', shown: '1994-01-01', phone: '79 40 10 08' },
  { prenoms: 'Yacou', nom: 'Kwazabé', birth: '15/06/1987', shown: '1987-06-15', phone: '79 40 10 09' },
  { prenoms: 'Noël', nom: 'Kwazabé', birth: '29/02/1992', shown: '1992-02-29', phone: '79 40 10 10' },
] as const

const WORDS = {
  fr: { corps: 'Sage-femme d’État', typed: 'sage', statut: 'Fonctionnaire de l’État', reason: 'démission' },
  en: { corps: 'State midwife', typed: 'state mid', statut: 'State civil servant', reason: 'resignation' },
} as const
const ACT = 'N°2026-0777/DRS-SIK'
const TRANSFER = 'N°2026-0901/DRS-SIK'

interface Desk {
  readonly app: LaunchedApp
  readonly page: Page
  readonly locale: Locale
}

for (const locale of locales) {
  test.describe(locale, () => {
    test.use({ language: locale })
    test('does a clerk’s day by keyboard alone', async ({ launch, dataDir, facts }) => {
      test.setTimeout(240_000)
      const app = await launch()
      const desk = { app, page: await app.page(), locale }
      const [first, second] = namedOnce(facts.facilities)
      await test.step('ten sheets', () => enterPile(desk, first))
      await test.step('two transfers', async () => {
        await transfer(desk, SHEETS[0].phone, second)
        await transfer(desk, SHEETS[4].phone, second)
      })
      await test.step('a departure', () => depart(desk, SHEETS[1]))
      await test.step('a mistake undone', () => undoMistake(desk, SHEETS[2]))
      await test.step('a list to print', () => printList(desk, path.join(dataDir, 'liste.pdf')))
    })
  })
}

/** Two facilities whose names stand once in the register. */
function namedOnce(facilities: readonly FacilityRow[]): [FacilityRow, FacilityRow] {
  const [first, second] = facilities.filter(
    ({ name }) => name.startsWith('CSCom ') && facilities.filter((one) => one.name === name).length === 1,
  )
  if (!first || !second) throw new Error('No two facilities have names of their own')
  return [first, second]
}

async function goTo(page: Page, locale: Locale): Promise<void> {
  const link = page.getByRole('navigation').getByRole('link', { name: translator(locale, 'nav')('workers') })
  await press(link, 'back')
  await expect(page.getByRole('searchbox')).toBeVisible()
  await tabTo(page.getByRole('searchbox'))
}

/** Finds one person by what the search box takes, and opens her file. */
async function find({ page, locale }: Desk, query: string, name: string): Promise<void> {
  await goTo(page, locale)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(query)
  const one = translator(locale, 'lists')('count', { count: 1 })
  await expect(page.getByRole('main').getByRole('status').first()).toHaveText(one)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

function whole({ prenoms, nom }: { readonly prenoms: string; readonly nom: string }): string {
  return `${prenoms} ${nom.toLocaleUpperCase('fr')}`
}

async function enterPile({ page, locale }: Desk, facility: FacilityRow): Promise<void> {
  const t = translator(locale, 'workers')
  const postings = translator(locale, 'postings')
  const words = WORDS[locale]
  await goTo(page, locale)
  await page.keyboard.press('Control+N')
  for (const [at, sheet] of SHEETS.entries()) {
    await expect(field(page, t('form.prenoms'))).toBeFocused()
    await expect(field(page, t('form.nom'))).toHaveValue('')
    await page.keyboard.type(sheet.prenoms)
    await page.keyboard.press('Enter')
    await page.keyboard.type(sheet.nom)
    await typeInto(field(page, t('form.birth')), sheet.birth)
    await typeInto(field(page, t('form.phone', { position: 1 })), sheet.phone)
    if (at === 0) {
      await choose(list(page, t('form.corps')), words.typed, words.corps)
      await choose(list(page, t('form.statut')), words.statut.slice(0, 18), words.statut)
      const label = `${facility.name} — ${facility.district ?? ''}`
      await choose(
        list(page, postings('facility')),
        fold(facility.name.replace('CSCom ', '')).slice(0, -1),
        label,
      )
      await typeInto(field(page, postings('actNumber')), ACT)
    } else {
      // What a pile has in common stays; the day of arrival is each one's own.
      await expect(field(page, postings('actNumber'))).toHaveValue(ACT)
    }
    await typeInto(field(page, postings('start')), '01/09/2025')
    if (at < SHEETS.length - 1) await page.keyboard.press('Control+Shift+S')
  }
  await page.keyboard.press('Control+S')
  await expect(page.getByRole('heading', { level: 1, name: whole(SHEETS[9]) })).toBeVisible()
  await expect(page.getByRole('main')).toContainText(ACT)
  await expect(page.getByRole('main')).toContainText(facility.name)
}

async function transfer(desk: Desk, phone: string, facility: FacilityRow): Promise<void> {
  const { page, locale } = desk
  const t = translator(locale, 'postings')
  const sheet = SHEETS.find((one) => one.phone === phone) ?? SHEETS[0]
  await find(desk, phone, whole(sheet))
  await page.keyboard.press('Control+M')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    t('transferTitle', { name: whole(sheet) }),
  )
  await expect(field(page, t('actNumber'))).toBeFocused()
  await page.keyboard.type(TRANSFER)
  const label = `${facility.name} — ${facility.district ?? ''}`
  await choose(list(page, t('facility')), fold(facility.name.replace('CSCom ', '')).slice(0, -1), label)
  await typeInto(field(page, t('start')), '01/10/2026')
  await page.keyboard.press('Control+S')
  const postings = page.getByRole('table', { name: translator(locale, 'workers')('page.postings') })
  const row = postings.getByRole('row').filter({ hasText: facility.name })
  await expect(row).toContainText(TRANSFER)
  await expect(postings.getByRole('row').filter({ hasText: ACT })).toContainText(
    formatPartialDate('2026-09-30', locale, 'table'),
  )
}

async function depart(desk: Desk, sheet: (typeof SHEETS)[number]): Promise<void> {
  const { page, locale } = desk
  const t = translator(locale, 'postings')
  await find(desk, `${sheet.nom} ${sheet.prenoms}`, whole(sheet))
  await press(
    page.getByRole('main').getByRole('link', { name: translator(locale, 'workers')('actions.end') }),
  )
  await expect(field(page, t('lastDay'))).toBeFocused()
  await page.keyboard.type('31/10/2026')
  await choose(list(page, t('reason')), WORDS[locale].reason, new RegExp(WORDS[locale].reason, 'i'))
  await page.keyboard.press('Control+S')
  const postings = page.getByRole('table', { name: translator(locale, 'workers')('page.postings') })
  await expect(postings.getByRole('row').filter({ hasText: ACT })).toContainText(
    formatPartialDate('2026-10-31', locale, 'table'),
  )
}

async function undoMistake(desk: Desk, sheet: (typeof SHEETS)[number]): Promise<void> {
  const { page, locale } = desk
  const t = translator(locale, 'workers')
  // Typed with the one apostrophe, entered with the other.
  await find(desk, 'n’golo kwaza', whole(sheet))
  await page.keyboard.press('Control+E')
  await tabTo(field(page, t('form.nom')))
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Erreur')
  await page.keyboard.press('Control+S')
  await expect(page.getByRole('heading', { level: 1, name: `${sheet.prenoms} ERREUR` })).toBeVisible()
  await page.keyboard.press('Control+Z')
  await expect(page.getByRole('heading', { level: 1, name: whole(sheet) })).toBeVisible()
}

async function printList(desk: Desk, file: string): Promise<void> {
  const { app, page, locale } = desk
  const common = translator(locale, 'common')
  await goTo(page, locale)
  await page.keyboard.press('Control+A')
  await page.keyboard.type('kwaza')
  const all = translator(locale, 'lists')('count', { count: SHEETS.length })
  await expect(page.getByRole('main').getByRole('status').first()).toHaveText(all)
  await app.dialogs.answer({ kind: 'save', path: file })
  await pick(page.getByRole('button', { name: translator(locale, 'lists')('files.open') }), common('pdf'))
  await expect(page.getByText(common('fileSaved', { name: path.basename(file) }))).toBeVisible({
    timeout: 20_000,
  })
  const text = pdfText(file)
  for (const { nom } of SHEETS) expect(text).toContain(nom.toLocaleUpperCase('fr'))
  expect(text).toContain(formatPartialDate('1992-02-29', locale, 'table'))
}
