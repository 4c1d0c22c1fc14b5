import { writeFileSync } from 'node:fs'
import type { CallContext } from '#backend/context.ts'
import { readSetting } from '#backend/db/settings.ts'
import { replaceFile } from '#electron/base/durable-file.ts'
import { writeReportWorkbook } from '#backend/files/xlsx.ts'
import type { ReportEntry } from '#shared/contract/reports.ts'
import type { ReportResult } from '#shared/domain/report-result.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Locale } from '#shared/i18n/locale.ts'
import { reports } from './definitions/index.ts'
import { reportCsv } from './report-csv.ts'

/** The reports that a person chooses, with what the screen asks of each. */
export function reportCatalogue(): ReportEntry[] {
  return reports
    .filter((report) => report.listed !== false)
    .map(({ id, title, description, form }) => ({ id, title, description, parameters: form }))
}

/** Computes a report; refuses with UNKNOWN_REPORT, INVALID_INPUT or what the definition refuses. */
export function runReport(context: CallContext, id: string, parameters: unknown): ReportResult {
  const definition = reports.find((report) => report.id === id)
  if (!definition) throw new AppError('UNKNOWN_REPORT', { report: id })
  const body = definition.run(context.scope, context, parameters)
  return {
    orientation: definition.paper.orientation,
    ...body,
    id: definition.id,
    title: definition.title,
    generatedAt: new Date().toISOString(),
    demo: readSetting(context.db, 'demo') === true,
  }
}

export interface Export {
  readonly report: string
  readonly parameters: unknown
  readonly format: 'xlsx' | 'csv'
  readonly locale: Locale
  readonly destination: { readonly path: string }
}

/** Computes a report and writes it to a file; answers how many rows its first table has. */
export async function exportReport(context: CallContext, asked: Export): Promise<{ readonly rows: number }> {
  const result = runReport(context, asked.report, asked.parameters)
  context.checkCancelled()
  await replaceFile(asked.destination.path, async (part) => {
    if (asked.format === 'xlsx') await writeReportWorkbook(part, result, asked.locale)
    else writeFileSync(part, reportCsv(result, asked.locale))
    context.checkCancelled()
  })
  return { rows: result.tables[0]?.rows.filter((row) => row.kind === 'row').length ?? 0 }
}
