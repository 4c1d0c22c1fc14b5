import type { Label } from '#shared/contract/reference.ts'
import type { FacilityStanding } from '#shared/domain/norms/facility-standing.ts'
import type { Text } from '#shared/i18n/text.ts'
import type { FacilityDistrict } from '../districts.queries.ts'
import type { PrintedNorm } from '../norms.queries.ts'
import type { FacilityOnDay } from '../staffing.queries.ts'

/** One facility of the report. */
export interface FacilityLine {
  readonly facility: FacilityOnDay
  readonly open: boolean
  readonly place: FacilityDistrict | null
  readonly budget: number
  readonly available: number
  /** Of the available, those whose corps is unknown. */
  readonly withoutCorps: number
  readonly standing: FacilityStanding
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
