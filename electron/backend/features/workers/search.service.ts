import type { ReadDb } from '#backend/db/connection.ts'
import { asTyped, exactly, readQuery, similarly } from '#backend/db/search-text.ts'
import type { WorkerHit, WorkerSearch } from '#shared/contract/workers.ts'
import { phoneticKey } from '#shared/domain/phonetic.ts'
import type { Scope } from '#shared/domain/scope.ts'
import { phonePrefix } from '#backend/db/country-habits.ts'
import { findWorkers, type HitRow } from './search.queries.ts'

/** How many matches are put in order; where more match, the person types on. */
const MOST_CANDIDATES = 200

export interface SearchOptions {
  readonly query: string
  readonly limit: number
  readonly today: string
}

/**
 * Workers whose names begin as typed, in any order, or who have the phone or number typed; where there are none,
 * those whose names sound so.
 */
export function searchWorkers(
  scope: Scope,
  db: ReadDb,
  { query, limit, today }: SearchOptions,
): WorkerSearch {
  const text = readQuery(query, () => phonePrefix(db))
  const { names, numbers } = text
  if (names.length === 0 && numbers.length === 0) return { hits: [], more: false, similar: false }
  const bounds = { today, limit, most: MOST_CANDIDATES + 1 }
  const typed = findWorkers(scope, db, { match: asTyped(text), column: 'names', words: names, ...bounds })
  if (typed.length > 0 || names.length === 0) {
    if (!tooMany(typed) || names.length === 0) return answer(typed, false)
    // Where more match than are put in order, those with exactly the names typed must be among them.
    const exact = findWorkers(scope, db, { match: exactly(text), column: 'names', words: [], ...bounds })
    const known = new Set(exact.map((row) => row.id))
    const both = [...exact, ...typed.filter((row) => !known.has(row.id))].slice(0, limit)
    return { ...answer(both, false), more: true }
  }
  const words = names.map(phoneticKey).filter((key) => key !== '')
  return answer(
    findWorkers(scope, db, { match: similarly(text), column: 'phonetic', words, ...bounds }),
    true,
  )
}

function tooMany(rows: readonly HitRow[]): boolean {
  return (rows[0]?.total ?? 0) > MOST_CANDIDATES
}

function answer(rows: readonly HitRow[], similar: boolean): WorkerSearch {
  const more = (rows[0]?.total ?? 0) > rows.length
  return { hits: rows.map(toHit), more, similar: similar && rows.length > 0 }
}

function toHit(row: HitRow): WorkerHit {
  const { id, prenoms, nom, nomEpoux, sex, birth, matricule, phone, facilityId, facility, place } = row
  const corps = row.corpsFr === null || row.corpsEn === null ? null : { fr: row.corpsFr, en: row.corpsEn }
  return { id, prenoms, nom, nomEpoux, sex, birth, matricule, phone, corps, facilityId, facility, place }
}
