import { formatPartialDate } from '#shared/domain/dates.ts'
import { formatNumber, formatPercent, MISSING } from '#shared/domain/format.ts'
import type { ReportCell, ReportColumn, ReportRow, ReportTable } from '#shared/domain/report-result.ts'
import type { Locale } from '#shared/i18n/locale.ts'
import { resolveText } from '#shared/i18n/text.ts'
import type { PaperColumn, PaperRow } from './paper-table.tsx'

/** A report's columns as the paper table wants them. */
export function paperColumns(table: ReportTable, locale: Locale): readonly PaperColumn[] {
  return table.columns.map((column) => ({
    key: column.key,
    label: resolveText(column.short ?? column.label, locale),
    group: column.group === undefined ? undefined : resolveText(column.group, locale),
    unit: column.unit === undefined ? undefined : resolveText(column.unit, locale),
    numeric: isNumeric(column),
    emphasis: column.emphasis === true,
    width: column.width ?? (column.kind === 'text' ? 3 : 1),
  }))
}

export function paperRows(table: ReportTable, locale: Locale): readonly PaperRow[] {
  return table.rows.map((row) => ({
    kind: row.kind,
    level: row.level,
    cells: Object.fromEntries(table.columns.map((column) => [column.key, printed(column, row, locale)])),
  }))
}

/** A group's name, a sub-total in words: the only text of its row. */
function isLabel(row: ReportRow): boolean {
  return row.kind !== 'row' && Object.keys(row.cells).length === 1
}

function isNumeric({ kind }: ReportColumn): boolean {
  return kind === 'integer' || kind === 'decimal' || kind === 'percent'
}

function printed(column: ReportColumn, row: ReportRow, locale: Locale): string {
  const cell = row.cells[column.key] ?? null
  if (cell === null && row.kind !== 'row' && !isNumeric(column)) return ''
  if (cell === null && (row.kind === 'group' || isLabel(row))) return ''
  return cellText(column, cell, locale)
}

/** A cell on paper: an empty or zero cell is a dash; no share at all and a share of 0 % are two things. */
export function cellText(column: ReportColumn, cell: ReportCell, locale: Locale): string {
  if (cell === null || cell === '' || (cell === 0 && column.kind !== 'percent')) return MISSING
  if (typeof cell === 'number') {
    if (column.kind === 'percent') return formatPercent(cell, locale, column.decimals ?? 1)
    const decimals = column.decimals ?? (column.kind === 'decimal' ? 1 : 0)
    return formatNumber(cell, locale, { decimals, signed: column.signed === true })
  }
  if (column.kind === 'date' && typeof cell === 'string') return formatPartialDate(cell, locale, 'table')
  return resolveText(cell, locale)
}
