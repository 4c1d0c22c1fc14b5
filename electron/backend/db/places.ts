import type { ReadDb } from './connection.ts'
import { statement } from './statement.ts'

/** A place filter: units, within the boundaries of a day. */
export interface PlaceFilter {
  readonly unitIds: readonly number[]
  /** Whose boundaries count: units lie under the parents of this day. */
  readonly boundariesOn: string
}

/**
 * Every unit under the given ones, themselves included, as the trees were on a day: down one tree or the other, never
 * from one into the other. A unit may come twice. `@units` is a JSON array of ids.
 */
export const UNITS_UNDER = `units_under(id, tree) as (
  select value, null from json_each(@units)
  union
  select p.unit_id, p.tree from org_unit_parent p join units_under u on p.parent_id = u.id
  where (u.tree is null or u.tree = p.tree)
    and coalesce(p.from_day, '') <= @boundariesOn and coalesce(p.to_day, '9999') >= @boundariesOn)`

const facilities = statement<{ units: string; boundariesOn: string }, { id: number }>(
  `with recursive ${UNITS_UNDER}
   select distinct fp.facility_id as id from facility_place fp join units_under u on u.id = fp.unit_id
   where coalesce(fp.from_day, '') <= @boundariesOn and coalesce(fp.to_day, '9999') >= @boundariesOn`,
)

/** The facilities of a place: found under every ancestor, in either tree, each once. */
export function facilitiesIn(db: ReadDb, filter: PlaceFilter): number[] {
  const parameters = { units: JSON.stringify(filter.unitIds), boundariesOn: filter.boundariesOn }
  return facilities.all(db, parameters).map((row) => row.id)
}

export interface Ancestor {
  readonly unitId: number
  readonly name: string
  readonly level: string
  readonly tree: string
  readonly depth: number
}

const ancestors = statement<{ unit: number; boundariesOn: string }, Ancestor>(
  `with recursive up(id, tree, depth) as (
     select @unit, null, 0
     union
     select p.parent_id, p.tree, up.depth + 1 from org_unit_parent p join up on p.unit_id = up.id
     where (up.tree is null or up.tree = p.tree)
       and coalesce(p.from_day, '') <= @boundariesOn and coalesce(p.to_day, '9999') >= @boundariesOn)
   select up.id as unitId, u.name, u.level, up.tree, up.depth from up join org_unit u on u.id = up.id
   where up.depth > 0 order by up.tree, up.depth`,
)

/** The units above one, from the nearest to the country, in each tree, on a day. */
export function ancestorsOf(db: ReadDb, unitId: number, boundariesOn: string): Ancestor[] {
  return ancestors.all(db, { unit: unitId, boundariesOn })
}
