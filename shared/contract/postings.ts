import { z } from 'zod'
import { oneLine, partialDateText } from '#shared/domain/person-fields.ts'
import type { Act } from './history.ts'
import { type, type Route } from './route.ts'

const id = z.number().int().positive()
const code = z.string().min(1).max(60)

/** An act's number as it stands on the paper: « N°2026-0123/MSDS-SG ». */
const actNumber = oneLine(60).pipe(z.string().regex(/^[\p{L}\p{M}\p{Nd} .,:/()°'’_\-]+$/u, 'not_a_number'))

/** The paper behind a movement, as far as it is known. */
export const paper = {
  actNumber: actNumber.nullable().default(null),
  decidedOn: partialDateText.nullable().default(null),
  reason: code.nullable().default(null),
  /** The decision is still to be written and signed: a draft act, without a number, that counts nowhere. */
  toPrepare: z.boolean().default(false),
}

/** Somebody looked and found the person there, or not: a day and what was found (list `presence_state`). */
export const presenceFound = z.object({
  on: partialDateText.refine(isDay, 'not_a_day'),
  state: z.string().min(1, 'required').max(60),
})

function isDay(text: string): boolean {
  return text.length === 10
}

/** A posting of somebody whose file is being written with it. Without `start` the person is awaited. */
export const firstPosting = z.object({
  facilityId: z.number().int().positive('required'),
  /** Null: the country's ordinary base posting. */
  kind: code.nullable().default(null),
  fonctionId: id.nullable().default(null),
  service: oneLine(80).nullable().default(null),
  ...paper,
  /** Taking up of duty. */
  start: partialDateText.nullable().default(null),
  /** Last day, for a posting of the past. */
  end: partialDateText.nullable().default(null),
  /** The last day that the decision announces: it ends nothing. */
  plannedEnd: partialDateText.nullable().default(null),
  supervisorId: id.nullable().default(null),
  /** The budgeted post that it fills; nobody needs one to be posted. */
  postId: id.nullable().default(null),
  presence: presenceFound.nullable().default(null),
  /** The decision came after the taking up of duty, and regularises it. */
  regularises: z.boolean().default(false),
})

export type FirstPosting = z.output<typeof firstPosting>

const replacing = {
  /** Ends the base that is open today the day before this one starts: a transfer in one act. */
  endsCurrentBase: z.boolean().default(false),
  /** The base that the form showed as the present one: another one by now is not ended (BASE_CHANGED). */
  currentBaseId: id.nullable().default(null),
}

/** What a new posting says, as the form sends it. */
export const postingEntry = firstPosting.extend({ workerId: id, ...replacing })

export type PostingEntry = z.output<typeof postingEntry>

/** Nobody is awaited without a decision, and what ends has a first day. */
export function startKnown(entry: FirstPosting): boolean {
  const decided = entry.decidedOn !== null || entry.actNumber !== null || entry.toPrepare
  return entry.start !== null || (decided && entry.end === null)
}

/** Who is only awaited replaces nothing yet. */
function replacesInTime(entry: PostingEntry): boolean {
  return startKnown(entry) && (entry.start !== null || !entry.endsCurrentBase)
}

export const newPosting = postingEntry.refine(replacesInTime, { path: ['start'], message: 'required' })

/** An awaited person takes up duty; the act is that of the taking up (certificate, report), if there is one. */
export const takeUpEntry = z.object({
  ...{ id, start: partialDateText, ...paper, ...replacing },
  regularises: z.boolean().default(false),
})
export type TakeUpEntry = z.output<typeof takeUpEntry>

/** `carriesOut`: the decision of this end that was signed earlier. */
export const endEntry = z.object({
  ...{ id, end: partialDateText, ...paper },
  carriesOut: id.nullable().default(null),
})
export type EndEntry = z.output<typeof endEntry>

/** What was written, the act of the log that wrote it, and the administrative act of the decision, if there is one. */
export interface SavedPosting extends Act {
  readonly id: number
  readonly actId: number | null
}

/** An end that was written, or whose decision is to be prepared. */
export interface SavedEnd extends Act {
  readonly actId: number | null
}

export const postingsContract = {
  'postings.start': {
    kind: 'write',
    needs: 'posting.write',
    input: newPosting,
    output: type<SavedPosting>(),
  },
  'postings.takeUp': {
    kind: 'write',
    needs: 'posting.write',
    input: takeUpEntry,
    output: type<Act>(),
  },
  'postings.end': {
    kind: 'write',
    needs: 'posting.write',
    input: endEntry,
    output: type<SavedEnd>(),
  },
} as const satisfies Record<string, Route<z.ZodType, unknown>>
