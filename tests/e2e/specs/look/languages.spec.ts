import type { Page } from '@playwright/test'
import { messages, translator } from '#shared/i18n/index.ts'
import { type Locale, locales } from '#shared/i18n/locale.ts'
import { barriers } from '../../barriers.ts'
import { expect, test } from '../../filled-app.ts'
import type { RegisterFacts } from '../../register.ts'

interface Screen {
  readonly name: string
  readonly address: string
  /** Brings the screen to its full content. */
  readonly fill?: (page: Page, locale: Locale) => Promise<void>
}

for (const locale of locales) {
  test.describe(locale, () => {
    test.use({ language: locale })
    test('shows every screen whole, in its language and for everybody', async ({ launch, facts }, info) => {
      test.slow()
      const page = await (await launch()).page()
      const complaints = await listen(page)
      for (const screen of screensOf(facts)) {
        await test.step(screen.name, async () => {
          await open(page, screen, locale)
          await page.screenshot({ path: info.outputPath(`${screen.name}.png`) })
          expect.soft(await rawTexts(page), `${screen.name}: keys and arguments shown raw`).toEqual([])
          expect.soft(await sideways(page), `${screen.name}: wider than the window`).toBe(false)
          expect.soft(await barriers(page), `${screen.name}: barriers`).toEqual([])
        })
      }
      expect(await complaints()).toEqual([])
    })
  })
}

function screensOf({ posted, facilities }: RegisterFacts): readonly Screen[] {
  const worker = `/workers/${posted.id}`
  const facility = `/facilities/${facilities.find(({ name }) => name === posted.facility)?.id ?? 0}`
  return [
    { name: 'dashboard', address: '/dashboard', fill: figures },
    { name: 'workers', address: '/workers' },
    { name: 'workers found', address: '/workers', fill: search },
    {
      name: 'workers filtered',
      address: `/workers?filter=${encodeURIComponent(JSON.stringify({ sexes: ['F'], ageFrom: 30 }))}`,
      fill: (page) => page.keyboard.press('Control+Shift+F'),
    },
    { name: 'worker', address: worker },
    { name: 'new worker', address: '/workers/new' },
    { name: 'new worker refused', address: '/workers/new', fill: (page) => page.keyboard.press('Control+S') },
    { name: 'edit worker', address: `${worker}/edit` },
    { name: 'post worker', address: `${worker}/post`, fill: (page) => page.keyboard.press('ArrowDown') },
    { name: 'transfer', address: `${worker}/transfer` },
    { name: 'history of a worker', address: `${worker}/history`, fill: figures },
    { name: 'numbers held twice', address: '/workers/cases' },
    { name: 'facilities', address: '/facilities' },
    { name: 'facility', address: facility },
    { name: 'edit facility', address: `${facility}/edit` },
    { name: 'history of a facility', address: `${facility}/history`, fill: figures },
    { name: 'reports', address: '/reports' },
    { name: 'staffing report', address: '/reports/staffing-norms', fill: run },
    { name: 'nominal roll', address: '/reports/nominal-list', fill: run },
    { name: 'search everywhere', address: '/reports', fill: (page) => page.keyboard.press('Control+K') },
    { name: 'shortcuts', address: '/imports', fill: (page) => page.keyboard.press('F1') },
    { name: 'imports', address: '/imports' },
    { name: 'collection sheets', address: '/collection' },
    { name: 'new collection sheets', address: '/collection/new' },
    { name: 'collection sheet of a worker', address: `/collection/new?worker=${posted.id}` },
    { name: 'no such page', address: '/nowhere' },
  ]
}

async function figures(page: Page): Promise<void> {
  await expect(page.getByRole('table')).toBeVisible()
}

async function search(page: Page): Promise<void> {
  await page.getByRole('searchbox').fill('keita')
  await expect(page.getByRole('grid')).toBeVisible()
}

async function run(page: Page, locale: Locale): Promise<void> {
  await page.getByRole('button', { name: translator(locale, 'reports')('run') }).click()
  await expect(page.getByRole('grid')).toBeVisible({ timeout: 20_000 })
}

async function open(page: Page, { address, fill }: Screen, locale: Locale): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), `#${address}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText(translator(locale, 'common')('loading'))).toHaveCount(0)
  await fill?.(page, locale)
  expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale)
}

/** Hears what the page complains of from its very beginning: errors, warnings of the console, refused by the policy. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  const heard: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) heard.push(message.text())
  })
  page.on('pageerror', (error) => heard.push(error.message))
  await page.addInitScript(() => {
    const refused: string[] = []
    Object.assign(window, { refused })
    document.addEventListener('securitypolicyviolation', (event) =>
      refused.push(`${event.violatedDirective} ${event.blockedURI}`),
    )
  })
  await page.reload()
  return async () => [
    ...heard,
    ...(await page.evaluate(() => (window as { refused?: string[] }).refused ?? ['?'])),
  ]
}

/** `workers.form.save` or `{name}` in what is seen, read out or shown on hover. */
async function rawTexts(page: Page): Promise<string[]> {
  const spaces = Object.keys(messages.fr).join('|')
  const shown = await page.evaluate(() => {
    const named = [...document.querySelectorAll('[aria-label], [title], [placeholder]')]
    const names = named.flatMap((element) =>
      ['aria-label', 'title', 'placeholder'].flatMap((name) => element.getAttribute(name) ?? []),
    )
    return [document.title, document.body.innerText, ...names].join('\n')
  })
  return shown.match(new RegExp(String.raw`\b(${spaces})\.[a-z]\w+(\.\w+)*|\{\w+[^}]*\}`, 'g')) ?? []
}

async function sideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
}
