import type { ReadDb } from '#backend/db/connection.ts'
import { inScope, type ScopeParameters, scopeParameters } from '#backend/db/person-scope.ts'
import { statement } from '#backend/db/statement.ts'
import type { Scope } from '#shared/domain/scope.ts'

export interface CandidateRow {
  readonly id: number
  /** Folded names and numbers, single spaces between them. */
  readonly names: string
  readonly numbers: string
  readonly sortName: string
  readonly birthFirst: string | null
  readonly birthLast: string | null
}

/** Most candidates looked at: as many as bear the commonest names of a whole country. */
const MOST = 5000

const candidates = statement<ScopeParameters & { match: string; except: number }, CandidateRow>(
  `with found as materialized (select rowid as id from worker_fts where worker_fts match @match limit ${MOST})
   select q.id, q.names, q.numbers, q.sort_name as sortName, w.birth_first as birthFirst, w.birth_last as birthLast
   from found join worker_search q on q.id = found.id join worker w on w.id = found.id
   where found.id <> @except and ${inScope('found.id')}`,
)

/** The persons of the scope that a full-text expression finds, one left out. */
export function findCandidates(
  scope: Scope,
  db: ReadDb,
  { match, except }: { readonly match: string; readonly except: number },
): CandidateRow[] {
  return candidates.all(db, { match, except, ...scopeParameters(scope) })
}
