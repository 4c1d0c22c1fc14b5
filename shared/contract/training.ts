import { z } from 'zod'
import type { ListedPerson } from '#shared/domain/person-identity.ts'
import type { SectionValues } from '#shared/domain/sections/values.ts'
import { resultFields, type SessionResult } from '#shared/domain/training/session.ts'
import type { Act } from './history.ts'
import type { Label } from './reference.ts'
import { type, type Route } from './route.ts'

/** A session as the list of sessions tells it. */
export interface SessionRow {
  readonly id: number
  readonly course: string
  readonly title: string | null
  readonly place: string | null
  readonly institution: string | null
  readonly start: string | null
  readonly end: string | null
  readonly seats: number | null
  /** Of those whom the caller may see. */
  readonly participants: number
  /** Of them, those of whom the attendance is entered. */
  readonly entered: number
}

/** One person's part in a session: the training of her own file. */
export interface Participant extends ListedPerson, SessionResult {
  readonly id: number
  readonly workerId: number
  readonly matricule: string | null
  readonly phone: string | null
  readonly corps: Label | null
  readonly facility: string | null
}

export interface SessionPage {
  readonly id: number
  /** The fields of `sessionRecord`. */
  readonly values: SectionValues
  readonly participants: readonly Participant[]
  /** Participants whom the caller may not see. */
  readonly withheld: number
}

export interface SavedSession extends Act {
  readonly id: number
}

/** What a year of training brought: continuing education units and hours, of trainings whose year is known. */
export interface TrainingYear {
  readonly year: number
  readonly credits: number
  readonly hours: number
  readonly trainings: number
}

const id = z.number().int().positive()
/** Most persons that are entered at once. */
export const MOST_PARTICIPANTS = 1000
/** As typed: the backend checks each field by its definition. */
const value = z.union([z.string().max(10_000), z.number(), z.boolean(), z.null()])
const write = { kind: 'write', needs: 'worker.write' } as const

export const trainingContract = {
  'training.sessions': {
    kind: 'read',
    needs: 'worker.read',
    input: z.object({}),
    output: type<readonly SessionRow[]>(),
  },
  'training.session': {
    kind: 'read',
    needs: 'worker.read',
    input: z.object({ id }),
    output: type<SessionPage>(),
  },
  /** A new session (`id` null), or one that is corrected; its participants' files follow. */
  'training.save': {
    ...write,
    input: z.object({ id: id.nullable().default(null), values: z.record(z.string(), value) }),
    output: type<SavedSession>(),
  },
  /** Only of nobody: results are never removed along with it. */
  'training.remove': { ...write, input: z.object({ id }), output: type<Act>() },
  /** Those who take part already are passed over. */
  'training.enrol': {
    ...write,
    input: z.object({ sessionId: id, workerIds: z.array(id).min(1).max(MOST_PARTICIPANTS, 'too_many') }),
    output: type<Act & { readonly added: number; readonly already: number }>(),
  },
  'training.withdraw': { ...write, input: z.object({ id }), output: type<Act>() },
  /** Attendance and results of many people as one act: only the fields that were entered. */
  'training.record': {
    ...write,
    input: z.object({
      sessionId: id,
      results: z
        .array(z.object({ id, values: z.partialRecord(z.enum(resultFields), value) }))
        .min(1)
        .max(MOST_PARTICIPANTS, 'too_many'),
    }),
    output: type<Act & { readonly persons: number }>(),
  },
  /** Per year, the last first. */
  'training.years': {
    kind: 'read',
    needs: 'worker.read',
    input: z.object({ workerId: id }),
    output: type<readonly TrainingYear[]>(),
  },
} as const satisfies Record<string, Route<z.ZodType, unknown>>
