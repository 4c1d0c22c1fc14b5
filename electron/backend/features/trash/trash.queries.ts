import type { ReadDb } from '#backend/db/connection.ts'
import { inScope, type ScopeParameters, scopeParameters } from '#backend/db/person-scope.ts'
import { statement } from '#backend/db/statement.ts'
import type { Scope } from '#shared/domain/scope.ts'

/** A record that was taken out. */
export interface RemovedRow {
  readonly act: string
  readonly clock: string
  readonly user: string
  readonly reason: string | null
  readonly entity: string
  readonly uid: string
  /** JSON: its values. */
  readonly old: string
}

const removed = statement<{ limit: number }, RemovedRow>(
  `select lower(hex(act)) as act, clock, user, reason, entity, lower(hex(uid)) as uid, old
   from change_log where act in (
     select act from change_log where action = 'delete'
       and act not in (select merge_act from worker_alias) group by act order by max(seq) desc limit @limit)
   and action = 'delete' order by seq desc`,
)

/** What the last acts that removed anything removed, the newest first. */
export function removedRows(db: ReadDb, limit: number): RemovedRow[] {
  return removed.all(db, { limit })
}

const named = statement<ScopeParameters & { uids: string }, { uid: string; name: string }>(
  `select lower(hex(w.uid)) as uid, w.prenoms || ' ' || w.nom as name from worker w
   where w.uid in (select unhex(value) from json_each(@uids)) and ${inScope('w.id')}`,
)

/** Whose files those are, by uid; outside the scope nobody is named. */
export function namesOf(scope: Scope, db: ReadDb, uids: readonly string[]): Map<string, string> {
  const rows = named.all(db, { uids: JSON.stringify(uids), ...scopeParameters(scope) })
  return new Map(rows.map(({ uid, name }) => [uid, name]))
}

const seen = statement<ScopeParameters & { worker: number }, { id: number }>(
  `select id from worker where id = @worker and ${inScope('worker.id')}`,
)

export function workerSeen(scope: Scope, db: ReadDb, worker: number): boolean {
  return seen.get(db, { worker, ...scopeParameters(scope) }) !== undefined
}
