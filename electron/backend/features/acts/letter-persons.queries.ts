import type { ReadDb } from '#backend/db/connection.ts'
import { inScope, type ScopeParameters, scopeParameters } from '#backend/db/person-scope.ts'
import { statement } from '#backend/db/statement.ts'
import type { Scope } from '#shared/domain/scope.ts'

type Ids = ScopeParameters & { readonly workers: string }

function parameters(scope: Scope, workers: readonly number[]): Ids {
  return { workers: JSON.stringify(workers), ...scopeParameters(scope) }
}

const THESE = `in (select value from json_each(@workers))`

export interface PersonRow {
  readonly workerId: number
  readonly prenoms: string
  readonly nom: string
  readonly nomEpoux: string | null
  readonly civilite: string | null
  readonly sex: 'F' | 'M' | null
  readonly birth: string | null
  readonly birthplace: string | null
  readonly matricule: string | null
  readonly employer: string | null
}

const persons = statement<Ids & { today: string }, PersonRow>(
  `select w.id as workerId, w.prenoms, w.nom, w.nom_epoux as nomEpoux, w.civilite, w.sex, w.birth, w.birthplace,
     (select i.number from identifier i where i.worker_id = w.id
        and i.type = (select value ->> '$' from setting where name = 'staffNumber') order by i.id limit 1) as matricule,
     (select c.employer from contract c where c.worker_id = w.id and coalesce(c.start_first, '') <= @today
        and coalesce(c.end_last, '9999') >= @today order by c.start_first desc, c.id desc limit 1) as employer
   from worker w where w.id ${THESE} and ${inScope('w.id')}`,
)

/** Those of the workers whom the caller may see. */
export function letterPersonRows(
  scope: Scope,
  db: ReadDb,
  workers: readonly number[],
  today: string,
): PersonRow[] {
  return persons.all(db, { ...parameters(scope, workers), today })
}

export interface PostingRow {
  readonly id: number
  readonly workerId: number
  readonly facility: string
  readonly place: string | null
  readonly fonctionFr: string | null
  readonly fonctionEn: string | null
  readonly service: string | null
  readonly kindFr: string | null
  readonly kindEn: string | null
  readonly role: string | null
  readonly decidedOn: string | null
  readonly start: string | null
  readonly startFirst: string | null
  readonly end: string | null
  readonly endLast: string | null
  readonly plannedEnd: string | null
  readonly startActId: number | null
  readonly endActId: number | null
  readonly actNumber: string | null
  readonly actDate: string | null
  readonly endActNumber: string | null
  readonly endActDate: string | null
}

/** The smallest health unit that holds the facility on the letter's day. */
const PLACE = `select u.name from facility_place fp join org_unit u on u.id = fp.unit_id
  where fp.facility_id = p.facility_id
    and coalesce(fp.from_day, '') <= @today and coalesce(fp.to_day, '9999') >= @today
  order by exists (select 1 from org_unit_parent up where up.unit_id = fp.unit_id and up.tree = 'health') desc, fp.id
  limit 1`

const postings = statement<Ids & { today: string }, PostingRow>(
  `select p.id, p.worker_id as workerId, f.name as facility, (${PLACE}) as place, n.label_fr as fonctionFr,
     n.label_en as fonctionEn, p.service, k.label_fr as kindFr, k.label_en as kindEn, k.attributes ->> 'role' as role,
     p.decided_on as decidedOn, p."start", p.start_first as startFirst, p."end", p.end_last as endLast,
     p.planned_end as plannedEnd, p.start_act_id as startActId, p.end_act_id as endActId, a.number as actNumber,
     a.date as actDate, e.number as endActNumber, e.date as endActDate
   from posting p join facility f on f.id = p.facility_id left join fonction n on n.id = p.fonction_id
   left join list_item k on k.list = 'posting_kind' and k.code = p.kind
   left join act a on a.id = p.start_act_id left join act e on e.id = p.end_act_id
   where p.worker_id ${THESE} and ${inScope('p.worker_id')} and coalesce(a.state, 'signed') <> 'cancelled'
   order by p.worker_id, coalesce(p.start_first, p.decided_on, '9999'), p.id`,
)

