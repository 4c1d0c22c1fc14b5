import type { Scope } from '#shared/domain/scope.ts'
import type { ReadDb } from '../connection.ts'
import { phonePrefix } from '../country-habits.ts'
import { asTyped, matchWithin, readQuery, similarly } from '../search-text.ts'
import { statement } from '../statement.ts'

const any = statement<{ match: string }, { found: 1 }>(
  'select 1 as found from worker_fts where worker_fts match @match limit 1',
)

/**
 * The full-text expression of a typed query, as the search reads it: as typed, and where nobody fits, as it sounds.
 * Null: nothing typed can be searched for, so nobody is found.
 */
export function matchOf(scope: Scope, db: ReadDb, query: string): string | null {
  const text = readQuery(query, () => phonePrefix(db))
  if (text.names.length === 0 && text.numbers.length === 0) return null
  if (scope.areas !== 'all' && scope.areas.length === 0) return null
  const typed = matchWithin(scope, asTyped(text))
  if (text.names.length === 0 || any.get(db, { match: typed })) return typed
  return matchWithin(scope, similarly(text))
}
