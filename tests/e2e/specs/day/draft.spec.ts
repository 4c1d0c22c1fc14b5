import type { Page } from '@playwright/test'
import { translator } from '#shared/i18n/index.ts'
import { locales } from '#shared/i18n/locale.ts'
import { formatPartialDate } from '#shared/domain/dates.ts'
import { expect, test } from '../../filled-app.ts'
import { choose, field, list, toWorkers, typeInto } from '../../keyboard.ts'

const WORDS = {
  fr: { sex: 'Féminin', corps: 'Sage-femme d’État' },
  en: { sex: 'Female', corps: 'State midwife' },
} as const

for (const locale of locales) {
  test.describe(locale, () => {
    test.use({ language: locale })
    test('offers what was being typed when the power went, and restores every field', async ({ launch }) => {
      const t = translator(locale, 'workers')
      const { sex, corps } = WORDS[locale]
      const app = await launch()
      const page = await app.page()
      await toWorkers(page, locale)
      await page.getByRole('button', { name: t('actions.new') }).click()
      await choose(list(page, t('form.civilite')), t('civilites.mme').slice(0, 3), t('civilites.mme'))
      const texts = {
        [t('form.prenoms')]: 'Kadiatou',
        [t('form.nom')]: 'Diarra',
        [t('form.nomEpoux')]: 'Coulibaly',
        [t('form.birthplace')]: 'Koutiala',
        [t('form.father')]: 'Moussa Diarra',
        [t('form.phone', { position: 1 })]: '+223 66 10 20 30',
        [t('form.matricule')]: '0456-12 B',
      }
      for (const [name, text] of Object.entries(texts)) await field(page, name).fill(text)
      await choose(list(page, t('form.sex')), sex.slice(0, 3), sex)
      await field(page, t('form.birth')).fill('05/1991')
      await choose(list(page, t('form.corps')), corps.slice(0, 9), corps)
      // Half a word under the fingers when the light goes out.
      await typeInto(field(page, t('form.mother')), 'Fatoum')
      await expect.poll(() => keptMother(page), { timeout: 6_000 }).toBe('Fatoum')
      const kept = t('draft.kept', { when: '|' }).split('|')[0] ?? ''
      await expect(page.getByRole('status').filter({ hasText: kept })).toBeVisible()
      await app.kill()

      const again = await (await launch()).page()
      await toWorkers(again, locale)
      await again.getByRole('button', { name: t('actions.new') }).click()
      await expect(again.getByText(t('draft.title'))).toBeVisible()
      await expect(again.getByText('Kadiatou DIARRA')).toBeVisible()
      const resume = again.getByRole('button', { name: t('draft.resume', { when: '|' }).split('|')[0] ?? '' })
      await expect(resume).toBeFocused()
      await again.keyboard.press('Enter')
      for (const [name, text] of Object.entries({ ...texts, [t('form.mother')]: 'Fatoum' }))
        await expect(field(again, name)).toHaveValue(text)
      await expect(list(again, t('form.civilite'))).toHaveValue(t('civilites.mme'))
      await expect(list(again, t('form.sex'))).toHaveValue(sex)
      await expect(list(again, t('form.corps'))).toHaveValue(corps)
      await expect(field(again, t('form.birth'))).toHaveValue(formatPartialDate('1991-05', locale, 'table'))
    })
  })
}

/** What the register itself holds of the field typed last. */
async function keptMother(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const answer = await window.effectif.call('drafts.find', { key: 'worker:new' }, 'look')
    // The contract's Draft, or null.
    return answer.ok ? (answer.value as { payload: { mother: string } } | null)?.payload.mother : null
  })
}
