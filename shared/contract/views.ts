import { z } from 'zod'
import { oneLine } from '#shared/domain/person-fields.ts'
import { type, type Route } from './route.ts'

/** Lists that keep views. */
const list = z.enum(['workers', 'facilities'])

/** A list's filter, order and columns under a name that the office gave. */
export interface SavedView {
  readonly id: number
  readonly name: string
  /** As the list's page wrote it; what no longer fits is left out when it is opened. */
  readonly definition: Readonly<Record<string, unknown>>
}

export const viewsContract = {
  /** By name. */
  'views.list': {
    kind: 'read',
    needs: 'worker.read',
    input: z.object({ list }),
    output: type<readonly SavedView[]>(),
  },
  /** A view of that name is replaced. */
  'views.save': {
    kind: 'write',
    needs: 'view.write',
    input: z.object({
      list,
      name: oneLine(60).pipe(z.string().min(1, 'required')),
      definition: z.record(z.string(), z.unknown()),
    }),
    output: type<{ readonly id: number }>(),
  },
  'views.remove': {
    kind: 'write',
    needs: 'view.write',
    input: z.object({ id: z.number().int().positive() }),
    output: type<{ readonly act: string }>(),
  },
} as const satisfies Record<string, Route<z.ZodType, unknown>>
