import { z } from 'zod'
import { oneLine, partialDateText } from '#shared/domain/person-fields.ts'
import { type, type Route } from './route.ts'

const id = z.number().int().positive()
const code = z.string().min(1).max(60)

/** An act's number as it stands on the paper: « N°2026-0123/MSDS-SG ». */
const actNumber = oneLine(60).pipe(z.string().regex(/^[\p{L}\p{M}\p{Nd} .,:/()°'’_\-]+$/u, 'not_a_number'))

/** What a new posting says, as the form sends it. Without `start` the person is awaited. */
export const postingEntry = z.object({
  workerId: id,
  facilityId: z.number().int().positive('required'),
  /** Null: the country's ordinary base posting. */
  kind: code.nullable().default(null),
  fonctionId: id.nullable().default(null),
  service: oneLine(80).nullable().default(null),
  decidedOn: partialDateText.nullable().default(null),
  actNumber: actNumber.nullable().default(null),
  /** Taking up of duty. */
  start: partialDateText.nullable().default(null),
  /** Last day, for a posting of the past. */
  end: partialDateText.nullable().default(null),
  reason: code.nullable().default(null),
  /** Ends the base that is open today the day before this one starts: a transfer in one act. */
  endsCurrentBase: z.boolean().default(false),
})

export type PostingEntry = z.output<typeof postingEntry>

/** Nobody is awaited without a decision, and what ends or replaces something has a first day. */
function startKnown(entry: PostingEntry): boolean {
  const decided = entry.decidedOn !== null || entry.actNumber !== null
  return entry.start !== null || (decided && entry.end === null && !entry.endsCurrentBase)
}

export const newPosting = postingEntry.refine(startKnown, { path: ['start'], message: 'required' })

export const postingsContract = {
  'postings.start': {
    kind: 'write',
    needs: 'posting.write',
    input: newPosting,
    output: type<{ readonly id: number }>(),
  },
  /** An awaited person takes up duty. */
  'postings.takeUp': {
    kind: 'write',
    needs: 'posting.write',
    input: z.object({ id, start: partialDateText, endsCurrentBase: z.boolean().default(false) }),
    output: type<null>(),
  },
  'postings.end': {
    kind: 'write',
    needs: 'posting.write',
    input: z.object({
      ...{ id, end: partialDateText },
      reason: code.nullable().default(null),
      actNumber: actNumber.nullable().default(null),
    }),
    output: type<null>(),
  },
} as const satisfies Record<string, Route<z.ZodType, unknown>>
