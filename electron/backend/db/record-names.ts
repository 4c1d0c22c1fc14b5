import type { Text } from '#shared/i18n/text.ts'
import type { ReadDb } from './connection.ts'
import { statement } from './statement.ts'

interface Named {
  readonly name: string | null
  readonly fr: string | null
  readonly en: string | null
}

const named = (column: string, from: string) =>
  `select ${column} as name, null as fr, null as en from ${from}`
const labelled = (table: string) =>
  `select null as name, r.label_fr as fr, r.label_en as en from ${table} r where r.uid = @uid`
const PERSON = "w.prenoms || ' ' || w.nom"
const ofWorker = (table: string) =>
  named(PERSON, `${table} r join worker w on w.id = r.worker_id where r.uid = @uid`)
const ofFacility = (table: string) =>
  named('f.name', `${table} r join facility f on f.id = r.facility_id where r.uid = @uid`)

/** Ways from a record to the name that people know it by: its own, or that of the file it hangs on. */
const NAMES: Readonly<Record<string, string>> = {
  worker: named(PERSON, 'worker w where w.uid = @uid'),
  contact: ofWorker('contact'),
  identifier: ofWorker('identifier'),
  career_spell: ofWorker('career_spell'),
  posting: ofWorker('posting'),
  admin_position: ofWorker('admin_position'),
  contract: ofWorker('contract'),
  act_line: ofWorker('act_line'),
  act: named('r.number', 'act r where r.uid = @uid'),
  facility: named('r.name', 'facility r where r.uid = @uid'),
  facility_place: ofFacility('facility_place'),
  facility_state: ofFacility('facility_state'),
  facility_catchment: ofFacility('facility_catchment'),
  org_unit: named('r.name', 'org_unit r where r.uid = @uid'),
  org_unit_parent: named(
    'u.name',
    'org_unit_parent r join org_unit u on u.id = r.unit_id where r.uid = @uid',
  ),
  corps: labelled('corps'),
  fonction: labelled('fonction'),
  saved_view: named('r.name', 'saved_view r where r.uid = @uid'),
  collection_batch: named('r.name', 'collection_batch r where r.uid = @uid'),
  collection_sheet: named('r.number', 'collection_sheet r where r.uid = @uid'),
  office: named('r.name', 'office r where r.uid = @uid'),
}

const statements = new Map(
  Object.entries(NAMES).map(([entity, text]) => [entity, statement<{ uid: Buffer }, Named>(text)]),
)

/** What a record that is gone was last called. */
const gone = statement<{ uid: Buffer }, Named>(
  `select coalesce(told ->> '$.prenoms' || ' ' || (told ->> '$.nom'), told ->> '$.name', told ->> '$.number') as name,
     told ->> '$.labelFr' as fr, told ->> '$.labelEn' as en
   from (select coalesce(new, old) as told from change_log where uid = @uid and field is null order by seq desc limit 1)`,
)

/** What a record is called, also when it is gone; null where it has no name. `uid` in hexadecimal. */
export function recordName(db: ReadDb, entity: string, uid: string): Text | null {
  const key = { uid: Buffer.from(uid, 'hex') }
  const found = statements.get(entity)?.get(db, key) ?? gone.get(db, key)
  if (!found) return null
  return found.fr !== null && found.en !== null ? { fr: found.fr, en: found.en } : found.name
}
