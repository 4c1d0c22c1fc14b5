import { z } from 'zod'
import { movementNames } from '#shared/domain/movements/names.ts'

const id = z.coerce.number().int().positive().optional().catch(undefined)

/** `/workers/12/movement?kind=resumption&position=4`: the movement, the position that ends, the act carried out. */
export const movementSearch = z.object({
  kind: z.enum(movementNames).optional().catch(undefined),
  position: id,
  act: id,
})

/** `/workers/12/postings/5/end?act=7`: the signed act that is carried out. */
export const endSearch = z.object({ act: id })

/** `/movements/announce?worker=12` */
export const announceSearch = z.object({ worker: id })

export const batchDeeds = ['transfer', 'post', 'end', 'update'] as const
export type BatchDeed = (typeof batchDeeds)[number]

/** `/movements/batch?workers=4,7,12&deed=transfer` */
export const batchSearch = z.object({
  workers: z
    .union([z.string(), z.number()])
    .transform(String)
    .pipe(z.string().regex(/^\d+(,\d+)*$/))
    .optional()
    .catch(undefined),
  deed: z.enum(batchDeeds).optional().catch(undefined),
})

/** The ids of an address: `4,7,12`. */
export function idsOf(workers: string | undefined): number[] {
  return workers === undefined ? [] : [...new Set(workers.split(',').map(Number))]
}
