import type { ReadDb } from '#backend/db/connection.ts'
import { findHomes, type HomeUnit } from '#backend/db/facility-homes.ts'
import { statement } from '#backend/db/statement.ts'
import type { Label } from '#shared/contract/reference.ts'
import { findWords } from './words.queries.ts'

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
  readonly fr: string
  readonly en: string
}

/** The districts of facilities in the health tree of a day; absent where a facility has none. */
export function findDistricts(
  db: ReadDb,
  facilities: readonly number[],
  boundariesOn: string,
): Map<number, FacilityDistrict> {
  const words = findWords(db, 'level')
  const nameOf = ({ id, name, level }: HomeUnit): UnitName => {
    const { fr, en } = words.get(level) ?? { fr: level, en: level }
    return { id, name, level: { fr, en } }
  }
  const found = new Map<number, FacilityDistrict>()
  for (const [id, { tree, district, region, proposed }] of findHomes(db, facilities, boundariesOn)) {
    if (tree !== 'health' || !district) continue
    found.set(id, { district: nameOf(district), region: region && nameOf(region), proposed })
  }
  return found
}

const unit = statement<{ id: number }, UnitRow>(
  `select u.id, u.name, coalesce(k.label_fr, u.level) as fr, coalesce(k.label_en, u.level) as en
   from org_unit u left join list_item k on k.list = 'level' and k.code = u.level where u.id = @id`,
)

/** A unit by id; null if there is none. */
export function findUnit(db: ReadDb, id: number): UnitName | null {
  const row = unit.get(db, { id })
  return row ? { id: row.id, name: row.name, level: { fr: row.fr, en: row.en } } : null
}

const levels = statement<{ role: string }, Label>(
  `select label_fr as fr, label_en as en from list_item
   where list = 'level' and attributes ->> 'role' = @role order by sort_order limit 1`,
)

/** What the country calls its health districts, or its regions. */
export function findLevelWord(db: ReadDb, role: 'district' | 'region'): Label {
  const plain = { district: { fr: 'district', en: 'district' }, region: { fr: 'région', en: 'region' } }
  return levels.get(db, { role }) ?? plain[role]
}
