import { facilitiesIn } from '#backend/db/places.ts'
import { type FacilityOnDay, findFacilities } from '#backend/db/staffing.ts'
import type { Scope } from '#shared/domain/scope.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { ReportContext } from './definition.ts'

interface Asked {
  readonly place: number | null
  readonly facility?: number | null
  readonly sector: string | null
  readonly facilityType: string | null
}

interface Days {
  readonly asAt: string
  readonly boundariesOn: string
}

export interface ChosenFacilities {
  readonly facilities: readonly FacilityOnDay[]
  /** Left out because a filter meets an unknown: counted, not forgotten. */
  readonly left: { readonly sectorUnknown: number; readonly typeUnknown: number }
}

/** The facilities that a report is about: of a place, of a sector, of a type, or one. */
export function chooseFacilities(
  scope: Scope,
  { db, today }: ReportContext,
  { place, facility = null, sector, facilityType }: Asked,
  { asAt, boundariesOn }: Days,
): ChosenFacilities {
  const within = place === null ? null : facilitiesIn(db, { unitIds: [place], boundariesOn })
  const ids = facility === null ? within : (within ?? [facility]).filter((id) => id === facility)
  const all = findFacilities(scope, db, { ids, on: asAt, today })
  const fits = (value: string | null, wanted: string | null) => wanted === null || value === wanted
  return {
    facilities: all.filter((found) => fits(found.sector, sector) && fits(found.type, facilityType)),
    left: {
      sectorUnknown: sector === null ? 0 : all.filter((found) => found.sector === null).length,
      typeUnknown: facilityType === null ? 0 : all.filter((found) => found.type === null).length,
    },
  }
}

/** The day whose boundaries decide what lies in a place. */
export function boundariesDay(boundaries: string, asAt: string, today: string): string {
  return { asAt, today }[boundaries] ?? boundaries
}

/** The refusal of parameters that no facility fits. */
export function noFacility(): AppError {
  return new AppError('NO_FACILITY_IN_SCOPE')
}
