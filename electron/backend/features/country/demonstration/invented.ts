import type { PersonIdentity } from '#shared/domain/person-identity.ts'
import type { Day } from '#shared/domain/days.ts'

/** A decision; two persons whose decisions have all of this in common are in the same act. */
export interface InventedAct {
  readonly kind: 'posting' | 'posting_end'
  readonly number: string
  readonly date: Day
}

/** A base posting. Dates may be partial; without a start the person is awaited. */
export interface InventedStay {
  /** Position in the list of facilities. */
  readonly facility: number
  readonly service: string | null
  readonly fonction: string | null
  start: string | null
  end: string | null
  decidedOn: Day | null
  startReason: string | null
  endReason: string | null
  startAct: InventedAct | null
  endAct: InventedAct | null
}

export interface InventedSpell {
  readonly corps: string
  readonly statut: string | null
  category: string | null
  readonly classe: string | null
  readonly echelon: string | null
  start: string
  readonly end: Day | null
}

export interface InventedContract {
  readonly kind: string
  readonly employer: string
  readonly fundingSource: string
  readonly start: Day
  readonly end: Day | null
}

export interface InventedAbsence {
  readonly kind: string
  readonly start: Day
  readonly end: Day | null
  /** Position in the list of facilities of the one that takes the person in. */
  readonly host: number | null
}

export interface InventedNumber {
  readonly type: string
  readonly number: string
  readonly duplicateReason: string | null
}

export const contradictions = [
  'underage',
  'sex',
  'endBeforeStart',
  'category',
  'pastRetirement',
  'decidedLate',
  'title',
] as const
export type Contradiction = (typeof contradictions)[number]

/** What is true of a file, whatever it says: the answers of tests, never written to a register. */
export interface FileTruth {
  readonly standing: 'serving' | 'awaited' | 'former'
  /** Number of the first file of the same person; the file's own where it is the first. */
  readonly person: number
  readonly contradiction: Contradiction | null
  /** Numbers of the files of others that hold the same staff number, the same phone. */
  readonly staffNumberOf: number | null
  readonly phoneOf: number | null
  /** Position of the event in the pack; `end` null: displaced to this day. */
  readonly displaced: { readonly event: number; readonly start: Day; readonly end: Day | null } | null
}

/** A file of the register as it will be written. */
export interface InventedFile {
  /** Running number from 1, in the order of writing: the worker's id in an empty register. */
  readonly number: number
  readonly person: PersonIdentity
  readonly phones: readonly string[]
  readonly numbers: readonly InventedNumber[]
  readonly spells: readonly InventedSpell[]
  readonly contracts: readonly InventedContract[]
  readonly stays: readonly InventedStay[]
  readonly absences: readonly InventedAbsence[]
  readonly truth: FileTruth
}
