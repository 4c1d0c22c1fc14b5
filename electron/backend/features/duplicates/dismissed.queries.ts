import type { ReadDb } from '#backend/db/connection.ts'
import { inScope, type ScopeParameters, scopeParameters } from '#backend/db/person-scope.ts'
import { statement } from '#backend/db/statement.ts'
import type { Scope } from '#shared/domain/scope.ts'

export interface DismissedRow {
  readonly id: number
  readonly one: number
  readonly other: number
  readonly reason: string | null
  readonly user: string
  readonly clock: string
}

/** What a uid means now: the file that has it, or the one that it was merged into. */
const MEANS = (column: string) => `coalesce(
    (select w.id from worker w where w.uid = ${column}),
    (select a.worker_id from worker_alias a where a.former_uid = ${column} order by a.id desc limit 1))`

const dismissed = statement<ScopeParameters, DismissedRow>(
  `with said as (
     select n.id, ${MEANS('n.one_uid')} as one, ${MEANS('n.other_uid')} as other, n.reason, n.uid
     from not_same_person n)
   select s.id, s.one, s.other, s.reason, l.user, l.clock
   from said s join change_log l on l.uid = s.uid and l.field is null and l.action = 'create'
   where s.one <> s.other and ${inScope('s.one')} and ${inScope('s.other')}
   group by s.id having l.seq = max(l.seq) order by s.id desc`,
)

/** The pairs of files of the scope that somebody found to be two persons, the last first. */
export function dismissedPairs(scope: Scope, db: ReadDb): DismissedRow[] {
  return dismissed.all(db, scopeParameters(scope))
}

const seen = statement<ScopeParameters & { id: number }, { uid: string }>(
  `select lower(hex(uid)) as uid from worker where id = @id and ${inScope('worker.id')}`,
)

/** The uid of a file of the scope; null: there is none. */
export function uidOf(scope: Scope, db: ReadDb, id: number): string | null {
  return seen.get(db, { id, ...scopeParameters(scope) })?.uid ?? null
}
