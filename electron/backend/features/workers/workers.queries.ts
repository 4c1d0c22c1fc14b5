import type { ReadDb } from '#backend/db/connection.ts'
import { inScope, type ScopeParameters, scopeParameters } from '#backend/db/person-scope.ts'
import { statement } from '#backend/db/statement.ts'
import type { Scope } from '#shared/domain/scope.ts'

interface OfWorker {
  readonly worker: number
}

export interface WorkerRow {
  readonly id: number
  readonly uid: string
  readonly prenoms: string
  readonly nom: string
  readonly nomEpoux: string | null
  readonly civilite: string | null
  readonly father: string | null
  readonly mother: string | null
  readonly sex: 'F' | 'M' | null
  readonly birth: string | null
  readonly birthplace: string | null
}

const workers = statement<OfWorker & ScopeParameters, WorkerRow>(
  `select id, lower(hex(uid)) as uid, prenoms, nom, nom_epoux as nomEpoux, civilite, father, mother, sex, birth, birthplace
   from worker where id = @worker and ${inScope('worker.id')}`,
)

/** A worker's own record; null where there is none in the scope. */
export function findWorker(scope: Scope, db: ReadDb, worker: number): WorkerRow | null {
  return workers.get(db, { worker, ...scopeParameters(scope) }) ?? null
}

export interface ContactRow {
  readonly id: number
  readonly kind: string
  readonly value: string
}

const contacts = statement<OfWorker & ScopeParameters, ContactRow>(
  `select id, kind, value from contact
   where worker_id = @worker and ${inScope('worker_id')} order by sort_order, id`,
)

export function contactsOf(scope: Scope, db: ReadDb, worker: number): ContactRow[] {
  return contacts.all(db, { worker, ...scopeParameters(scope) })
}

export interface IdentifierRow {
  readonly id: number
  readonly type: string
  readonly number: string
  readonly normalised: string
  readonly duplicateReason: string | null
}

const identifiers = statement<OfWorker & ScopeParameters, IdentifierRow>(
  `select id, type, number, normalised, duplicate_reason as duplicateReason
   from identifier where worker_id = @worker and ${inScope('worker_id')} order by type, id`,
)

export function identifiersOf(scope: Scope, db: ReadDb, worker: number): IdentifierRow[] {
  return identifiers.all(db, { worker, ...scopeParameters(scope) })
}

export interface SpellRow {
  readonly id: number
  readonly corpsId: number
  readonly corpsFr: string
  readonly corpsEn: string
  readonly statut: string | null
  readonly category: string | null
  readonly start: string | null
  readonly end: string | null
  readonly endLast: string | null
}

const spells = statement<OfWorker & ScopeParameters, SpellRow>(
  `select s.id, s.corps_id as corpsId, k.label_fr as corpsFr, k.label_en as corpsEn, s.statut, s.category,
     s."start", s."end", s.end_last as endLast
   from career_spell s join corps k on k.id = s.corps_id
   where s.worker_id = @worker and ${inScope('s.worker_id')} order by s.start_first desc, s.id desc`,
)

/** Corps, statut and category over time, the present one first. */
export function spellsOf(scope: Scope, db: ReadDb, worker: number): SpellRow[] {
  return spells.all(db, { worker, ...scopeParameters(scope) })
}

export interface PostingRow {
  readonly id: number
  readonly facilityId: number
  readonly facility: string
  readonly place: string | null
  readonly kind: string
  readonly fonctionFr: string | null
  readonly fonctionEn: string | null
  readonly service: string | null
  readonly decidedOn: string | null
  readonly actNumber: string | null
  readonly start: string | null
  readonly end: string | null
  readonly startReason: string | null
  readonly endReason: string | null
}

/** The place is the smallest health unit that holds the facility today, as in the search. */
const postings = statement<OfWorker & ScopeParameters & { today: string }, PostingRow>(
  `select p.id, p.facility_id as facilityId, f.name as facility, p.kind, n.label_fr as fonctionFr,
     n.label_en as fonctionEn, p.service, p.decided_on as decidedOn, a.number as actNumber, p."start", p."end",
     p.start_reason as startReason, p.end_reason as endReason,
     (select u.name from facility_place fp join org_unit u on u.id = fp.unit_id
      where fp.facility_id = p.facility_id
        and coalesce(fp.from_day, '') <= @today and coalesce(fp.to_day, '9999') >= @today
      order by exists (select 1 from org_unit_parent up where up.unit_id = fp.unit_id and up.tree = 'health') desc, fp.id
      limit 1) as place
   from posting p join facility f on f.id = p.facility_id
   left join fonction n on n.id = p.fonction_id left join act a on a.id = p.start_act_id
   where p.worker_id = @worker and ${inScope('p.worker_id')} and coalesce(a.state, 'signed') <> 'cancelled'
   order by p."start" is null and p."end" is null desc, coalesce(p.start_first, p.decided_on) desc, p.id desc`,
)

/** Postings, the awaited ones first, then the newest. */
export function postingsOf(scope: Scope, db: ReadDb, worker: number, today: string): PostingRow[] {
  return postings.all(db, { worker, today, ...scopeParameters(scope) })
}

interface ContractRow {
  readonly kind: string
  readonly employer: string | null
  readonly fundingSource: string | null
}

const contracts = statement<OfWorker & ScopeParameters & { today: string }, ContractRow>(
  `select kind, employer, funding_source as fundingSource from contract
   where worker_id = @worker and coalesce(end_last, @today) >= @today and ${inScope('worker_id')}
   order by start_first desc, id desc limit 1`,
)

/** The contract in force today. */
export function contractOf(scope: Scope, db: ReadDb, worker: number, today: string): ContractRow | null {
  return contracts.get(db, { worker, today, ...scopeParameters(scope) }) ?? null
}

interface PositionRow {
  readonly kind: string
  readonly start: string | null
}

const positions = statement<OfWorker & ScopeParameters & { today: string }, PositionRow>(
  `select kind, "start" from admin_position
   where worker_id = @worker and start_first <= @today and coalesce(end_last, @today) >= @today
     and ${inScope('worker_id')}
   order by start_first desc, id desc limit 1`,
)

/** The administrative position today; null is ordinary service. */
export function positionOf(scope: Scope, db: ReadDb, worker: number, today: string): PositionRow | null {
  return positions.get(db, { worker, today, ...scopeParameters(scope) }) ?? null
}

const corps = statement<{ id: number }, { id: number }>('select id from corps where id = @id')

export function corpsExists(db: ReadDb, id: number): boolean {
  return corps.get(db, { id }) !== undefined
}
