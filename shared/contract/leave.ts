import { z } from 'zod'
import { oneLine } from '#shared/domain/person-fields.ts'
import type { LeaveBalance } from '#shared/domain/leave/balance.ts'
import type { Act } from './history.ts'
import { type, type Route } from './route.ts'

export const leaveStates = ['requested', 'granted', 'refused', 'cancelled'] as const
export type LeaveState = (typeof leaveStates)[number]

export interface LeaveRow {
  readonly id: number
  /** Code of the list `leave_type`. */
  readonly kind: string
  readonly state: LeaveState
  readonly requestedOn: string | null
  readonly start: string
  readonly end: string
  /** As its kind counts them. */
  readonly days: number
  /** First day at work after it. */
  readonly returnsOn: string
  readonly opinion: string | null
  readonly decidedOn: string | null
  readonly returnedOn: string | null
  readonly cause: string | null
  readonly notes: string | null
  readonly actNumber: string | null
}

export interface KindBalance {
  readonly kind: string
  /** Null where the kind has no yearly balance. */
  readonly balance: LeaveBalance | null
  /** Most days each time; null where there is no such limit. */
  readonly perEvent: number | null
}

export interface LeaveAdjustmentRow {
  readonly id: number
  readonly kind: string
  readonly year: number
  readonly days: number
  readonly reason: string
}

export interface WorkerLeave {
  readonly year: number
  readonly balances: readonly KindBalance[]
  /** The newest first. */
  readonly requests: readonly LeaveRow[]
  readonly adjustments: readonly LeaveAdjustmentRow[]
}

/** What a leave would be, before it is asked for. */
export interface LeavePreview {
  readonly days: number
  readonly returnsOn: string
  /** What would be left of the year in which it begins; null where there is no balance. */
  readonly left: number | null
  /** Days beyond what there is: more than the balance, or than is granted each time. */
  readonly beyond: number
}

/** Somebody who asked for leave, is away, or should be back. */
export interface LeaveCase extends LeaveRow {
  readonly workerId: number
  readonly prenoms: string
  readonly nom: string
  readonly nomEpoux: string | null
  readonly facility: string | null
}

export interface SavedLeave extends Act {
  readonly id: number
}

const id = z.number().int().positive()
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'not_a_day')
const kind = z.string().min(1, 'required').max(60)
const text = oneLine(200).nullable().default(null)
const stay = { kind, start: day, end: day }

const inOrder = { path: ['end'], message: 'ends_before_start' }
const ordered = ({ start, end }: { start: string; end: string }) => end >= start

export const newLeave = z
  .object({
    ...{ workerId: id, ...stay, cause: text, notes: text },
    requestedOn: day.nullable().default(null),
    /** Why more is asked for than there is. */
    beyondReason: text,
  })
  .refine(ordered, inOrder)

export const leaveDecision = z.object({
  ...{ id, granted: z.boolean(), decidedOn: day, notes: text },
  actNumber: oneLine(60).nullable().default(null),
})

export const leaveContract = {
  'leave.ofWorker': {
    kind: 'read',
    needs: 'worker.read',
    /** The year of the balances; this year when left out. */
    input: z.object({ workerId: id, year: z.number().int().min(1900).max(2100).optional() }),
    output: type<WorkerLeave>(),
  },
  'leave.preview': {
    kind: 'read',
    needs: 'worker.read',
    input: z.object({ workerId: id, ...stay }).refine(ordered, inOrder),
    output: type<LeavePreview>(),
  },
  /** Asked for and undecided; away today; gone beyond the last day without having come back. */
  'leave.cases': {
    kind: 'read',
    needs: 'worker.read',
    input: z.object({}),
    output: type<readonly LeaveCase[]>(),
  },
  'leave.request': { kind: 'write', needs: 'leave.write', input: newLeave, output: type<SavedLeave>() },
  'leave.opinion': {
    kind: 'write',
    needs: 'leave.write',
    input: z.object({ id, opinion: z.string().min(1, 'required').max(60) }),
    output: type<SavedLeave>(),
  },
  /** Granted, it becomes the position that is the absence. */
  'leave.decide': { kind: 'write', needs: 'leave.write', input: leaveDecision, output: type<SavedLeave>() },
  'leave.cancel': {
    kind: 'write',
    needs: 'leave.write',
    input: z.object({ id }),
    output: type<SavedLeave>(),
  },
  /** Back at work: the absence ends on the eve. */
  'leave.return': {
    kind: 'write',
    needs: 'leave.write',
    input: z.object({ id, returnedOn: day }),
    output: type<SavedLeave>(),
  },
  'leave.adjust': {
    kind: 'write',
    needs: 'leave.write',
    input: z.object({
      ...{ workerId: id, kind, reason: oneLine(200).pipe(z.string().min(1, 'required')) },
      year: z
        .number('not_an_amount')
        .int('not_an_amount')
        .min(1900, 'out_of_range')
        .max(2100, 'out_of_range'),
      days: z.number('not_an_amount').min(-400, 'out_of_range').max(400, 'out_of_range'),
    }),
    output: type<SavedLeave>(),
  },
} as const satisfies Record<string, Route<z.ZodType, unknown>>
