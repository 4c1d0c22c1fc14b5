import type { ReadDb } from '#backend/db/connection.ts'
import { inScope, type ScopeParameters, scopeParameters } from '#backend/db/person-scope.ts'
import { statement } from '#backend/db/statement.ts'
import type { Scope } from '#shared/domain/scope.ts'
import type { PostingAct, WorkerContract, WorkerPosition } from '#shared/contract/workers.ts'
import type { EntryHabits } from './worker-entry.ts'
import type { ContactRow, IdentifierRow, SpellRow, WorkerRow } from './workers.queries.ts'

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
  readonly plannedEnd: string | null
  readonly draft: 0 | 1
  readonly startActId: number | null
  readonly acts: readonly PostingAct[]
}

/** `now`: 1 where it is that of today. */
interface Timed {
  readonly now: 0 | 1
}
export type PositionRow = Omit<WorkerPosition, 'draft'> & Timed & { readonly draft: 0 | 1 }
export type ContractRow = WorkerContract & Timed

/** Everything of a file but the numbers that it shares with others. */
export interface WorkerFile extends EntryHabits {
  readonly worker: WorkerRow
  readonly contacts: readonly ContactRow[]
  readonly identifiers: readonly IdentifierRow[]
  readonly spells: readonly SpellRow[]
  readonly postings: readonly PostingRow[]
  readonly positions: readonly PositionRow[]
  readonly contracts: readonly ContractRow[]
  /** 1 where another file holds one of the numbers. */
  readonly shares: 0 | 1
}

const CONTACTS = `select json_group_array(json_object('id', id, 'kind', kind, 'value', value) order by sort_order, id)
  from contact where worker_id = w.id`

const IDENTIFIERS = `select json_group_array(json_object('id', id, 'type', type, 'number', number,
    'normalised', normalised, 'duplicateReason', duplicate_reason) order by type, id)
  from identifier where worker_id = w.id`

/** Corps, statut and category over time, the present one first. */
const SPELLS = `select json_group_array(json_object('id', s.id, 'corpsId', s.corps_id, 'corpsFr', k.label_fr,
    'corpsEn', k.label_en, 'statut', s.statut, 'category', s.category, 'start', s."start", 'end', s."end",
    'endLast', s.end_last) order by s.start_first desc, s.id desc)
  from career_spell s join corps k on k.id = s.corps_id where s.worker_id = w.id`

/** The smallest health unit that holds the facility today, as in the search. */
const PLACE = `select u.name from facility_place fp join org_unit u on u.id = fp.unit_id
  where fp.facility_id = p.facility_id
    and coalesce(fp.from_day, '') <= @today and coalesce(fp.to_day, '9999') >= @today
  order by exists (select 1 from org_unit_parent up where up.unit_id = fp.unit_id and up.tree = 'health') desc, fp.id
  limit 1`

/** The papers of a posting: those that began and ended it, and that of the taking up of duty. */
const ACTS = `select json_group_array(json_object('id', o.id, 'kind', o.kind, 'number', o.number, 'date', o.date) order by o.date_first, o.id)
  from act o where o.state <> 'cancelled' and (o.id in (p.start_act_id, p.end_act_id)
    or o.id in (select act_id from act_line where worker_id = w.id and posting_id = p.id))`

/** The awaited ones first, then the newest. */
const POSTINGS = `select json_group_array(json_object('id', p.id, 'facilityId', p.facility_id, 'facility', f.name,
    'place', (${PLACE}), 'kind', p.kind, 'fonctionFr', n.label_fr, 'fonctionEn', n.label_en, 'service', p.service,
    'decidedOn', p.decided_on, 'actNumber', a.number, 'start', p."start", 'end', p."end",
    'startReason', p.start_reason, 'endReason', p.end_reason, 'plannedEnd', p.planned_end, 'startActId', p.start_act_id,
    'draft', coalesce(a.state = 'draft', 0), 'acts', json((${ACTS})))
    order by p."start" is null and p."end" is null desc, coalesce(p.start_first, p.decided_on) desc, p.id desc)
  from posting p join facility f on f.id = p.facility_id
  left join fonction n on n.id = p.fonction_id left join act a on a.id = p.start_act_id
  where p.worker_id = w.id and coalesce(a.state, 'signed') <> 'cancelled'`

const CONTRACTS = `select json_group_array(json_object('id', id, 'kind', kind, 'employer', employer,
    'fundingSource', funding_source, 'start', "start", 'end', "end", 'now', coalesce(end_last, @today) >= @today)
    order by start_first desc, id desc)
  from contract where worker_id = w.id`

const POSITIONS = `select json_group_array(json_object('id', d.id, 'kind', d.kind, 'start', d."start", 'end', d."end",
    'host', h.name, 'reason', d.reason, 'plannedEnd', d.planned_end, 'actId', d.act_id, 'actNumber', o.number,
    'draft', coalesce(o.state = 'draft', 0),
    'now', coalesce(d.start_first <= @today, 0) and coalesce(d.end_last, @today) >= @today
      and coalesce(o.state, 'signed') <> 'draft')
    order by d.start_first desc, d.id desc)
  from admin_position d left join facility h on h.id = d.host_facility_id left join act o on o.id = d.act_id
  where d.worker_id = w.id and coalesce(o.state, 'signed') <> 'cancelled'`

const SHARES = `select exists (select 1 from identifier mine join identifier other
  on other.type = mine.type and other.normalised = mine.normalised and other.worker_id <> mine.worker_id
  where mine.worker_id = w.id)`

type Plain = 'shares' | keyof EntryHabits
type Packed = WorkerRow &
  Pick<WorkerFile, Plain> &
  Record<Exclude<keyof WorkerFile, 'worker' | Plain>, string | null>

/** One statement: the page is asked for more often than anything but the search. */
const file = statement<ScopeParameters & { worker: number; today: string }, Packed>(
  `select w.id, lower(hex(w.uid)) as uid, w.prenoms, w.nom, w.nom_epoux as nomEpoux, w.civilite, w.father, w.mother,
     w.sex, w.birth, w.birthplace, (${CONTACTS}) as contacts, (${IDENTIFIERS}) as identifiers, (${SPELLS}) as spells,
     (${POSTINGS}) as postings, (${CONTRACTS}) as contracts, (${POSITIONS}) as positions, (${SHARES}) as shares,
     (select value ->> '$' from setting where name = 'staffNumber') as staffNumber,
     (select value ->> '$' from setting where name = 'nationalId') as nationalId,
     (select code from list_item where list = 'contact_kind' and attributes ->> 'phone' = 1 and not hidden
      order by sort_order limit 1) as phoneKind
   from worker w where w.id = @worker and ${inScope('w.id')}`,
)

/** A worker's file; null where there is none in the scope. */
export function findWorkerFile(scope: Scope, db: ReadDb, id: number, today: string): WorkerFile | null {
  const row = file.get(db, { worker: id, today, ...scopeParameters(scope) })
  if (!row) return null
  const { contacts, identifiers, spells, postings, contracts, positions, ...plain } = row
  const { shares, phoneKind, staffNumber, nationalId, ...worker } = plain
  const parts = { contacts, identifiers, spells, postings, contracts, positions }
  const unpacked = Object.entries(parts).map(([part, text]): [string, unknown] => [
    part,
    text === null ? null : JSON.parse(text),
  ])
  // The statement wrote each part as JSON with the keys of its type.
  return {
    ...(Object.fromEntries(unpacked) as Omit<WorkerFile, 'worker' | Plain>),
    worker,
    shares,
    phoneKind,
    staffNumber,
    nationalId,
  }
}
