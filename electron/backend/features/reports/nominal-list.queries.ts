import type { ReadDb } from '#backend/db/connection.ts'
import { phoneKind, staffNumberType } from '#backend/db/country-habits.ts'
import { inScope, type ScopeParameters, scopeParameters } from '#backend/db/person-scope.ts'
import { statement } from '#backend/db/statement.ts'
import {
  awaited,
  numberOf,
  phoneOf,
  positionOf,
  postingAt,
  segmentHolds,
  spellOf,
} from '#backend/db/workforce/on-day.ts'
import type { Presence } from '#shared/contract/facilities.ts'
import type { Label } from '#shared/contract/reference.ts'
import type { Scope } from '#shared/domain/scope.ts'

interface DayParameters {
  readonly facilities: string
  readonly on: string
}

/** Who belongs to facilities on a day, and how: as on the page of a facility. */
const STAFF = `staff(worker_id, facility_id, presence, corps_id, posting_id) as materialized (
  select s.worker_id, s.facility_id,
    case when s.budget and s.available then 'present' when s.budget then 'away'
      when s.available then 'hosted' else 'outside' end,
    s.corps_id, ${postingAt('s.worker_id', 's.facility_id')}
  from json_each(@facilities) wanted
  cross join service_segment s on s.facility_id = wanted.value and ${segmentHolds('s')}
  union all
  select b.worker_id, b.facility_id, 'awaited', null, b.id
  from ${awaited('b')} and b.facility_id in (select value from json_each(@facilities)))`

export interface MemberRow {
  readonly facilityId: number
  readonly presence: Presence
  readonly workerId: number
  readonly prenoms: string
  readonly nom: string
  readonly nomEpoux: string | null
  readonly sortName: string
  readonly sex: 'F' | 'M' | null
  readonly birth: string | null
  readonly birthplace: string | null
  readonly staffNumber: string | null
  readonly phone: string | null
  readonly corpsFr: string | null
  readonly corpsEn: string | null
  readonly corpsShort: string | null
  readonly corpsOrder: number | null
  readonly category: string | null
  readonly grade: string | null
  readonly classe: string | null
  readonly echelon: string | null
  readonly statut: string | null
  readonly fonctionFr: string | null
  readonly fonctionEn: string | null
  /** 1: responsible for the facility. */
  readonly head: number | null
  readonly start: string | null
  readonly position: string | null
  readonly positionStart: string | null
  /** Where else she serves or is counted on the day. */
  readonly elsewhere: string | null
  readonly decision: string | null
  readonly decidedOn: string | null
}

const members = statement<
  DayParameters & ScopeParameters & { phoneKind: string; staffNumber: string },
  MemberRow
>(
  `with ${STAFF}
   select t.facility_id as facilityId, t.presence, w.id as workerId, w.prenoms, w.nom, w.nom_epoux as nomEpoux,
     coalesce(q.sort_name, '') as sortName, w.sex, w.birth, w.birthplace,
     ${numberOf('w.id', '@staffNumber')} as staffNumber, ${phoneOf('w.id')} as phone,
     k.label_fr as corpsFr, k.label_en as corpsEn, k.abbreviation as corpsShort, k.sort_order as corpsOrder,
     c.category, c.grade, c.classe, c.echelon, c.statut,
     n.label_fr as fonctionFr, n.label_en as fonctionEn, n.head,
     coalesce(g."start", case when t.presence = 'hosted' then p."start" end) as start,
     p.kind as position, p."start" as positionStart,
     coalesce((select f.name from service_segment o join facility f on f.id = o.facility_id
       where o.worker_id = w.id and o.facility_id <> t.facility_id and ${segmentHolds('o')}
       order by o.budget desc, o.id limit 1),
       (select f.name from facility f where f.id = p.host_facility_id and f.id <> t.facility_id)) as elsewhere,
     a.number as decision, coalesce(g.decided_on, a.date) as decidedOn
   from staff t join worker w on w.id = t.worker_id
   left join worker_search q on q.id = w.id
   left join career_spell c on c.id = ${spellOf('w.id')}
   left join corps k on k.id = coalesce(t.corps_id, c.corps_id)
   left join posting g on g.id = t.posting_id
   left join act a on a.id = g.start_act_id
   left join fonction n on n.id = g.fonction_id
   left join admin_position p on p.id = ${positionOf('w.id')}
   where ${inScope('w.id')} and keep_going() = 1`,
)

interface Asked {
  readonly facilities: readonly number[]
  readonly on: string
}

/** The persons of the scope who belong to facilities on a day; one may belong to two. */
export function findMembers(scope: Scope, db: ReadDb, { facilities, on }: Asked): MemberRow[] {
  return members.all(db, {
    ...{ facilities: JSON.stringify(facilities), on, ...scopeParameters(scope) },
    ...{ phoneKind: phoneKind(db), staffNumber: staffNumberType(db) },
  })
}

const everybody = statement<DayParameters, { n: number }>(`with ${STAFF} select count(*) as n from staff`)

/** How many lines the list would have for somebody who sees everybody. */
export function countMembers(db: ReadDb, { facilities, on }: Asked): number {
  return everybody.get(db, { facilities: JSON.stringify(facilities), on })?.n ?? 0
}

const legends = statement<{ ids: string }, Label & { short: string }>(
  `select distinct k.abbreviation as short, k.label_fr as fr, k.label_en as en, k.sort_order
   from corps k where k.abbreviation in (select value from json_each(@ids)) order by k.sort_order, k.id`,
)

/** What abbreviations of corps stand for, in hierarchical order. */
export function findCorpsLegend(db: ReadDb, shorts: readonly string[]): (Label & { short: string })[] {
  return legends.all(db, { ids: JSON.stringify(shorts) }).map(({ short, fr, en }) => ({ short, fr, en }))
}
