import type { Page } from '@playwright/test'
import { translator } from '#shared/i18n/index.ts'
import { type Locale, locales } from '#shared/i18n/locale.ts'
import { barriers } from '../../barriers.ts'
import { expect, test } from '../../filled-app.ts'
import { choose, field, list, press, typeInto } from '../../keyboard.ts'

const SALARY = { fr: '185\u202F000', en: '185,000' } as const
const RAISED = { fr: '210\u202F000', en: '210,000' } as const
const LANGUAGE = { fr: 'Peul', en: 'Fulah' } as const

for (const locale of locales) {
  test.describe(locale, () => {
    test.use({ language: locale })
    test('a section is added to, corrected, changed, ended and undone by keyboard', async ({
      launch,
      facts,
    }) => {
      const page = await (await launch()).page()
      await page.evaluate((hash) => (location.hash = hash), `#/workers/${facts.posted.id}`)
      await addsLanguage(page, locale)
      await changesSalary(page, locale)
      await endsAndUndoes(page, locale)
      expect(await barriers(page)).toEqual([])
      await readsHistory(page, locale)
    })
  })
}

function words(locale: Locale) {
  return { t: translator(locale, 'sections'), all: translator(locale, 'history') }
}

async function addsLanguage(page: Page, locale: Locale): Promise<void> {
  const { t, all } = words(locale)
  // The jump menu leads to the section, whose first control then has the keyboard.
  await press(
    page.getByRole('navigation', { name: t('jump') }).getByRole('link', { name: t('titles.language') }),
    'back',
  )
  const add = page.getByRole('button', { name: t('addTo', { section: t('titles.language') }) })
  await expect(add).toBeFocused()
  await page.keyboard.press('Enter')
  const chosen = list(page, all('fields.language.language'))
  await expect(chosen).toBeFocused()
  await choose(chosen, LANGUAGE[locale], LANGUAGE[locale])
  await page.keyboard.press('Control+S')
  await expect(page.getByRole('table', { name: t('titles.language') })).toContainText(LANGUAGE[locale])
  await expect(add).toBeFocused()
}

async function changesSalary(page: Page, locale: Locale): Promise<void> {
  const { t, all } = words(locale)
  await press(
    page.getByRole('navigation', { name: t('jump') }).getByRole('link', { name: t('titles.salary') }),
  )
  await page.keyboard.press('Enter')
  await typeInto(field(page, all('fields.salary.amount')), '158000')
  await typeInto(field(page, all('fields.salary.start')), '01/2020')
  await page.keyboard.press('Control+S')
  const table = page.getByRole('table', { name: t('titles.salary') })
  await expect(table).toBeVisible()
  // An error put right: one line still.
  await press(table.getByRole('button', { name: new RegExp(`^${t('correct')} `) }))
  const amount = field(page, all('fields.salary.amount'))
  await expect(amount).toBeFocused()
  await amount.selectText()
  await page.keyboard.type('185000')
  await page.keyboard.press('Control+S')
  await expect(table).toContainText(SALARY[locale])
  await expect(table.getByRole('row')).toHaveCount(2)
  // A change: the old line ends on the eve.
  await press(table.getByRole('button', { name: new RegExp(`^${t('change')} `) }))
  await page.keyboard.type('01/07/2024')
  await typeInto(field(page, all('fields.salary.amount')), '210000')
  await page.keyboard.press('Control+S')
  await expect(table).toContainText(RAISED[locale])
  await expect(table).toContainText('30/06/2024')
  await expect(table.getByRole('row')).toHaveCount(3)
}

async function endsAndUndoes(page: Page, locale: Locale): Promise<void> {
  const { t } = words(locale)
  const table = page.getByRole('table', { name: t('titles.salary') })
  await press(table.getByRole('button', { name: new RegExp(`^${t('end')} `) }))
  await page.keyboard.type('31/12/2025')
  await page.keyboard.press('Control+S')
  await expect(table).toContainText('31/12/2025')
  // The form is closed: Ctrl+Z no longer means what was typed in it.
  await expect(page.getByRole('button', { name: t('addTo', { section: t('titles.salary') }) })).toBeFocused()
  await page.keyboard.press('Control+Z')
  await expect(table).not.toContainText('31/12/2025')
}

async function readsHistory(page: Page, locale: Locale): Promise<void> {
  const all = translator(locale, 'history')
  await press(page.getByRole('link', { name: all('link') }), 'back')
  const main = page.getByRole('main')
  await expect(main).toContainText(all('entities.salary'))
  await expect(main).toContainText(all('actions.correct'))
}
