import type { Day } from '#shared/domain/days.ts'
import type { ReadDb } from './connection.ts'
import { UNITS_UNDER } from './places.ts'
import { statement } from './statement.ts'

/** How a number of inhabitants came about. */
export type PopulationMethod = 'census-final' | 'census-provisional' | 'sum' | 'estimate' | 'projection'

/** Inhabitants of a unit in a year. */
export interface Population {
  readonly year: number
  readonly value: number
  readonly source: string
  readonly method: PopulationMethod
}

interface PopulationRow extends Population {
  readonly boundariesOn: Day
}

/** What is known of the inhabitants within the boundaries of a day. */
export interface KnownPopulation {
  /** The latest one that holds for those boundaries. */
  readonly population: Population | null
  /** Year of the latest one that holds for other boundaries only; null where there is none or it is not needed. */
  readonly otherBoundaries: number | null
}

const populations = statement<{ unit: number }, PopulationRow>(
  `select year, value, source, method, boundaries_on as boundariesOn from population
   where unit_id = @unit and value > 0 order by year desc, preferred desc, boundaries_on desc, id`,
)

/** The latest population of a unit that was counted within the boundaries which it has on a day. */
export function findPopulation(db: ReadDb, unit: number, boundariesOn: Day): KnownPopulation {
  const rows = populations.all(db, { unit })
  const population = rows.find((row) => sameBoundaries(db, unit, [row.boundariesOn, boundariesOn]))
  if (population === undefined) return { population: null, otherBoundaries: rows[0]?.year ?? null }
  const { year, value, source, method } = population
  return { population: { year, value, source, method }, otherBoundaries: null }
}

interface TreeUnit {
  readonly id: number
  readonly tree: string
}

const under = statement<{ units: string; boundariesOn: Day }, TreeUnit>(
  `with recursive ${UNITS_UNDER} select distinct id, tree from units_under where tree is not null`,
)
const placed = statement<{ on: Day }, TreeUnit>(
  `select distinct unit_id as id, tree from org_unit_parent
   where coalesce(from_day, '') <= @on and coalesce(to_day, '9999') >= @on`,
)

/**
 * Whether a unit has the same outer boundaries on two days: none of what lies in a tree on both days came into it
 * or left it. What was created or abolished inside it in between moves nothing.
 */
function sameBoundaries(db: ReadDb, unit: number, [one, other]: readonly [Day, Day]): boolean {
  if (one === other) return true
  const keys = (rows: readonly TreeUnit[]) => new Set(rows.map(({ id, tree }) => `${id}:${tree}`))
  const within = (day: Day) => keys(under.all(db, { units: JSON.stringify([unit]), boundariesOn: day }))
  const before = within(one)
  const after = within(other)
  const moved = [...before, ...after].filter((key) => !(before.has(key) && after.has(key)))
  if (moved.length === 0) return true
  const placedBefore = keys(placed.all(db, { on: one }))
  const placedAfter = keys(placed.all(db, { on: other }))
  return !moved.some((key) => placedBefore.has(key) && placedAfter.has(key))
}
