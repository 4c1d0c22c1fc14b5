import type { ReadDb } from '#backend/db/connection.ts'
import {
  type AreaParameters,
  areaParameters,
  inArea,
  inScope,
  type ScopeParameters,
  scopeParameters,
} from '#backend/db/person-scope.ts'
import { statement } from '#backend/db/statement.ts'
import { awaited } from '#backend/db/workforce/on-day.ts'
import type { Presence } from '#shared/contract/facilities.ts'
import type { Scope } from '#shared/domain/scope.ts'

export interface Headcount {
  readonly facilityId: number
  readonly budget: number
  readonly available: number
}

const headcounts = statement<AreaParameters & { facilities: string }, Headcount>(
  `select wanted.value as facilityId, coalesce(sum(s.budget), 0) as budget, coalesce(sum(s.available), 0) as available
   from json_each(@facilities) wanted
   left join service_segment s on s.facility_id = wanted.value and s.to_day >= @today and s.from_day <= @today
   where ${inArea('wanted.value')}
   group by wanted.value`,
)

/** Effectif budgétaire and disponible today; a facility outside the scope is absent from the answer. */
export function countStaff(
  scope: Scope,
  db: ReadDb,
  facilities: readonly number[],
  today: string,
): Map<number, Headcount> {
  const parameters = { facilities: JSON.stringify(facilities), ...areaParameters(scope, today) }
  return new Map(headcounts.all(db, parameters).map((row) => [row.facilityId, row]))
}

/** Who belongs to a facility today, and how; awaited: a base decided by today and not taken up. */
const STAFF = `staff(worker_id, presence, corps_id, posting_id) as (
  select s.worker_id,
    case when s.budget and s.available then 'present' when s.budget then 'away'
      when s.available then 'hosted' else 'outside' end,
    s.corps_id,
    (select p.id from posting p where p.worker_id = s.worker_id and p.facility_id = s.facility_id
       and p.start_first <= @today and coalesce(p.end_last, '9999') >= @today
     order by p.start_first desc, p.id desc limit 1)
  from service_segment s
  where s.facility_id = @facility and s.to_day >= @today and s.from_day <= @today
  union all
  select p.worker_id, 'awaited',
    (select c.corps_id from career_spell c where c.worker_id = p.worker_id and coalesce(c.end_last, @today) >= @today
     order by c.start_first desc, c.id desc limit 1),
    p.id
  from ${awaited('p', '@today')} and p.facility_id = @facility)`

export interface StaffRow {
  readonly workerId: number
  readonly prenoms: string
  readonly nom: string
  readonly nomEpoux: string | null
  readonly sex: 'F' | 'M' | null
  readonly corpsFr: string | null
  readonly corpsEn: string | null
  readonly fonctionFr: string | null
  readonly fonctionEn: string | null
  readonly start: string | null
  readonly presence: Presence
}

/** Who is hosted through an administrative position has no posting here: the position's first day stands for it. */
const staff = statement<ScopeParameters & { facility: number; today: string }, StaffRow>(
  `with ${STAFF}
   select w.id as workerId, w.prenoms, w.nom, w.nom_epoux as nomEpoux, w.sex, k.label_fr as corpsFr,
     k.label_en as corpsEn, n.label_fr as fonctionFr, n.label_en as fonctionEn, t.presence,
     coalesce(p."start", (
       select h."start" from admin_position h where h.worker_id = w.id and h.host_facility_id = @facility
         and h.start_first <= @today and coalesce(h.end_last, @today) >= @today
       order by h.start_first desc limit 1)) as "start"
   from staff t join worker w on w.id = t.worker_id
   left join worker_search q on q.id = w.id
   left join corps k on k.id = t.corps_id
   left join posting p on p.id = t.posting_id
   left join fonction n on n.id = p.fonction_id
   where ${inScope('w.id')}
   order by q.sort_name, w.id`,
)

/** The staff of a facility today whom the scope may see, by name. */
export function staffOf(scope: Scope, db: ReadDb, facility: number, today: string): StaffRow[] {
  return staff.all(db, { facility, today, ...scopeParameters(scope) })
}

export interface FacilityTotals {
  readonly total: number
  readonly budget: number
  readonly available: number
  readonly awaited: number
}

const totals = statement<AreaParameters & { facility: number }, FacilityTotals>(
  `with ${STAFF}
   select count(t.worker_id) as total,
     coalesce(sum(t.presence in ('present', 'away')), 0) as budget,
     coalesce(sum(t.presence in ('present', 'hosted')), 0) as available,
     coalesce(sum(t.presence = 'awaited'), 0) as awaited
   from facility f left join staff t
   where f.id = @facility and ${inArea('f.id')}
   group by f.id`,
)

/** Numbers of a facility's staff today, every presence; null outside the scope. */
export function totalsOf(scope: Scope, db: ReadDb, facility: number, today: string): FacilityTotals | null {
  return totals.get(db, { facility, ...areaParameters(scope, today) }) ?? null
}
