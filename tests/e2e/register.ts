import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { FacilityRow } from '#shared/contract/facilities.ts'
import type { WorkerHit } from '#shared/contract/workers.ts'
import type { Locale } from '#shared/i18n/locale.ts'
import { onRegister } from '#tests/tools/register-caller.ts'

/** Invented persons in a test's register. */
const TOTAL = 300

/** What a spec may know of the register before the program shows it. */
export interface RegisterFacts {
  readonly facilities: readonly FacilityRow[]
  /** Somebody with a matricule and one posting, which is open. */
  readonly posted: WorkerHit & { readonly matricule: string; readonly facility: string }
}

/** Founds a register in `dataDir` and fills it with invented data, through the contract as any caller does. */
export async function fillRegister(dataDir: string): Promise<RegisterFacts> {
  return onRegister(dataDir, async (call) => {
    await call('country.fillDemonstration', { total: TOTAL })
    const facilities = await call('facilities.list', {})
    const { hits } = await call('workers.search', { query: 'keita', limit: 50 })
    for (const hit of hits) {
      if (!isPosted(hit)) continue
      const { postings, positions } = await call('workers.page', { id: hit.id })
      if (postings.length === 1 && positions.length === 0) return { facilities, posted: hit }
    }
    throw new Error('The invented register has no posted person of that name')
  })
}

function isPosted(hit: WorkerHit): hit is RegisterFacts['posted'] {
  return hit.matricule !== null && hit.facility !== null
}

/** Has the program start in a language, as if somebody had chosen it at an earlier start. */
export function chooseLanguage(dataDir: string, locale: Locale): void {
  mkdirSync(path.join(dataDir, 'shell'), { recursive: true })
  writeFileSync(path.join(dataDir, 'shell/language.json'), JSON.stringify({ locale }))
}
