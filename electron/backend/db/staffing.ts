import type { CorpsCount } from '#shared/domain/norms/compare-facilities.ts'
import type { Scope } from '#shared/domain/scope.ts'
import type { ReadDb } from './connection.ts'
import { statement } from './statement.ts'

/** A facility as it is on a day. */
export interface FacilityOnDay {
  readonly id: number
  readonly name: string
  /** The name without case and accents, to sort by. */
  readonly folded: string
  readonly type: string | null
  readonly sector: string | null
  readonly milieu: string | null
  readonly status: string
  /** Inhabitants served, the latest figure of the year or before it. */
  readonly population: number | null
}

interface FacilityParameters {
  /** JSON array of ids; null: wherever they lie. */
  readonly facilities: string | null
  readonly areas: string | null
  readonly on: string
  readonly today: string
}

/** The scope is about today: a person who may see an area today sees its facilities in the past too. */
const IN_AREA = `(@areas is null or exists (
  select 1 from facility_place seen where seen.facility_id = f.id
    and coalesce(seen.from_day, '') <= @today and coalesce(seen.to_day, '9999') >= @today
    and seen.unit_id in (select value from json_each(@areas))))`

const facilities = statement<FacilityParameters, FacilityOnDay>(
  `select f.id, f.name, f.folded, s.type, s.sector, s.milieu, coalesce(s.status, 'open') as status,
     (select c.value from facility_catchment c where c.facility_id = f.id and c.year <= cast(substr(@on, 1, 4) as integer)
      order by c.year desc limit 1) as population
   from facility f
   left join facility_state s on s.id = (
     select id from facility_state where facility_id = f.id
       and coalesce(from_day, '') <= @on and coalesce(to_day, '9999') >= @on
     order by from_day desc, id desc limit 1)
   where (@facilities is null or f.id in (select value from json_each(@facilities))) and ${IN_AREA} and keep_going() = 1`,
)

/** The facilities of the scope as they are on a day: those listed, or all. */
export function findFacilities(
  scope: Scope,
  db: ReadDb,
  asked: { readonly ids: readonly number[] | null; readonly on: string; readonly today: string },
): FacilityOnDay[] {
  return facilities.all(db, {
    facilities: asked.ids === null ? null : JSON.stringify(asked.ids),
    areas: areasOf(scope),
    on: asked.on,
    today: asked.today,
  })
}

const headcounts = statement<
  { facilities: string; areas: string | null; on: string; today: string },
  CorpsCount
>(
  `select s.facility_id as facilityId, s.corps_id as corpsId, sum(s.budget) as budget, sum(s.available) as available
   from json_each(@facilities) wanted
   join facility f on f.id = wanted.value
   join service_segment s on s.facility_id = f.id and s.to_day >= @on and s.from_day <= @on
   where ${IN_AREA} and keep_going() = 1
   group by s.facility_id, s.corps_id`,
)

/** Effectif budgétaire and disponible of facilities on a day, in one statement. */
export function countStaff(
  scope: Scope,
  db: ReadDb,
  asked: { readonly ids: readonly number[]; readonly on: string; readonly today: string },
): CorpsCount[] {
  return headcounts.all(db, {
    facilities: JSON.stringify(asked.ids),
    areas: areasOf(scope),
    on: asked.on,
    today: asked.today,
  })
}

/** Decided by that day and not arrived; a draft or cancelled act counts nowhere. */
const awaited = statement<
  { facilities: string; areas: string | null; on: string; today: string },
  { n: number }
>(
  `select count(distinct p.worker_id) as n
   from json_each(@facilities) wanted
   join facility f on f.id = wanted.value
   join posting p on p.facility_id = f.id
   join list_item k on k.list = 'posting_kind' and k.code = p.kind and k.attributes ->> 'role' = 'base'
   left join act a on a.id = p.start_act_id
   where p.start is null and coalesce(p.decided_on, a.date_first) <= @on
     and coalesce(p.end_last, '9999') >= @on
     and coalesce(a.state, 'signed') not in ('draft', 'cancelled') and ${IN_AREA} and keep_going() = 1`,
)

/** Persons awaited at facilities on a day: decided, not arrived. */
export function countAwaited(
  scope: Scope,
  db: ReadDb,
  asked: { readonly ids: readonly number[]; readonly on: string; readonly today: string },
): number {
  const parameters = {
    facilities: JSON.stringify(asked.ids),
    areas: areasOf(scope),
    on: asked.on,
    today: asked.today,
  }
  return awaited.get(db, parameters)?.n ?? 0
}

function areasOf(scope: Scope): string | null {
  return scope.areas === 'all' ? null : JSON.stringify(scope.areas)
}
