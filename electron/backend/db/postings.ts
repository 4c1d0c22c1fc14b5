import type { Base } from '#shared/domain/posting-rules.ts'
import type { Scope } from '#shared/domain/scope.ts'
import type { ReadDb } from './connection.ts'
import { inScope, type ScopeParameters, scopeParameters } from './person-scope.ts'
import { statement } from './statement.ts'

const births = statement<ScopeParameters & { worker: number }, { birth: string | null }>(
  `select birth from worker where id = @worker and ${inScope('worker.id')}`,
)

/** The birth of a worker of the scope; undefined where there is no such worker. */
export function birthOf(scope: Scope, db: ReadDb, worker: number): string | null | undefined {
  return births.get(db, { worker, ...scopeParameters(scope) })?.birth
}

const facilities = statement<{ id: number }, { id: number }>('select id from facility where id = @id')
const fonctions = statement<{ id: number }, { id: number }>('select id from fonction where id = @id')

export function facilityExists(db: ReadDb, id: number): boolean {
  return facilities.get(db, { id }) !== undefined
}

export function fonctionExists(db: ReadDb, id: number): boolean {
  return fonctions.get(db, { id }) !== undefined
}

const workers = statement<{ id: number }, { id: number }>('select id from worker where id = @id')

export function workerExists(db: ReadDb, id: number): boolean {
  return workers.get(db, { id }) !== undefined
}

const signed = statement<
  { worker: number; act: number },
  { id: number; number: string | null; date: string | null }
>(
  `select id, number, date from act where id = @act and state in ('signed', 'notified')
     and exists (select 1 from act_line l where l.act_id = act.id and l.worker_id = @worker)`,
)

/** A decision about a worker that is signed. */
export function signedDecision(db: ReadDb, act: number, worker: number) {
  return signed.get(db, { act, worker }) ?? null
}

export interface KnownPosting extends Base {
  readonly uid: string
  readonly workerId: number
  readonly facilityId: number
  readonly role: string | null
  readonly decidedOn: string | null
  readonly startReason: string | null
  readonly startActId: number | null
}

const KNOWN = `select p.id, lower(hex(p.uid)) as uid, p.worker_id as workerId, p.facility_id as facilityId,
    f.name as facility,
    k.attributes ->> 'role' as role, p.decided_on as decidedOn, p."start", p."end", p.start_reason as startReason,
    p.start_act_id as startActId
  from posting p join facility f on f.id = p.facility_id
  left join list_item k on k.list = 'posting_kind' and k.code = p.kind
  left join act a on a.id = p.start_act_id`

const one = statement<ScopeParameters & { posting: number }, KnownPosting>(
  `${KNOWN} where p.id = @posting and ${inScope('p.worker_id')}`,
)

/** A posting of a worker of the scope. */
export function findPosting(scope: Scope, db: ReadDb, posting: number): KnownPosting | null {
  return one.get(db, { posting, ...scopeParameters(scope) }) ?? null
}

const bases = statement<ScopeParameters & { worker: number }, KnownPosting>(
  `${KNOWN} where p.worker_id = @worker and ${inScope('p.worker_id')} and k.attributes ->> 'role' = 'base'
     and p."start" is not null and coalesce(a.state, 'signed') not in ('draft', 'cancelled')
   order by p.start_first, p.id`,
)

/** The base postings that count, from the oldest; awaited ones are not among them. */
export function basesOf(scope: Scope, db: ReadDb, worker: number): KnownPosting[] {
  return bases.all(db, { worker, ...scopeParameters(scope) })
}
