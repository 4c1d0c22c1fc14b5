import type { ReadDb } from '#backend/db/connection.ts'
import { statement } from '#backend/db/statement.ts'
import type { UnitChange, UnitLink } from '#shared/contract/places.ts'

export interface UnitRecord {
  readonly id: number
  readonly key: string
  readonly level: string
  readonly name: string
  readonly aliases: string
  readonly opened: string | null
  readonly closed: string | null
}

const one = statement<{ id: number }, UnitRecord>(
  'select id, key, level, name, aliases, opened, closed from org_unit where id = @id',
)

export function findUnit(db: ReadDb, id: number): UnitRecord | null {
  return one.get(db, { id }) ?? null
}

export interface LinkRow extends UnitLink {
  readonly id: number
}

const LINK = (other: string) => `select p.id, u.id as unitId, u.name, u.level, p.tree, p.from_day as "from",
  p.to_day as "to" from org_unit_parent p join org_unit u on u.id = p.${other}`

const parents = statement<{ unit: number }, LinkRow>(
  `${LINK('parent_id')} where p.unit_id = @unit order by p.tree desc, p.from_day desc, p.id desc`,
)
const children = statement<{ unit: number }, LinkRow>(
  `${LINK('unit_id')} where p.parent_id = @unit order by p.to_day is not null, p.tree desc, u.folded, p.id`,
)

/** The units above one, of all days, the newest first. */
export function parentsOf(db: ReadDb, unit: number): LinkRow[] {
  return parents.all(db, { unit })
}

/** The units straight under one, of all days, those of today first. */
export function childrenOf(db: ReadDb, unit: number): LinkRow[] {
  return children.all(db, { unit })
}

export interface StandingRow {
  /** Row of facility_place. */
  readonly id: number
  readonly facilityId: number
  readonly name: string
  readonly from: string | null
  readonly to: string | null
  readonly proposed: number
}

const standing = statement<{ unit: number; on: string }, StandingRow>(
  `select fp.id, f.id as facilityId, f.name, fp.from_day as "from", fp.to_day as "to", fp.proposed
   from facility_place fp join facility f on f.id = fp.facility_id
   where fp.unit_id = @unit and coalesce(fp.to_day, '9999') >= @on order by f.folded, f.id`,
)

/** The facilities that lie straight in a unit on a day or later. */
export function facilitiesStanding(db: ReadDb, unit: number, on: string): StandingRow[] {
  return standing.all(db, { unit, on })
}

const changes = statement<{ unit: number }, UnitChange>(
  `select c.kind, c.day, o.id as oldId, o.name as oldUnit, n.id as newId, n.name as newUnit, c.old_name as oldName,
     c.new_name as newName, c.source
   from org_unit_change c join org_unit o on o.id = c.old_unit_id join org_unit n on n.id = c.new_unit_id
   where c.old_unit_id = @unit or c.new_unit_id = @unit order by c.day desc, c.id desc`,
)

export function changesOfUnit(db: ReadDb, unit: number): UnitChange[] {
  return changes.all(db, { unit })
}

const under = statement<{ unit: number; tree: string; on: string }, { id: number }>(
  `with recursive down(id, depth) as (
     select @unit, 0 union select p.unit_id, down.depth + 1 from org_unit_parent p join down on p.parent_id = down.id
     where p.tree = @tree and coalesce(p.to_day, '9999') >= @on and down.depth < 30)
   select id from down`,
)

/** A unit and all under it in one tree on a day or later. */
export function unitsUnder(db: ReadDb, unit: number, tree: string, on: string): number[] {
  return under.all(db, { unit, tree, on }).map(({ id }) => id)
}
