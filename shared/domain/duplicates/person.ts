import type { PersonIdentity } from '../person-identity.ts'

/** A typed number in the form of comparisons (see `foldNumber`). */
export interface ComparedNumber {
  readonly type: string
  readonly number: string
}

/** What of a file tells whether two of them are one person. Null or empty: not stated. */
export interface ComparedPerson extends Pick<
  PersonIdentity,
  'prenoms' | 'nom' | 'nomEpoux' | 'father' | 'mother' | 'sex' | 'birth' | 'birthplace'
> {
  /** National digits. */
  readonly phones: readonly string[]
  readonly numbers: readonly ComparedNumber[]
  /** Codes or names, the same for the same corps and facility. */
  readonly corps: string | null
  readonly facility: string | null
}

/** How common the things are on which two files agree. */
export interface Commonness {
  /** Files in the register. */
  readonly persons: number
  /** Share of the files that bear a name, 0 to 1, by its key (see `nameKey`). */
  readonly name: (key: string) => number
  /** Files that hold a phone. */
  readonly phone: (phone: string) => number
}

export const reasonKinds = [
  'name',
  'spelling',
  'order',
  'married',
  'otherGiven',
  'otherSurname',
  'otherSex',
  'birth',
  'birthYear',
  'birthMistyped',
  'otherBirth',
  'number',
  'numberMistyped',
  'otherNumber',
  'phone',
  'phoneShared',
  'otherPhone',
  'parents',
  'otherParents',
  'birthplace',
  'otherBirthplace',
  'work',
] as const

export type ReasonKind = (typeof reasonKinds)[number]

/** Why two files are, or are not, taken for one person; `weight` in bits: +1 doubles the odds, −1 halves them. */
export interface Reason {
  readonly kind: ReasonKind
  readonly weight: number
}
