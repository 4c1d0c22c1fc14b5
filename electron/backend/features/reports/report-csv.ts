import { csvText, type CsvCell } from '#backend/files/csv.ts'
import { formatPartialDate } from '#shared/domain/dates.ts'
import type { ReportCell, ReportColumn, ReportResult, ReportTable } from '#shared/domain/report-result.ts'
import { translate } from '#shared/i18n/index.ts'
import type { Locale } from '#shared/i18n/locale.ts'
import { resolveText, type Text } from '#shared/i18n/text.ts'

/** Any report as CSV: title and scope, then each table under one line of heads, then the notes. */
export function reportCsv(result: ReportResult, locale: Locale): string {
  const say = (text: Text) => resolveText(text, locale)
  const top: Text[] = [
    result.title,
    ...(result.subtitle === undefined ? [] : [result.subtitle]),
    ...result.scope,
  ]
  const demo = result.demo ? [[translate(locale, 'print.demoLine')]] : []
  const tables = result.tables.flatMap((table) => [[], ...tableRows(table, locale)])
  const notes = [
    ...(result.closing === undefined ? [] : [[say(result.closing)]]),
    ...result.footnotes.map((note) => [say(note)]),
    ...result.completeness.map(({ label, known, of }) => [
      translate(locale, 'reports.completenessLine', { label: say(label), known, of }),
    ]),
    ...(result.legend ?? []).map(({ short, long }) => [say(short), say(long)]),
  ]
  const rows: CsvCell[][] = [...demo, ...top.map((line) => [say(line)]), ...tables, [], ...notes]
  return csvText(rows, { separator: locale === 'fr' ? ';' : ',' })
}

function tableRows(table: ReportTable, locale: Locale): CsvCell[][] {
  const say = (text: Text) => resolveText(text, locale)
  const head = (column: ReportColumn) => {
    const unit = column.kind === 'percent' ? '%' : column.unit === undefined ? null : say(column.unit)
    const group = column.group === undefined ? '' : `${say(column.group)} — `
    return `${group}${say(column.label)}${unit === null ? '' : ` (${unit})`}`
  }
  return [
    ...(table.title === undefined ? [] : [[say(table.title)]]),
    table.columns.map(head),
    ...table.rows.map(({ cells }) =>
      table.columns.map((column) => cellOf(cells[column.key] ?? null, column, locale)),
    ),
  ]
}

function cellOf(cell: ReportCell, column: ReportColumn, locale: Locale): CsvCell {
  if (cell === null) return null
  if (typeof cell === 'number') {
    // As a percentage, without the noise of binary fractions.
    return column.kind === 'percent' ? Number((cell * 100).toFixed(column.decimals ?? 1)) : cell
  }
  if (column.kind === 'date' && typeof cell === 'string') return formatPartialDate(cell, locale, 'table')
  return resolveText(cell, locale)
}
