import type { CorpsCount } from '#shared/domain/norms/compare-facilities.ts'
import type { Scope } from '#shared/domain/scope.ts'
import type { ReadDb } from './connection.ts'
import { type AreaParameters, areaParameters, inArea } from './person-scope.ts'
import { statement } from './statement.ts'
import { awaited } from './workforce/on-day.ts'

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

interface FacilityParameters extends AreaParameters {
  /** JSON array of ids; null: wherever they lie. */
  readonly facilities: string | null
  readonly on: string
}

/** What a facility was called on the day `@on`: the name that the first later change of name took away. */
export const nameOn = (row: string) => `coalesce((
    select c.old_name from facility_change c
    where c.facility_id = ${row}.id and c.kind = 'renamed' and c.day > @on order by c.day, c.id limit 1), ${row}.name)`

const facilities = statement<FacilityParameters, FacilityOnDay>(
  `select f.id, ${nameOn('f')} as name, f.folded, s.type, s.sector, s.milieu, coalesce(s.status, 'open') as status,
     (select c.value from facility_catchment c where c.facility_id = f.id and c.year <= cast(substr(@on, 1, 4) as integer)
      order by c.year desc limit 1) as population
   from facility f
   left join facility_state s on s.id = (
     select id from facility_state where facility_id = f.id
       and coalesce(from_day, '') <= @on and coalesce(to_day, '9999') >= @on
     order by from_day desc, id desc limit 1)
   where (@facilities is null or f.id in (select value from json_each(@facilities))) and ${inArea('f.id')} and keep_going() = 1`,
)

/** The facilities of the scope as they are on a day: those listed, or all. */
export function findFacilities(
  scope: Scope,
  db: ReadDb,
  asked: { readonly ids: readonly number[] | null; readonly on: string; readonly today: string },
): FacilityOnDay[] {
  return facilities.all(db, {
    facilities: asked.ids === null ? null : JSON.stringify(asked.ids),
    on: asked.on,
    ...areaParameters(scope, asked.today),
  })
}

const headcounts = statement<AreaParameters & { facilities: string; on: string }, CorpsCount>(
  `select s.facility_id as facilityId, s.corps_id as corpsId, sum(s.budget) as budget, sum(s.available) as available
   from json_each(@facilities) wanted
   join facility f on f.id = wanted.value
   join service_segment s on s.facility_id = f.id and s.to_day >= @on and s.from_day <= @on
   where ${inArea('f.id')} and keep_going() = 1
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
    on: asked.on,
    ...areaParameters(scope, asked.today),
  })
}

const awaitedThere = statement<AreaParameters & { facilities: string; on: string }, { n: number }>(
  `select count(distinct p.worker_id) as n from ${awaited('p')}
   and p.facility_id in (select value from json_each(@facilities)) and ${inArea('p.facility_id')}
   and keep_going() = 1`,
)

/** Persons awaited at facilities on a day: decided, not arrived. */
export function countAwaited(
  scope: Scope,
  db: ReadDb,
  asked: { readonly ids: readonly number[]; readonly on: string; readonly today: string },
): number {
  const parameters = {
    facilities: JSON.stringify(asked.ids),
    on: asked.on,
    ...areaParameters(scope, asked.today),
  }
  return awaitedThere.get(db, parameters)?.n ?? 0
}
