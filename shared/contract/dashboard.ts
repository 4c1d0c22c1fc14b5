import { z } from 'zod'
import type { Text } from '#shared/i18n/text.ts'
import { type, type Route } from './route.ts'
import type { WorkerFilterInput } from './worker-filter.ts'

/** What a figure opens: the workers list so filtered, a report with these parameters, or the list of facilities. */
export type FigureTarget =
  | { readonly kind: 'workers'; readonly filter: WorkerFilterInput }
  | {
      readonly kind: 'report'
      readonly report: string
      readonly parameters: Readonly<Record<string, unknown>>
    }
  | { readonly kind: 'facilities'; readonly placeId: number | null }

/** One figure of the dashboard; the reader words it by `key`. */
export interface Figure {
  /** budget, available, density, norm, midwivesUrban, midwivesRural, awaited, retirements, missing.<gap> … */
  readonly key: string
  /** Null: can't be said, and `notes` says why. */
  readonly value: number | null
  /** The whole of which `value` is a part. */
  readonly of?: number
  /** What it is measured against: 23 per 10,000. */
  readonly threshold?: number
  readonly opens: FigureTarget
  /** Year, source, rule, what is not known: printed small under the figure. */
  readonly notes: readonly Text[]
}

export interface Dashboard {
  readonly asAt: string
  /** Null: the whole territory. */
  readonly place: { readonly id: number; readonly name: string; readonly level: string } | null
  readonly figures: readonly Figure[]
}

export const dashboardContract = {
  'dashboard.figures': {
    kind: 'read',
    needs: 'report.read',
    long: true,
    input: z.object({ placeId: z.number().int().positive().nullable().default(null) }),
    output: type<Dashboard>(),
  },
} as const satisfies Record<string, Route<z.ZodType, unknown>>
