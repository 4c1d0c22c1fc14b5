import type { PrintedNorm } from '#backend/db/norms.ts'
import type { FacilityOnDay } from '#backend/db/staffing.ts'
import type { Label } from '#shared/contract/reference.ts'
import type { ComparedFacility } from '#shared/domain/norms/compare-facilities.ts'
import type { Text } from '#shared/i18n/text.ts'
import type { FacilityDistrict } from '../districts.queries.ts'

/** One facility of the report. */
export interface FacilityLine extends ComparedFacility<FacilityOnDay> {
  readonly place: FacilityDistrict | null
}

/** Everything that the report's tables and notes are made from. */
export interface StaffingNorms {
  readonly norm: PrintedNorm
  readonly lines: readonly FacilityLine[]
  readonly asAt: string
  readonly boundariesOn: string
  readonly awaited: number
  readonly filter: { readonly place: Text; readonly sector: Text | null; readonly type: Text | null }
  /** Facility types in their order. */
  readonly types: ReadonlyMap<string, Label>
  /** What the country calls a health district. */
  readonly districtWord: Label
  /** Facilities that a filter left out because its fact is unknown of them. */
  readonly sectorUnknown: number
  readonly typeUnknown: number
}
