import type { Headcount } from './assign-staff.ts'
import { type FacilityStanding, standingAgainst } from './facility-standing.ts'
import type { NormSet, NormSubject } from './norm-set.ts'

/** What a comparison needs to know of a facility. */
export interface ComparableFacility extends NormSubject {
  readonly status: string
}

/** Persons of one corps who count at a facility on a day. */
export interface CorpsCount {
  readonly facilityId: number
  readonly corpsId: number | null
  readonly budget: number
  readonly available: number
}

/** A facility beside its norm. */
export interface ComparedFacility<Facility extends ComparableFacility> {
  readonly facility: Facility
  readonly open: boolean
  readonly budget: number
  readonly available: number
  /** Of the available, those whose corps is unknown. */
  readonly withoutCorps: number
  readonly standing: FacilityStanding
}

/**
 * Compares facilities with a norm by who is available there. A facility that is not open stands in the answer only
 * while somebody is counted there, and no norm applies to it.
 */
export function compareFacilities<Facility extends ComparableFacility>(
  norm: NormSet,
  facilities: readonly Facility[],
  counts: readonly CorpsCount[],
): ComparedFacility<Facility>[] {
  const countsOf = Map.groupBy(counts, (row) => row.facilityId)
  const standing = standingAgainst(norm)
  const withoutNorm = standingAgainst({ groups: norm.groups, lines: [] })
  return facilities.flatMap((facility) => {
    const rows = countsOf.get(facility.id) ?? []
    const open = facility.status === 'open'
    const budget = rows.reduce((sum, row) => sum + row.budget, 0)
    const staff: Headcount = new Map(rows.map((row) => [row.corpsId, row.available]))
    const available = rows.reduce((sum, row) => sum + row.available, 0)
    if (!open && budget + available === 0) return []
    const compared = open
      ? standing(facility, staff)
      : withoutNorm({ ...facility, type: facility.type ?? '' }, staff)
    return [{ facility, open, budget, available, withoutCorps: staff.get(null) ?? 0, standing: compared }]
  })
}
