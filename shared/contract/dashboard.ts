import { z } from 'zod'
import type { Text } from '#shared/i18n/text.ts'
import type { Label } from './reference.ts'
import { type, type Route } from './route.ts'
import type { Gap, WorkerFilterInput } from './worker-filter.ts'

/** What a figure opens: the workers list so filtered, a report with these parameters, or the list of facilities. */
export type FigureTarget =
  | { readonly kind: 'workers'; readonly filter: WorkerFilterInput }
  | {
      readonly kind: 'report'
      readonly report: string
      readonly parameters: Readonly<Record<string, string | number>>
    }
  | { readonly kind: 'facilities'; readonly placeId: number | null }

/** The parts of the page, in its order. */
export const dashboardParts = ['staff', 'movements', 'density', 'norm', 'midwives', 'files'] as const
export type DashboardPart = (typeof dashboardParts)[number]

/** The reader words a figure by its key; `midwivesIn` is told apart by the milieu in `item`. */
export type FigureKey =
  | 'budget'
  | 'available'
  | 'away'
  | 'awaited'
  | 'retirements'
  | 'density'
  | 'densityProfessional'
  | 'facilities'
  | 'norm'
  | 'midwives'
  | 'midwivesIn'
  | 'files'
  | `missing.${Gap}`

/** A density to compare with, per 10,000 inhabitants. */
export interface DensityThreshold {
  readonly value: number
  readonly label: Label
}

/** One figure of the dashboard. */
export interface Figure {
  readonly part: DashboardPart
  readonly key: FigureKey
  /** One of several figures of the same key: a milieu; its `label` is null where it is not known. */
  readonly item?: { readonly code: string; readonly label: Label | null }
  /** Persons, facilities or files; per 10,000 inhabitants for a density. Null: can't be said, and `notes` says why. */
  readonly value: number | null
  /** Of a density: how many persons it counts, as many as the list that it opens. */
  readonly persons?: number
  /** The whole of which `value` is a part; of a density, the inhabitants. */
  readonly of?: number
  /** What it is measured against. */
  readonly threshold?: DensityThreshold
  readonly opens: FigureTarget
  /** What changes how the figure is read: its year, what is not known, why it can't be said. Small beside it. */
  readonly notes: readonly Text[]
  /** How it is counted, by which source: numbered under the page. */
  readonly rules: readonly Text[]
}

export interface Dashboard {
  readonly asAt: string
  /** Null: the whole territory. `level` is the code of the unit's level. */
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
