import type { FacilityColumn, RejectReason } from '#shared/domain/import/facility-row.ts'
import type { HomonymGroup } from '#shared/domain/import/homonyms.ts'
import type { ColumnMapping } from '#shared/domain/import/match-columns.ts'
import type { InspectedFile } from './inspect-file.ts'
import type { NewPlace, PlaceRef, RowPlaces } from './resolve-places.ts'

/** A facility that a row of the file describes, matched with the register. */
export interface PlannedFacility {
  readonly line: number
  readonly name: string
  /** The name as the file spells it, where it differs. */
  readonly original: string | null
  /** The name without the word of its type. */
  readonly proper: string
  readonly type: string | null
  readonly sector: string | null
  readonly milieu: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly positionSource: string | null
  readonly code: string | null
  readonly named: RowPlaces
  /** The district: as the row names it, as its commune has it, or as proposed. */
  district: PlaceRef | null
  districtProposed: boolean
  /** The same row of the same list always has the same key. */
  readonly importKey: string
  /** Came in before: nothing to do. */
  readonly known: boolean
}

export interface RejectedLine {
  readonly line: number
  readonly reason: RejectReason
  readonly value: string
  readonly name: string
  readonly cells: readonly string[]
}

export interface UnknownWord {
  readonly column: 'type' | 'sector' | 'milieu'
  readonly word: string
  rows: number
}

/** Everything that an import of a facility list would do. */
export interface FacilityPlan {
  readonly file: InspectedFile
  readonly headers: readonly string[]
  readonly mapping: ColumnMapping<FacilityColumn>
  readonly missing: readonly FacilityColumn[]
  readonly rows: readonly PlannedFacility[]
  readonly rejected: readonly RejectedLine[]
  readonly unknownPlaces: readonly NewPlace[]
  readonly unknownWords: readonly UnknownWord[]
  readonly homonyms: readonly HomonymGroup[]
  readonly damagedText: number
}
