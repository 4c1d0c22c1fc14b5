import type { Scope } from '#shared/domain/scope.ts'
import type { ReadDb } from './connection.ts'
import { FILE_PARTS } from './file-log.ts'
import { inScope, type ScopeParameters, scopeParameters } from './person-scope.ts'
import { statement } from './statement.ts'

export interface MergeRow {
  readonly id: number
  readonly workerId: number
  readonly formerUid: string
  readonly name: string
  readonly act: string
  readonly user: string
  readonly clock: string
  /** Place of the act in the log. */
  readonly seq: number
}

const MERGES = `select a.id, a.worker_id as workerId, lower(hex(a.former_uid)) as formerUid, a.name,
    lower(hex(a.merge_act)) as act, l.user, l.clock, max(l.seq) as seq
  from worker_alias a join change_log l on l.act = a.merge_act
  where ${inScope('a.worker_id')}`

const ofWorker = statement<ScopeParameters & { worker: number }, MergeRow>(
  `${MERGES} and a.worker_id = @worker group by a.id order by a.id desc`,
)
const one = statement<ScopeParameters & { id: number }, MergeRow>(`${MERGES} and a.id = @id group by a.id`)

/** The files that were merged into one of the scope, the last first. */
export function mergesOf(scope: Scope, db: ReadDb, worker: number): MergeRow[] {
  return ofWorker.all(db, { worker, ...scopeParameters(scope) })
}

export function findMerge(scope: Scope, db: ReadDb, id: number): MergeRow | null {
  return one.get(db, { id, ...scopeParameters(scope) }) ?? null
}

const byAct = statement<ScopeParameters & { act: Buffer }, MergeRow>(
  `${MERGES} and a.merge_act = @act group by a.id`,
)

/** The merge that an act was; null: it was none, or it is taken back. */
export function mergeOfAct(scope: Scope, db: ReadDb, act: string): MergeRow | null {
  return byAct.get(db, { act: Buffer.from(act, 'hex'), ...scopeParameters(scope) }) ?? null
}

export interface AddedRow {
  readonly entity: string
  readonly uid: string
  readonly user: string
  readonly clock: string
}

/** Lines between acts and persons go with the postings that they name; an alias is the merge itself. */
const ASKED = FILE_PARTS.worker.filter((table) => table !== 'act_line' && table !== 'worker_alias')

const added = statement<ScopeParameters & { worker: number; seq: number; act: Buffer }, AddedRow>(
  `select l.entity, lower(hex(p.uid)) as uid, l.user, l.clock
   from (${ASKED.map((table) => `select uid from "${table}" where worker_id = @worker`).join(' union all ')}) p
   join change_log l on l.uid = p.uid and l.action = 'create' and l.seq > @seq and l.act <> @act
   where ${inScope('@worker')}
     and not exists (select 1 from change_log e where e.uid = p.uid and e.seq <= @seq)
   order by l.seq`,
)

/** The records that came to a file of the scope after a merge into it. */
export function addedAfter(scope: Scope, db: ReadDb, { workerId, seq, act }: MergeRow): AddedRow[] {
  return added.all(db, { worker: workerId, seq, act: Buffer.from(act, 'hex'), ...scopeParameters(scope) })
}
