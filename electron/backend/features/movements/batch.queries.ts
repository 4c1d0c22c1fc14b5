import type { ReadDb } from '#backend/db/connection.ts'
import { inScope, type ScopeParameters, scopeParameters } from '#backend/db/person-scope.ts'
import { statement } from '#backend/db/statement.ts'
import type { Scope } from '#shared/domain/scope.ts'

/** A person of a batch as its list names her. */
export interface BatchPerson {
  readonly workerId: number
  readonly prenoms: string
  readonly nom: string
  readonly nomEpoux: string | null
  readonly sex: 'F' | 'M' | null
  readonly birth: string | null
  readonly corpsFr: string | null
  readonly corpsEn: string | null
}

const persons = statement<ScopeParameters & { ids: string; today: string }, BatchPerson>(
  `select w.id as workerId, w.prenoms, w.nom, w.nom_epoux as nomEpoux, w.sex, w.birth, k.label_fr as corpsFr,
     k.label_en as corpsEn
   from json_each(@ids) wanted join worker w on w.id = wanted.value
   left join career_spell c on c.id = (select x.id from career_spell x where x.worker_id = w.id
     and coalesce(x.end_last, @today) >= @today order by x.start_first desc, x.id desc limit 1)
   left join corps k on k.id = c.corps_id
   where ${inScope('w.id')} order by wanted.key`,
)

/** The persons of a batch in their order; who is gone or out of sight is left out. */
export function batchPersons(
  scope: Scope,
  db: ReadDb,
  { ids, today }: { readonly ids: readonly number[]; readonly today: string },
): BatchPerson[] {
  return persons.all(db, { ids: JSON.stringify(ids), today, ...scopeParameters(scope) })
}

/** A record of which a person has one at a time, with the fields that a batch may change. */
export interface HeldRecord {
  readonly id: number
  readonly start: string | null
  readonly end: string | null
}

const held = (table: 'career_spell' | 'contract') =>
  statement<{ worker: number; today: string }, HeldRecord>(
    `select id, "start", "end" from ${table} where worker_id = @worker and coalesce(end_last, @today) >= @today
     order by start_first desc, id desc limit 1`,
  )
const heldSpell = held('career_spell')
const heldContract = held('contract')

/** The career spell or the contract that holds today; null where none is known. */
export function heldRecord(
  db: ReadDb,
  table: 'career_spell' | 'contract',
  { worker, today }: { readonly worker: number; readonly today: string },
): HeldRecord | null {
  return (table === 'contract' ? heldContract : heldSpell).get(db, { worker, today }) ?? null
}

const awaitedThere = statement<{ worker: number; facility: number }, { id: number }>(
  `select p.id from posting p left join act a on a.id = p.start_act_id
   where p.worker_id = @worker and p.facility_id = @facility and p."start" is null and p."end" is null
     and coalesce(a.state, 'signed') <> 'cancelled' limit 1`,
)

/** Whether somebody is awaited at a facility already, or will be once a draft is signed. */
export function isAwaitedAt(db: ReadDb, worker: number, facility: number): boolean {
  return awaitedThere.get(db, { worker, facility }) !== undefined
}
