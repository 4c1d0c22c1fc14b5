import type { ReadDb } from '#backend/db/connection.ts'
import { readSetting } from '#backend/db/settings.ts'
import type { WorkerHit, WorkerSearch } from '#shared/contract/workers.ts'
import { phoneticKey } from '#shared/domain/phonetic.ts'
import type { Scope } from '#shared/domain/scope.ts'
import { asTyped, exactly, readQuery, type SearchText, similarly } from './search-text.ts'
import { type Candidate, describeWorkers, type HitRow, matchWorkers } from './search.queries.ts'

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
  const text = readQuery(query, () => String(readSetting(db, 'phonePrefix') ?? ''))
  if (text.names.length === 0 && text.numbers.length === 0) return { hits: [], more: false, similar: false }
  const typed = matchWorkers(scope, db, asTyped(text), MOST_CANDIDATES + 1)
  const similar = typed.length === 0 && text.names.length > 0
  const found = similar
    ? matchWorkers(scope, db, similarly(text), MOST_CANDIDATES + 1)
    : withExact(scope, db, text, typed)
  const shown = ordered(found, text, similar).slice(0, limit)
  const rows = shown.length === 0 ? [] : describeWorkers(scope, db, shown, today)
  return { hits: rows.map(toHit), more: found.length > rows.length, similar: similar && rows.length > 0 }
}

/** Where more match than are put in order, those with exactly the names typed must be among them. */
function withExact(scope: Scope, db: ReadDb, text: SearchText, typed: Candidate[]): Candidate[] {
  if (typed.length <= MOST_CANDIDATES || text.names.length === 0) return typed
  const exact = matchWorkers(scope, db, exactly(text), MOST_CANDIDATES + 1)
  return [...new Map([...exact, ...typed].map((row) => [row.id, row])).values()]
}

/** Whole names as typed first, then by nom and prénoms. */
function ordered(found: readonly Candidate[], text: SearchText, similar: boolean): number[] {
  const wanted = similar ? text.names.map(phoneticKey) : text.names
  return found
    .map((row) => {
      const words = ` ${similar ? row.phonetic : row.names} `
      const whole = wanted.reduce((count, word) => (words.includes(` ${word} `) ? count + 1 : count), 0)
      return { id: row.id, whole, sortName: row.sortName }
    })
    .sort(
      (a, b) =>
        b.whole - a.whole || (a.sortName < b.sortName ? -1 : a.sortName > b.sortName ? 1 : a.id - b.id),
    )
    .map((row) => row.id)
}

function toHit(row: HitRow): WorkerHit {
  const { corpsFr, corpsEn, ...hit } = row
  return { ...hit, corps: corpsFr === null || corpsEn === null ? null : { fr: corpsFr, en: corpsEn } }
}
