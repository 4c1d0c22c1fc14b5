import { z } from 'zod'
import type { ReportResult } from '#shared/domain/report-result.ts'
import { locales } from '#shared/i18n/locale.ts'
import type { Text } from '#shared/i18n/text.ts'
import { chosenFile } from './files.ts'
import { type, type Route } from './route.ts'

/** A parameter as the generic report screen asks for it. */
export interface ReportParameter {
  readonly name: string
  readonly kind: 'place' | 'day' | 'boundaries' | 'sector' | 'facilityType' | 'normSet' | 'facility' | 'form'
  readonly required: boolean
}

export interface ReportEntry {
  readonly id: string
  readonly title: Text
  readonly description: Text
  readonly parameters: readonly ReportParameter[]
}

const run = z.object({ report: z.string().min(1).max(80), parameters: z.record(z.string(), z.unknown()) })

export const reportsContract = {
  'reports.catalogue': {
    kind: 'read',
    needs: 'report.read',
    input: z.object({}),
    output: type<readonly ReportEntry[]>(),
  },
  'reports.run': { kind: 'read', needs: 'report.read', long: true, input: run, output: type<ReportResult>() },
  'reports.export': {
    kind: 'read',
    needs: 'report.export',
    long: true,
    input: run.extend({
      format: z.enum(['xlsx', 'csv']),
      locale: z.enum(locales),
      destination: chosenFile,
    }),
    output: type<{ readonly rows: number }>(),
  },
} as const satisfies Record<string, Route<z.ZodType, unknown>>
