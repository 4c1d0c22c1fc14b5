import type { Locator, Page } from '@playwright/test'
import { localDay } from '#shared/domain/days.ts'
import { formatPartialDate } from '#shared/domain/dates.ts'
import type { ErrorCode } from '#shared/errors/index.ts'
import { errorWords, fieldWords } from '#shared/i18n/error-words.ts'
import { translator } from '#shared/i18n/index.ts'
import { type Locale, locales } from '#shared/i18n/locale.ts'
import { expect, test } from '../../filled-app.ts'
import { field, toWorkers } from '../../keyboard.ts'

const FORMULA = "=cmd|' /C calc'!A0"
const THIS_YEAR = new Date().getFullYear()

for (const locale of locales) {
  test.describe(locale, () => {
    test.use({ language: locale })

    test('refuses at the field what can be no person, and keeps what was typed', async ({ launch }) => {
      const page = await (await launch()).page()
      const t = translator(locale, 'workers')
      const prenoms = field(page, t('form.prenoms'))
      const birth = field(page, t('form.birth'))
      await openNew(page, locale)
      await prenoms.fill('Awa')
      await field(page, t('form.nom')).fill('Sangaré')
      const wrong: readonly (readonly [Locator, string, string])[] = [
        [birth, String(THIS_YEAR + 40), sentence(locale, 'BIRTH_IN_FUTURE')],
        [birth, String(THIS_YEAR - 10), sentence(locale, 'TOO_YOUNG')],
        [birth, '31/02/1980', fieldWords(locale, 'no_such_day')],
        [prenoms, 'A'.repeat(200), fieldWords(locale, 'too_long')],
        [prenoms, 'Awa 😀', fieldWords(locale, 'not_a_name')],
        [prenoms, FORMULA, fieldWords(locale, 'not_a_name')],
      ]
      for (const [input, typed, message] of wrong) {
        const before = await input.inputValue()
        await input.fill(typed)
        await page.keyboard.press('Control+S')
        await expect(input).toHaveAccessibleDescription(message)
        await expect(input).toHaveAttribute('aria-invalid', 'true')
        await expect(input).toHaveValue(typed)
        await expect(input).toBeFocused()
        await expect(page.getByRole('alert').filter({ hasText: t('form.refused') })).toBeVisible()
        await input.fill(before)
      }
      await expect(field(page, t('form.nom'))).toHaveValue('Sangaré')
    })

    test('saves a matricule of another file only with a reason, and lists the case', async ({
      launch,
      facts,
    }) => {
      const page = await (await launch()).page()
      const t = translator(locale, 'workers')
      const { matricule } = facts.posted
      const other = `${facts.posted.prenoms} ${facts.posted.nom.toLocaleUpperCase('fr')}`
      const title = page.getByRole('heading', { level: 1 })
      const reason = field(page, t('duplicate.reason'))
      await openNew(page, locale)
      await field(page, t('form.prenoms')).fill('Awa')
      await field(page, t('form.nom')).fill('Sangaré')
      await field(page, t('form.matricule')).fill(matricule)
      await page.keyboard.press('Control+S')
      const notice = page.getByRole('alert').filter({ hasText: t('duplicate.title') })
      await expect(notice.getByRole('link', { name: other })).toBeVisible()
      await expect(reason).toBeFocused()
      // Once more without a reason: still nothing saved.
      await page.keyboard.press('Control+S')
      await expect(reason).toHaveAccessibleDescription(t('duplicate.required'))
      await expect(title).toHaveText(t('form.newTitle'))
      await reason.fill('Erreur de transcription')
      await page.keyboard.press('Control+S')
      await expect(title).toContainText('Awa SANGARÉ')
      await page
        .getByRole('navigation')
        .getByRole('link', { name: translator(locale, 'nav')('workers') })
        .click()
      await page.getByRole('link', { name: t('list.cases') }).click()
      const row = page.getByRole('row').filter({ hasText: matricule })
      await expect(row.getByRole('link', { name: other })).toBeVisible()
      await expect(row.getByRole('link', { name: 'Awa SANGARÉ' })).toBeVisible()
      await expect(row).toContainText('Erreur de transcription')
    })

    test('refuses a posting over another one and names it', async ({ launch, facts }) => {
      const page = await (await launch()).page()
      const t = translator(locale, 'postings')
      const { facility } = facts.posted
      await openPosted(page, facts.posted.id)
      // The page offers the transfer of who has a base; a second posting is one of the other movements.
      await page.evaluate((hash) => (location.hash = hash), `#/workers/${facts.posted.id}/post`)
      await page.getByRole('combobox', { name: t('facility'), exact: true }).fill('CSCom')
      await page.getByRole('option').first().click()
      const start = field(page, t('start'))
      const today = formatPartialDate(localDay(new Date()), 'fr', 'table')
      await start.fill(today)
      await page.getByRole('checkbox', { name: t('endsCurrentBase', { facility }) }).uncheck()
      await page.keyboard.press('Control+S')
      // Up to the date, which the register knows.
      const [sentence = ''] = t('overlapOpen', { facility, start: '|' }).split('|')
      await expect(start).toHaveAccessibleDescription(new RegExp(escaped(sentence)))
      await expect(start).toHaveValue(formatPartialDate(localDay(new Date()), locale, 'table'))
      await openPosted(page, facts.posted.id)
      await expect(postings(page, locale)).toHaveCount(1)
    })

    test('refuses an end before the start', async ({ launch, facts }) => {
      const page = await (await launch()).page()
      const t = translator(locale, 'postings')
      await openPosted(page, facts.posted.id)
      await page.getByRole('link', { name: translator(locale, 'workers')('actions.end') }).click()
      const end = field(page, t('lastDay'))
      await end.fill('1950')
      await page.keyboard.press('Control+S')
      const [sentence = ''] = t('endBeforeStart', { start: '|' }).split('|')
      await expect(end).toHaveAccessibleDescription(new RegExp(escaped(sentence)))
      await expect(end).toHaveValue('1950')
      await openPosted(page, facts.posted.id)
      await expect(postings(page, locale)).toContainText(translator(locale, 'workers')('page.open'))
    })
  })
}

async function openNew(page: Page, locale: Locale): Promise<void> {
  await toWorkers(page, locale)
  await page.getByRole('button', { name: translator(locale, 'workers')('actions.new') }).click()
  await expect(field(page, translator(locale, 'workers')('form.prenoms'))).toBeVisible()
}

async function openPosted(page: Page, id: number): Promise<void> {
  await page.evaluate((address) => void (location.hash = address), `#/workers/${id}`)
}

function postings(page: Page, locale: Locale): Locator {
  const t = translator(locale, 'workers')
  return page.getByRole('table', { name: t('page.postings') }).locator('tbody tr')
}

function sentence(locale: Locale, code: ErrorCode): string {
  const { message, remedy } = errorWords(locale, code, {})
  return `${message} ${remedy}`
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
