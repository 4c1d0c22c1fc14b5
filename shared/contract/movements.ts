import { z } from 'zod'
import { movementNames } from '#shared/domain/movements/names.ts'
import { oneLine, partialDateText } from '#shared/domain/person-fields.ts'
import type { Conformity } from '#shared/domain/norms/facility-standing.ts'
import type { ListedPerson } from '#shared/domain/person-identity.ts'
import type { Act } from './history.ts'
import { paper, presenceFound, type SavedEnd } from './postings.ts'
import type { Label } from './reference.ts'
import { type, type Route } from './route.ts'

const id = z.number().int().positive()
const code = z.string().min(1).max(60)
const date = partialDateText.nullable().default(null)
const text = oneLine(200).nullable().default(null)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'not_a_day')

/** Any movement of one person: which fields it needs is said by its definition. */
export const movementEntry = z.object({
  workerId: id,
  movement: z.enum(movementNames),
  ...paper,
  regularises: z.boolean().default(false),
  kind: code.nullable().default(null),
  facilityId: id.nullable().default(null),
  fonctionId: id.nullable().default(null),
  service: oneLine(80).nullable().default(null),
  supervisorId: id.nullable().default(null),
  /** Of a resumption: the position that ends on the eve. */
  positionId: id.nullable().default(null),
  start: date,
  plannedEnd: date,
  presence: presenceFound.nullable().default(null),
  /** Of a departure: the last day of service. */
  end: date,
  notes: text,
  /** The base that a transfer replaces, as the form showed it. */
  currentBaseId: id.nullable().default(null),
  /** A decision signed earlier that this carries out. */
  carriesOut: id.nullable().default(null),
})
export type MovementEntry = z.output<typeof movementEntry>

const opened = z.record(z.string(), z.unknown())

/** A posting as it is rewritten where it was wrong. */
export const postingCorrection = z.object({
  id,
  facilityId: z.number().int().positive('required'),
  fonctionId: id.nullable(),
  service: oneLine(80).nullable(),
  kind: code,
  supervisorId: id.nullable(),
  decidedOn: partialDateText.nullable(),
  start: partialDateText.nullable(),
  plannedEnd: partialDateText.nullable(),
  end: partialDateText.nullable(),
  startReason: code.nullable(),
  endReason: code.nullable(),
  /** Of the whole working time, above 0 and at most 1. */
  fte: z.number('not_an_amount').gt(0, 'out_of_range').max(1, 'out_of_range'),
  reason: text,
  opened,
})
export type PostingCorrection = z.output<typeof postingCorrection>
export type PostingFacts = Omit<PostingCorrection, 'id' | 'reason' | 'opened'>

/** A position as it is rewritten where it was wrong. */
export const positionCorrection = z.object({
  id,
  kind: code,
  hostFacilityId: id.nullable(),
  start: partialDateText.nullable(),
  plannedEnd: partialDateText.nullable(),
  end: partialDateText.nullable(),
  reasonCode: code.nullable(),
  notes: text,
  reason: text,
  opened,
})
export type PositionCorrection = z.output<typeof positionCorrection>
export type PositionFacts = Omit<PositionCorrection, 'id' | 'reason' | 'opened'>

const removal = z.object({ id, reason: text })
export type Removal = z.output<typeof removal>

/** Fields that a batch may give a new value: of the career spell or of the contract that is open. */
export const batchFields = [
  'statut',
  'category',
  'grade',
  'contractKind',
  'employer',
  'fundingSource',
] as const
export type BatchField = (typeof batchFields)[number]

/** Most persons moved at once. */
export const BATCH_LIMIT = 500

/** What is done to everybody of a batch, by one decision. */
export const batchPlan = z.discriminatedUnion('deed', [
  z.object({
    deed: z.enum(['transfer', 'post']),
    ...paper,
    regularises: z.boolean().default(false),
    facilityId: z.number().int().positive('required'),
    kind: code.nullable().default(null),
    fonctionId: id.nullable().default(null),
    service: oneLine(80).nullable().default(null),
    start: date,
    plannedEnd: date,
  }),
  z.object({ deed: z.literal('end'), ...paper, end: partialDateText }),
  z.object({
    deed: z.literal('update'),
    field: z.enum(batchFields, 'required'),
    value: oneLine(60).pipe(z.string().min(1, 'required')),
    /** `correct` rewrites; `change` holds from a day on. */
    how: z.enum(['change', 'correct']),
    from: date,
    reason: text,
  }),
])
export type BatchPlan = z.output<typeof batchPlan>
export type BatchPlanInput = z.input<typeof batchPlan>

const workerIds = z.array(id).min(1, 'required').max(BATCH_LIMIT, 'too_many')

/** Why somebody of a batch can't. */
export interface BatchProblem {
  readonly code: string
  readonly data: Readonly<Record<string, unknown>>
}

export interface BatchLine extends ListedPerson {
  readonly workerId: number
  readonly corps: Label | null
  readonly from: string | null
  readonly problem: BatchProblem | null
}

