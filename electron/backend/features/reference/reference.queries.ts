import type { ReadDb } from '#backend/db/connection.ts'
import { statement } from '#backend/db/statement.ts'

export interface ListItemRow {
  readonly list: string
  readonly code: string
  readonly fr: string
  readonly en: string
  readonly hidden: number
  readonly attributes: string
}

const items = statement<object, ListItemRow>(
  `select list, code, label_fr as fr, label_en as en, hidden, attributes
   from list_item order by list, sort_order, id`,
)

/** Every value of every code list, in the order that the office gave. */
export function findListItems(db: ReadDb): ListItemRow[] {
  return items.all(db, {})
}

export interface CorpsRow {
  readonly id: number
  readonly code: string
  readonly fr: string
  readonly en: string
  readonly feminineFr: string | null
  readonly abbreviation: string
  readonly category: string | null
  readonly whoGroup: string
  readonly hidden: number
}

const corps = statement<object, CorpsRow>(
  `select id, code, label_fr as fr, label_en as en, feminine_fr as feminineFr, abbreviation, category,
     who_group as whoGroup, hidden
   from corps order by sort_order, id`,
)

export function findCorps(db: ReadDb): CorpsRow[] {
  return corps.all(db, {})
}

export interface FonctionRow {
  readonly id: number
  readonly code: string
  readonly fr: string
  readonly en: string
}

const fonctions = statement<object, FonctionRow>(
  'select id, code, label_fr as fr, label_en as en from fonction where not hidden order by sort_order, id',
)

export function findFonctions(db: ReadDb): FonctionRow[] {
  return fonctions.all(db, {})
}

export interface NormSetRow {
  readonly id: number
  readonly code: string
  readonly fr: string
  readonly en: string
  readonly status: 'official' | 'example' | 'local'
  readonly source: string
}

/** Official sets come before those of the office and those before examples, the newest first. */
const normSets = statement<object, NormSetRow>(
  `select id, code, label_fr as fr, label_en as en, status, source from norm_set
   order by case status when 'official' then 0 when 'local' then 1 else 2 end, from_day desc, id`,
)

export function findNormSets(db: ReadDb): NormSetRow[] {
  return normSets.all(db, {})
}

const reforms = statement<object, { day: string }>(
  `select distinct later.from_day as day from org_unit_parent later
   where later.from_day is not null and later.parent_id <> (
     select earlier.parent_id from org_unit_parent earlier
     where earlier.unit_id = later.unit_id and earlier.tree = later.tree and earlier.to_day < later.from_day
     order by earlier.to_day desc limit 1)
   order by day desc`,
)

/** Days on which a unit came under another parent than before, newest first. */
export function findReforms(db: ReadDb): string[] {
  return reforms.all(db, {}).map((row) => row.day)
}

export interface UnitRow {
  readonly id: number
  readonly name: string
  readonly level: string
  readonly aliases: string
  /** Trees that units of this level stand in, as a JSON array. */
  readonly trees: string | null
}

const units = statement<{ on: string }, UnitRow>(
  `select u.id, u.name, u.level, u.aliases, k.attributes -> 'trees' as trees
   from org_unit u left join list_item k on k.list = 'level' and k.code = u.level
   where coalesce(u.opened, '') <= @on and coalesce(u.closed, '9999') >= @on
   order by k.sort_order, u.folded, u.id`,
)

/** The units that exist on a day. */
export function findUnits(db: ReadDb, on: string): UnitRow[] {
  return units.all(db, { on })
}

export interface LinkRow {
  readonly unitId: number
  readonly parentId: number
  readonly tree: 'administrative' | 'health'
}

const links = statement<{ on: string }, LinkRow>(
  `select unit_id as unitId, parent_id as parentId, tree from org_unit_parent
   where coalesce(from_day, '') <= @on and coalesce(to_day, '9999') >= @on order by id`,
)

/** Which unit stands under which on a day, in both trees. */
export function findLinks(db: ReadDb, on: string): LinkRow[] {
  return links.all(db, { on })
}
