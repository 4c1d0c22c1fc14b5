import { z } from 'zod'
import { type, type Route } from './route.ts'

export interface Draft {
  readonly payload: Readonly<Record<string, unknown>>
  /** When it was kept, ISO 8601 with time zone. */
  readonly savedAt: string
}

const key = z.string().min(1).max(200)

/** Entries in the middle of being typed, kept in the encrypted register every few seconds. */
export const draftsContract = {
  'drafts.find': {
    kind: 'read',
    needs: 'worker.write',
    input: z.object({ key }),
    output: type<Draft | null>(),
  },
  'drafts.keep': {
    kind: 'write',
    silent: true,
    needs: 'worker.write',
    input: z.object({ key, payload: z.record(z.string(), z.unknown()) }),
    output: type<null>(),
  },
  'drafts.discard': {
    kind: 'write',
    silent: true,
    needs: 'worker.write',
    input: z.object({ key }),
    output: type<null>(),
  },
} as const satisfies Record<string, Route<z.ZodType, unknown>>