/** A facility before and after a batch, beside the norm in force. */
export interface FacilityEffect {
  readonly facilityId: number
  readonly name: string
  readonly role: 'origin' | 'destination' | 'both'
  readonly before: FacilityFigures
  readonly after: FacilityFigures
  /** The norm's groups whose number changes. */
  readonly groups: readonly {
    readonly label: Label
    readonly before: number
    readonly after: number
    /** Null: the norm asks for nothing here. */
    readonly required: number | null
  }[]
}

export interface FacilityFigures {
  readonly budget: number
  readonly available: number
  readonly conformity: Conformity
  /** Sum of the lacks of all groups; null where no norm applies. */
  readonly gap: number | null
}

export interface BatchPreview {
  readonly lines: readonly BatchLine[]
  readonly effects: readonly FacilityEffect[]
  /** The day whose numbers are compared. */
  readonly on: string
  /** Those who only are awaited are counted as if they had come. */
  readonly assumed: boolean
  readonly norm: Label | null
}

export interface SavedBatch extends SavedEnd {
  readonly count: number
}

/** A movement that is not finished, of one person. */
export interface PendingMovement extends ListedPerson {
  readonly id: number
  readonly workerId: number
  /** Of an end that was decided: the posting that it ends. */
  readonly postingId?: number
  /** Code of the posting's kind, of the position or of the act. */
  readonly kind: string
  readonly from: string | null
  readonly to: string | null
  readonly actId: number | null
  readonly actNumber: string | null
  /** When it was decided, or should have ended. */
  readonly since: string | null
  /** Days since then, as of today; null where the day is not known. */
  readonly days: number | null
}

export interface OfficeTransfer extends ListedPerson {
  readonly id: number
  readonly workerId: number
  readonly direction: 'in' | 'out'
  readonly other: string
  readonly state: 'announced' | 'accepted' | 'refused' | 'arrived'
  readonly announcedOn: string
  readonly answeredOn: string | null
  readonly arrivedOn: string | null
  readonly facility: string | null
  readonly urgent: boolean
  readonly reason: string | null
  readonly notes: string | null
  /** Days on the way, until the arrival or today. */
  readonly days: number
}

export interface PendingMovements {
  /** Decided and signed, not arrived. */
  readonly awaited: readonly PendingMovement[]
  /** Postings (missions, rotations …) whose planned end has passed. */
  readonly overduePostings: readonly PendingMovement[]
  /** Positions (leaves, suspensions …) whose planned end has passed, not resumed. */
  readonly overduePositions: readonly PendingMovement[]
  /** Ends that were decided and signed, not carried out: `id` is the act. */
  readonly undone: readonly PendingMovement[]
  /** Decisions to be prepared or signed: `id` is the act. */
  readonly drafts: readonly { readonly actId: number; readonly kind: string; readonly persons: number }[]
  readonly transfers: readonly OfficeTransfer[]
}

const announcement = z.object({
  workerId: z.number().int().positive('required'),
  direction: z.enum(['in', 'out']),
  other: oneLine(120).pipe(z.string().min(1, 'required')),
  announcedOn: day,
  facilityId: id.nullable().default(null),
  urgent: z.boolean().default(false),
  reason: text,
  notes: text,
})
export const newTransfer = announcement
export type NewTransfer = z.output<typeof newTransfer>

/** An announced transfer is accepted or refused; an accepted one arrives. */
export const transferStep = z.object({
  id,
  state: z.enum(['accepted', 'refused', 'arrived']),
  on: day,
  notes: text,
})
export type TransferStep = z.output<typeof transferStep>

const posting = { kind: 'write', needs: 'posting.write' } as const

export const movementsContract = {
  'movements.record': { ...posting, input: movementEntry, output: type<SavedEnd>() },
  'movements.posting': {
    kind: 'read',
    needs: 'worker.read',
    input: z.object({ id }),
    output: type<PostingFacts>(),
  },
  'movements.correctPosting': { ...posting, input: postingCorrection, output: type<Act>() },
  'movements.removePosting': { ...posting, input: removal, output: type<Act>() },
  'movements.position': {
    kind: 'read',
    needs: 'worker.read',
    input: z.object({ id }),
    output: type<PositionFacts>(),
  },
  'movements.correctPosition': { ...posting, input: positionCorrection, output: type<Act>() },
  'movements.removePosition': { ...posting, input: removal, output: type<Act>() },
  /** What a batch would do: tried for real and taken back, so that it is what `movements.batch` does. */
  'movements.preview': {
    ...posting,
    silent: true,
    input: z.object({ workerIds, plan: batchPlan }),
    output: type<BatchPreview>(),
  },
  /** Does it for everybody or for nobody. */
  'movements.batch': {
    ...posting,
    input: z.object({ workerIds, plan: batchPlan }),
    output: type<SavedBatch>(),
  },
  'movements.pending': {
    kind: 'read',
    needs: 'worker.read',
    input: z.object({}),
    output: type<PendingMovements>(),
  },
  'movements.announce': { ...posting, input: newTransfer, output: type<Act>() },
  'movements.step': { ...posting, input: transferStep, output: type<Act>() },
} as const satisfies Record<string, Route<z.ZodType, unknown>>