/** Their postings that were not cancelled, the oldest first. */
export function letterPostingRows(
  scope: Scope,
  db: ReadDb,
  workers: readonly number[],
  today: string,
): PostingRow[] {
  return postings.all(db, { ...parameters(scope, workers), today })
}

export interface AbsenceRow {
  readonly id: number
  readonly workerId: number
  readonly kindFr: string
  readonly kindEn: string
  readonly start: string | null
  readonly startFirst: string | null
  readonly end: string | null
  readonly plannedEnd: string | null
  readonly host: string | null
  readonly days: number | null
  readonly actId: number | null
  readonly actNumber: string | null
  readonly actDate: string | null
}

const absences = statement<Ids, AbsenceRow>(
  `select d.id, d.worker_id as workerId, coalesce(v.label_fr, k.label_fr, d.kind) as kindFr,
     coalesce(v.label_en, k.label_en, d.kind) as kindEn, d."start", d.start_first as startFirst, d."end",
     d.planned_end as plannedEnd, h.name as host, l.days, d.act_id as actId, a.number as actNumber, a.date as actDate
   from admin_position d left join list_item k on k.list = 'position' and k.code = d.kind
   left join facility h on h.id = d.host_facility_id left join act a on a.id = d.act_id
   left join leave_request l on l.id = (select max(id) from leave_request where admin_position_id = d.id)
   left join list_item v on v.list = 'leave_type' and v.code = l.kind
   where d.worker_id ${THESE} and ${inScope('d.worker_id')} and coalesce(a.state, 'signed') <> 'cancelled'
   order by d.worker_id, d.start_first, d.id`,
)

/** Their positions away from ordinary service, the oldest first, with the leave behind them. */
export function letterAbsenceRows(scope: Scope, db: ReadDb, workers: readonly number[]): AbsenceRow[] {
  return absences.all(db, parameters(scope, workers))
}

export interface SpellRow {
  readonly workerId: number
  readonly fr: string
  readonly en: string
  readonly feminineFr: string | null
  readonly statut: string | null
  readonly statutFr: string | null
  readonly statutEn: string | null
  readonly category: string | null
  readonly grade: string | null
  readonly classe: string | null
  readonly echelon: string | null
  readonly indice: string | null
  readonly start: string | null
  readonly startFirst: string | null
}

const spells = statement<Ids, SpellRow>(
  `select s.worker_id as workerId, k.label_fr as fr, k.label_en as en, k.feminine_fr as feminineFr, s.statut,
     t.label_fr as statutFr, t.label_en as statutEn, s.category, s.grade, s.classe, s.echelon, s.indice, s."start",
     s.start_first as startFirst
   from career_spell s join corps k on k.id = s.corps_id
   left join list_item t on t.list = 'statut' and t.code = s.statut
   where s.worker_id ${THESE} and ${inScope('s.worker_id')} order by s.worker_id, coalesce(s.start_first, ''), s.id`,
)

/** Their corps and statuts over time, the oldest first. */
export function letterSpellRows(scope: Scope, db: ReadDb, workers: readonly number[]): SpellRow[] {
  return spells.all(db, parameters(scope, workers))
}

const lines = statement<ScopeParameters & { act: number }, ActLineRow>(
  `select l.worker_id as workerId, l.posting_id as postingId, l.admin_position_id as positionId from act_line l
   where l.act_id = @act and (@areas is null or 1) order by l.sort_order, l.id`,
)

export interface ActLineRow {
  readonly workerId: number
  readonly postingId: number | null
  readonly positionId: number | null
}

/** What an act does, person by person; whoever asks has made sure that all of them may be seen. */
export function actLineRows(scope: Scope, db: ReadDb, act: number): ActLineRow[] {
  return lines.all(db, { act, ...scopeParameters(scope) })
}
