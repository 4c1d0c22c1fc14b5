import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What keeps or slows somebody: everything that axe reports. */
export async function barriers(page: Page): Promise<string[]> {
  // Without a second page, which the program would take for a window of its own.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .analyze()
  return violations
    .map(({ id, nodes }) => ({ id, found: nodes.map(({ html }) => html).filter((html) => counts(id, html)) }))
    .filter(({ found }) => found.length > 0)
    .map(({ id, found }) => `${id}: ${found.map((html) => html.slice(0, 150)).join(' | ')}`)
}

/** An open list of choices stands outside the landmarks of the page: its field leads to it. */
function counts(id: string, html: string): boolean {
  return !(id === 'region' && /data-(position|portal)=/.test(html))
}
