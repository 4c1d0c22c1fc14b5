import type { ReadDb } from '#backend/db/connection.ts'
import { statement } from '#backend/db/statement.ts'
import type { Label } from '#shared/contract/reference.ts'

/** A unit with the words for its level. */
export interface UnitName {
  readonly id: number
  readonly name: string
  readonly level: Label
}

/** Where a facility stands in the health tree on a day. */
export interface FacilityDistrict {
  readonly district: UnitName
  readonly region: UnitName | null
  /** The place was proposed by an import and nobody confirmed it. */
  readonly proposed: boolean
}

interface UnitRow {
  readonly id: number
  readonly name: string
  readonly role: string | null
  readonly fr: string
  readonly en: string
}

const units = statement<object, UnitRow>(
  `select u.id, u.name, k.attributes ->> 'role' as role,
     coalesce(k.label_fr, u.level) as fr, coalesce(k.label_en, u.level) as en
   from org_unit u left join list_item k on k.list = 'level' and k.code = u.level`,
)
const parents = statement<{ boundariesOn: string }, { unitId: number; parentId: number }>(
  `select unit_id as unitId, parent_id as parentId from org_unit_parent
   where tree = 'health' and coalesce(from_day, '') <= @boundariesOn and coalesce(to_day, '9999') >= @boundariesOn`,
)
const places = statement<{ boundariesOn: string }, { facilityId: number; unitId: number; proposed: number }>(
  `select facility_id as facilityId, unit_id as unitId, proposed from facility_place
   where coalesce(from_day, '') <= @boundariesOn and coalesce(to_day, '9999') >= @boundariesOn order by id`,
)

/** Facility → its district and region in the health tree of a day; absent where it has none. */
export function findDistricts(db: ReadDb, boundariesOn: string): Map<number, FacilityDistrict> {
  const byId = new Map(units.all(db, {}).map((row) => [row.id, row]))
  const parentOf = new Map(parents.all(db, { boundariesOn }).map((row) => [row.unitId, row.parentId]))
  const upTo = (role: string, from: number): UnitName | null => {
    const seen = new Set<number>()
    for (let id: number | undefined = from; id !== undefined && !seen.has(id); id = parentOf.get(id)) {
      seen.add(id)
      const unit = byId.get(id)
      if (unit?.role === role) return nameOf(unit)
    }
    return null
  }
  const found = new Map<number, FacilityDistrict>()
  for (const { facilityId, unitId, proposed } of places.all(db, { boundariesOn })) {
    const district = upTo('district', unitId)
    if (!district || found.has(facilityId)) continue
    found.set(facilityId, { district, region: upTo('region', district.id), proposed: proposed === 1 })
  }
  return found
}

const unit = statement<{ id: number }, UnitRow>(
  `select u.id, u.name, null as role, coalesce(k.label_fr, u.level) as fr, coalesce(k.label_en, u.level) as en
   from org_unit u left join list_item k on k.list = 'level' and k.code = u.level where u.id = @id`,
)

/** A unit by id; null if there is none. */
export function findUnit(db: ReadDb, id: number): UnitName | null {
  const row = unit.get(db, { id })
  return row ? nameOf(row) : null
}

function nameOf({ id, name, fr, en }: UnitRow): UnitName {
  return { id, name, level: { fr, en } }
}

const districtLevel = statement<object, Label>(
  `select label_fr as fr, label_en as en from list_item
   where list = 'level' and attributes ->> 'role' = 'district' order by sort_order limit 1`,
)

/** What the country calls its health districts. */
export function findDistrictWord(db: ReadDb): Label {
  return districtLevel.get(db, {}) ?? { fr: 'district', en: 'district' }
}

const items = statement<{ list: string }, { code: string; fr: string; en: string }>(
  'select code, label_fr as fr, label_en as en from list_item where list = @list order by sort_order, id',
)

/** A code list's words, in its order. */
export function findWords(db: ReadDb, list: string): Map<string, Label> {
  return new Map(items.all(db, { list }).map(({ code, fr, en }) => [code, { fr, en }]))
}
