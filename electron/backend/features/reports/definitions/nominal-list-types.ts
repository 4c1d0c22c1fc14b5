import type { FacilityOnDay } from '#backend/db/staffing.ts'
import type { Label } from '#shared/contract/reference.ts'
import type { Text } from '#shared/i18n/text.ts'
import type { FacilityDistrict } from '../districts.queries.ts'
import type { MemberRow } from '../nominal-list.queries.ts'
import type { Word } from '../words.queries.ts'

/** One structure of the roll. */
export interface StructureLine {
  readonly facility: FacilityOnDay
  readonly place: FacilityDistrict | null
  /** Whose base it is: numbered, in the order of the roll. */
  readonly counted: readonly MemberRow[]
  /** Awaited, received from elsewhere, or based here and counted nowhere: without a number. */
  readonly others: readonly MemberRow[]
}

/** Everything that the roll's table and notes are made from. */
export interface NominalList {
  readonly form: 'long' | 'short'
  readonly lines: readonly StructureLine[]
  readonly asAt: string
  readonly boundariesOn: string
  /** Null where the roll is of one structure. */
  readonly place: Text | null
  readonly facility: string | null
  readonly sector: Text | null
  readonly type: Text | null
  readonly sectorUnknown: number
  readonly typeUnknown: number
  /** Structures where nobody is. */
  readonly empty: number
  /** Lines of persons whom the reader may not see. */
  readonly withheld: number
  readonly types: ReadonlyMap<string, Label>
  readonly districtWord: Label
  readonly statuts: ReadonlyMap<string, Word>
  readonly positions: ReadonlyMap<string, Word>
  /** The position that is not worth a remark. */
  readonly ordinary: string | null
  /** What the abbreviations of corps stand for. */
  readonly corps: readonly (Label & { readonly short: string })[]
}
