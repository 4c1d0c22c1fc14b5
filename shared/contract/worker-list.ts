import type { ListedPerson } from '#shared/domain/person-identity.ts'
import { z } from 'zod'
import type { Label } from './reference.ts'
import { type, type Route } from './route.ts'
import { type Gap, standings, workerFilter } from './worker-filter.ts'

/** Columns of the workers list; each can be shown, hidden, moved and sorted by. */
export const listColumns = [
  'name',
  'sex',
  'birth',
  'age',
  'matricule',
  'nationalId',
  'phone',
  'corps',
  'category',
  'statut',
  'fonction',
  'position',
  'contract',
  'facility',
  'facilityType',
  'milieu',
  'sector',
  'district',
  'region',
  'start',
  'seniority',
  'gaps',
] as const
export type ListColumn = (typeof listColumns)[number]

/** The order of a list; those equal in all of it stand by name, then by file. */
export const listSort = z
  .array(z.object({ column: z.enum(listColumns), descending: z.boolean().default(false) }))
  .max(3)
  .default([])
export type ListSort = z.output<typeof listSort>

/** One line of the list, as on the day asked. Codes are worded by the reader's lists. */
export interface WorkerRow extends ListedPerson {
  readonly id: number
  /** Completed years; null where the birth is not known, the least of the possible ones where it is partial. */
  readonly age: number | null
  readonly matricule: string | null
  readonly nationalId: string | null
  /** The first one of the sheet. */
  readonly phone: string | null
  readonly corps: Label | null
  readonly category: string | null
  readonly statut: string | null
  readonly fonction: Label | null
  readonly position: string | null
  readonly contract: string | null
  readonly facilityId: number | null
  readonly facility: string | null
  readonly facilityType: string | null
  readonly milieu: string | null
  readonly sector: string | null
  readonly district: string | null
  readonly region: string | null
  /** Taking up of duty in the present base. */
  readonly start: string | null
  /** Completed years since the first taking up of duty. */
  readonly seniority: number | null
  readonly gaps: readonly Gap[]
}

/** Most rows that one question may ask for. */
export const ROWS_AT_ONCE = 500

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const id = z.number().int().positive()

export const workerListContract = {
  /** Who is in the list, in its order: the rows are then asked for as they come into view. */
  'workers.list': {
    kind: 'read',
    needs: 'worker.read',
    input: z.object({ filter: workerFilter, sort: listSort }),
    output: type<{ readonly ids: readonly number[] }>(),
  },
  /**
   * The rows of these persons in this order; who is gone or out of sight meanwhile is left out. The standing of the
   * list decides which facility stands for a person: where she is counted, is, is awaited or was last.
   */
  'workers.rows': {
    kind: 'read',
    needs: 'worker.read',
    input: z.object({
      ids: z.array(id).max(ROWS_AT_ONCE),
      on: day.nullable().default(null),
      standing: z.enum(standings).default('any'),
    }),
    output: type<readonly WorkerRow[]>(),
  },
} as const satisfies Record<string, Route<z.ZodType, unknown>>
