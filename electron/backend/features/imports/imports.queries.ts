import type { ReadDb } from '#backend/db/connection.ts'
import { statement } from '#backend/db/statement.ts'

export interface ListWords {
  readonly code: string
  readonly labelFr: string
  readonly labelEn: string
  /** JSON of what the country pack says beyond the labels. */
  readonly attributes: string
}

const listWords = statement<{ list: string }, ListWords>(
  `select code, label_fr as labelFr, label_en as labelEn, attributes from list_item
   where list = @list and not hidden order by sort_order, id`,
)

/** The values of a code list that may be chosen, in the office's order. */
export function findListWords(db: ReadDb, list: string): ListWords[] {
  return listWords.all(db, { list })
}

export interface UnitRow {
  readonly id: number
  readonly name: string
  readonly aliases: string
  readonly level: string
}

const units = statement<object, UnitRow>('select id, name, aliases, level from org_unit order by id')

export function findUnits(db: ReadDb): UnitRow[] {
  return units.all(db, {})
}

export interface LinkRow {
  readonly unitId: number
  readonly parentId: number
  readonly from: string | null
  readonly to: string | null
}

const links = statement<object, LinkRow>(
  'select unit_id as unitId, parent_id as parentId, from_day as "from", to_day as "to" from org_unit_parent',
)

/** Both trees, past and present. */
export function findLinks(db: ReadDb): LinkRow[] {
  return links.all(db, {})
}

const keys = statement<object, { key: string }>(
  'select import_key as key from facility where import_key is not null',
)

/** The rows that came in before, by the key that each of them left. */
export function findImportKeys(db: ReadDb): Set<string> {
  return new Set(keys.all(db, {}).map((row) => row.key))
}

export interface RegisteredFacility {
  readonly id: number
  readonly name: string
  readonly aliases: string
  readonly unitId: number
  readonly type: string | null
  readonly latitude: number | null
  readonly longitude: number | null
}

const registered = statement<{ today: string }, RegisteredFacility>(
  `select f.id, f.name, f.aliases, fp.unit_id as unitId, f.latitude, f.longitude,
     (select st.type from facility_state st where st.facility_id = f.id
        and coalesce(st.from_day, '') <= @today and coalesce(st.to_day, '9999') >= @today
      order by st.from_day desc, st.id desc limit 1) as type
   from facility f join facility_place fp on fp.facility_id = f.id
   where coalesce(fp.from_day, '') <= @today and coalesce(fp.to_day, '9999') >= @today`,
)

/** Facilities of the register as they are today, once for each of their places. */
export function findRegistered(db: ReadDb, today: string): RegisteredFacility[] {
  return registered.all(db, { today })
}

export interface BatchRow {
  readonly id: number
  readonly kind: string
  readonly fileName: string
  readonly actUid: string
  readonly importedAt: string
  readonly undoneAt: string | null
  readonly counts: string
}

const BATCH = `select id, kind, file_name as fileName, act_uid as actUid, imported_at as importedAt,
  undone_at as undoneAt, counts from import_batch`
const batches = statement<object, BatchRow>(`${BATCH} order by imported_at desc, id desc`)
const batch = statement<{ id: number }, BatchRow>(`${BATCH} where id = @id`)

/** What was imported, the newest first. */
export function findBatches(db: ReadDb): BatchRow[] {
  return batches.all(db, {})
}

export function findBatch(db: ReadDb, id: number): BatchRow | null {
  return batch.get(db, { id }) ?? null
}
