import { z } from 'zod'
import { oneLine } from '#shared/domain/person-fields.ts'
import type { Act } from './history.ts'
import { type, type Route } from './route.ts'

/** One act that took something out of the register, as far as it has not come back. */
export interface TrashedAct {
  readonly act: string
  /** ISO 8601 instant. */
  readonly at: string
  readonly user: string
  readonly reason: string | null
  /** A whole file, or records of one. */
  readonly whole: boolean
  /** Whose file it is or was. */
  readonly name: string | null
  /** Tables of the records, as the texts of `history` name them. */
  readonly entities: readonly string[]
  readonly records: number
}

export const trashContract = {
  'trash.list': {
    kind: 'read',
    needs: 'history.read',
    input: z.object({}),
    output: type<readonly TrashedAct[]>(),
  },
  /** Takes a whole file out; the history keeps it, and undoing the act brings it back. */
  'trash.removeWorker': {
    kind: 'write',
    needs: 'worker.write',
    input: z.object({
      workerId: z.number().int().positive(),
      reason: oneLine(200).pipe(z.string().min(1, 'required')),
    }),
    output: type<Act & { readonly records: number }>(),
  },
} as const satisfies Record<string, Route<z.ZodType, unknown>>
