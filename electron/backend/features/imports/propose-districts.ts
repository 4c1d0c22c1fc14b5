import type { PlaceIndex } from '#shared/domain/import/place-index.ts'
import { placeKeysWithin } from '#shared/domain/import/place-key.ts'
import { nearest, type Position } from '#shared/domain/geo.ts'
import type { FacilityType } from './country-words.ts'
import type { PlannedFacility } from './facility-plan.ts'
import type { RegisteredFacility } from './imports.queries.ts'
import type { PlaceRef, PlaceResolver } from './resolve-places.ts'

export interface ProposalParts {
  readonly index: PlaceIndex
  readonly places: PlaceResolver
  readonly types: ReadonlyMap<string, FacilityType>
  readonly registered: readonly RegisteredFacility[]
}

/** A facility that heads a district whose place is known. */
interface Head extends Position {
  readonly district: PlaceRef
}

/**
 * Proposes a district for the rows that name none: the district that a referral centre is named after, and for the
 * others that of the nearest such centre of their region, in the file or in the register. A row without a position
 * stays with its region.
 */
export function proposeDistricts(rows: readonly PlannedFacility[], parts: ProposalParts): void {
  for (const row of rows) {
    row.district = row.named.district ?? districtOfCommune(row, parts)
    if (!row.district && headsDistrict(row.type, parts)) propose(row, namesake(row, parts))
  }
  const heads = headsByRegion(rows, parts)
  for (const row of rows) {
    const region = unitId(row.named.region)
    if (row.district || region === null || !liesInDistrict(row.type, parts)) continue
    const { latitude, longitude } = row
    if (latitude === null || longitude === null) continue
    propose(row, nearest({ latitude, longitude }, heads.get(region) ?? [])?.district ?? null)
  }
}

function propose(row: PlannedFacility, district: PlaceRef | null): void {
  row.district = district
  row.districtProposed = district !== null
}

function districtOfCommune({ named }: PlannedFacility, { index, places }: ProposalParts): PlaceRef | null {
  const commune = unitId(named.commune)
  const district = commune === null ? null : index.above(commune, 'district')
  return district && places.refOf(district.id, district.name)
}

/** The district that the facility is named after, within its region. */
function namesake(row: PlannedFacility, { index, places }: ProposalParts): PlaceRef | null {
  const region = unitId(row.named.region)
  if (region === null) return null
  for (const key of placeKeysWithin(row.proper)) {
    const district = index.findByKey(key, 'district', region)
    if (district) return places.refOf(district.id, district.name)
  }
  return null
}

function headsByRegion(rows: readonly PlannedFacility[], parts: ProposalParts): Map<number, Head[]> {
  const heads = new Map<number, Head[]>()
  const add = (region: number | null, place: Partial<Position>, district: PlaceRef | null) => {
    const { latitude, longitude } = place
    if (region === null || !district || latitude === undefined || longitude === undefined) return
    heads.set(region, [...(heads.get(region) ?? []), { latitude, longitude, district }])
  }
  for (const row of rows) {
    if (headsDistrict(row.type, parts)) add(unitId(row.named.region), positionOf(row), row.district)
  }
  for (const facility of parts.registered) {
    if (!headsDistrict(facility.type, parts)) continue
    const district = parts.index.above(facility.unitId, 'district')
    if (!district) continue
    const ref = parts.places.refOf(district.id, district.name)
    for (const region of parts.index.everAbove(district.id, 'region'))
      add(region.id, positionOf(facility), ref)
  }
  return heads
}

function positionOf({
  latitude,
  longitude,
}: {
  readonly latitude: number | null
  readonly longitude: number | null
}): Partial<Position> {
  return latitude === null || longitude === null ? {} : { latitude, longitude }
}

function headsDistrict(type: string | null, { types }: ProposalParts): boolean {
  return type !== null && types.get(type)?.headsDistrict === true
}

/** An office of the administration is not in the district that happens to be nearest. */
function liesInDistrict(type: string | null, { types }: ProposalParts): boolean {
  return type === null || types.get(type)?.healthCare !== false
}

function unitId(ref: PlaceRef | null): number | null {
  return ref && 'unitId' in ref ? ref.unitId : null
}
