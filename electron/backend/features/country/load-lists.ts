import { corps, fonction, listItem } from '#backend/db/schema/index.ts'
import type { Door } from '#backend/db/write.ts'
import type { CountryPack } from '#shared/domain/country-pack.ts'
import type { PackUid } from './country.service.ts'

interface Item {
  readonly code: string
  readonly labelFr: string
  readonly labelEn: string
  readonly source?: string
}

/** Code lists of the register: name → table of the pack. What a row says beyond its labels becomes attributes. */
const LISTS = {
  level: 'levels',
  facility_type: 'facilityTypes',
  sector: 'sectors',
  milieu: 'milieux',
  managing_body: 'managingBodies',
  statut: 'statuts',
  contract_type: 'contractTypes',
  employer: 'employers',
  funding_source: 'fundingSources',
  position: 'positions',
  posting_kind: 'postingKinds',
  reason: 'reasons',
  identifier_type: 'identifierTypes',
  contact_kind: 'contactKinds',
  leave_type: 'leaveTypes',
} as const satisfies Record<string, keyof CountryPack>

/** Loads code lists, corps and fonctions. */
export function loadLists(door: Door, uid: PackUid, pack: CountryPack): void {
  for (const [list, table] of Object.entries(LISTS)) {
    const items: readonly Item[] = pack[table]
    insertItems(door, uid, list, items, packSource(pack))
  }
  for (const [list, rows] of Map.groupBy(pack.lists, (row) => row.list)) {
    const items = rows.map(({ list: _, ...item }) => item)
    insertItems(door, uid, list, items, packSource(pack))
  }
  for (const row of pack.corps) {
    const { order, certainty, ...values } = row
    door.insert(corps, {
      ...values,
      uid: uid('corps', row.code),
      sortOrder: order,
      hidden: false,
      source: `${row.source} (${certainty})`,
    })
  }
  pack.fonctions.forEach(({ code, labelFr, labelEn, headsFacility }, position) => {
    door.insert(fonction, {
      uid: uid('fonction', code),
      code,
      labelFr,
      labelEn,
      head: headsFacility,
      sortOrder: position,
      hidden: false,
    })
  })
}

function insertItems(door: Door, uid: PackUid, list: string, items: readonly Item[], fallback: string): void {
  items.forEach((item, position) => {
    const { code, labelFr, labelEn, source, ...attributes } = item
    const key = { uid: uid(`list:${list}`, code), list, code, labelFr, labelEn }
    const place = { sortOrder: position, hidden: false, source: source ?? fallback }
    door.insert(listItem, { ...key, attributes, ...place })
  })
}

function packSource(pack: CountryPack): string {
  return `${pack.info.code} ${pack.info.version}`
}
