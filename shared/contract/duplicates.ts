import { z } from 'zod'
import type { Band } from '#shared/domain/duplicates/compare.ts'
import type { Reason } from '#shared/domain/duplicates/person.ts'
import { oneLine } from '#shared/domain/person-fields.ts'
import type { ListedPerson } from '#shared/domain/person-identity.ts'
import type { Act, HistoryValue } from './history.ts'
import type { Label } from './reference.ts'
import { type, type Route } from './route.ts'

/** A file in a list of pairs. */
export interface PairFile extends ListedPerson {
  readonly id: number
  readonly matricule: string | null
  readonly phone: string | null
  readonly corps: Label | null
  readonly facility: string | null
}

/** Two files that may be one person's. */
export interface DuplicatePair {
  readonly one: PairFile
  readonly other: PairFile
  /** Probability, 0 to 1. */
  readonly score: number
  readonly band: Band
  readonly reasons: readonly Reason[]
}

export interface FoundDuplicates {
  /** Files looked through. */
  readonly files: number
  /** The likeliest first. */
  readonly pairs: readonly DuplicatePair[]
  /** Found, but left off: a register with that many needs another remedy. */
  readonly leftOff: number
}

/** A field of the files' own page, in both; equal where both say the same. */
export interface ComparedField {
  readonly field: MergedField
  readonly values: readonly [HistoryValue | null, HistoryValue | null]
  readonly equal: boolean
}

/** What the two files hold of one kind: contacts, postings, contracts … */
export interface ComparedRecord {
  readonly uid: string
  readonly fields: readonly { readonly field: string; readonly value: HistoryValue }[]
  /** The other file says all that this record says: after a merge it stands there once. */
  readonly doubled: boolean
}

export interface ComparedPart {
  readonly entity: string
  readonly records: readonly [readonly ComparedRecord[], readonly ComparedRecord[]]
}

/** A base posting in words. */
export interface BaseInWords {
  readonly uid: string
  readonly facility: string
  readonly start: string | null
  readonly end: string | null
}

/** Two bases, one of each file, that share days: nobody has two. */
export interface BaseClash {
  readonly one: BaseInWords
  readonly other: BaseInWords
  /** They begin on different days: the earlier one can end on the eve of the later. */
  readonly canFollow: boolean
}

export interface DuplicateComparison {
  readonly files: readonly [PairFile, PairFile]
  readonly score: number
  readonly band: Band | null
  readonly reasons: readonly Reason[]
  readonly fields: readonly ComparedField[]
  readonly parts: readonly ComparedPart[]
  readonly clashes: readonly BaseClash[]
  /** What was said of the two before; null: nothing. */
  readonly dismissed: Dismissal | null
}

/** Two files that somebody found to be two persons. */
export interface Dismissal {
  readonly id: number
  readonly reason: string | null
  readonly user: string
  /** ISO 8601 instant. */
  readonly at: string
}

export interface DismissedPair extends Dismissal {
  readonly one: PairFile
  readonly other: PairFile
}

/** A file that was merged into another, and what came to that one since. */
export interface Merge {
  readonly id: number
  /** The act of the merging. */
  readonly act: string
  /** What the former file was called. */
  readonly name: string
  readonly user: string
  /** ISO 8601 instant. */
  readonly at: string
  /** Another file was merged in later: that one is separated first. */
  readonly last: boolean
  readonly since: readonly AddedSince[]
}

/** A record that came to the kept file after a merge. */
export interface AddedSince {
  readonly uid: string
  readonly entity: string
  readonly user: string
  /** ISO 8601 instant. */
  readonly at: string
  readonly fields: readonly { readonly field: string; readonly value: HistoryValue }[]
}

export interface SavedMerge extends Act {
  /** The file that is left. */
  readonly id: number
}

/** Fields of a worker's own page: in a merge each is taken from the one file or the other. */
export const mergedFields = [
  'prenoms',
  'nom',
  'nomEpoux',
  'civilite',
  'sex',
  'birth',
  'birthSource',
  'birthplace',
  'father',
  'mother',
  'nationality',
  'residence',
  'maritalStatus',
] as const
export type MergedField = (typeof mergedFields)[number]

const id = z.number().int().positive()
const uid = z.string().regex(/^[0-9a-f]{32}$/)
const reason = oneLine(200).nullable().default(null)
const pair = z.object({ one: id, other: id })

/** Which of two bases that share days stands; `follow`: the earlier ends on the eve of the later. */
export const baseChoices = ['one', 'other', 'follow'] as const
export type BaseChoice = (typeof baseChoices)[number]

export const duplicatesContract = {
  /** Every pair of files that may be one person's, but for those found to be two. */
  'duplicates.find': {
    kind: 'read',
    needs: 'worker.read',
    long: true,
    input: z.object({}),
    output: type<FoundDuplicates>(),
  },
  'duplicates.compare': {
    kind: 'read',
    needs: 'worker.read',
    input: pair,
    output: type<DuplicateComparison>(),
  },
  /** Remembers that the two are two persons. */
  'duplicates.dismiss': {
    kind: 'write',
    needs: 'merge.write',
    input: pair.extend({ reason }),
    output: type<Act>(),
  },
  'duplicates.dismissed': {
    kind: 'read',
    needs: 'worker.read',
    input: z.object({}),
    output: type<readonly DismissedPair[]>(),
  },
  'duplicates.reconsider': {
    kind: 'write',
    needs: 'merge.write',
    input: z.object({ id }),
    output: type<Act>(),
  },
  /** Makes one file of two: `other` goes, its uid stays an alias of `one`. One act, which history.undo takes back. */
  'duplicates.merge': {
    kind: 'write',
    needs: 'merge.write',
    input: pair.extend({
      /** Fields of the page whose value is taken from `other`. */
      fromOther: z.array(z.enum(mergedFields)),
      /** For each clash, by the uids of its two bases. */
      bases: z.array(z.object({ one: uid, other: uid, choice: z.enum(baseChoices) })).max(50),
    }),
    output: type<SavedMerge>(),
  },
  'duplicates.merges': {
    kind: 'read',
    needs: 'worker.read',
    input: z.object({ workerId: id }),
    output: type<readonly Merge[]>(),
  },
  /**
   * Separates two files again: both are as they were before the merge. What was added since goes where `toFormer`
   * says, or stays. Refused with ACT_CHANGED_SINCE where moved records or fields were changed since, until `since`
   * says whether those changes stay.
   */
  'duplicates.unmerge': {
    kind: 'write',
    needs: 'merge.write',
    input: z.object({
      id,
      /** Uids of records added since that belong to the former file. */
      toFormer: z.array(uid).max(500),
      /** Every uid the person was shown: one that came meanwhile is asked about first. */
      seen: z.array(uid).max(500),
      changes: z.enum(['ask', 'keep', 'overwrite']).default('ask'),
    }),
    output: type<Act & { readonly kept: number; readonly former: number }>(),
  },
} as const satisfies Record<string, Route<z.ZodType, unknown>>
