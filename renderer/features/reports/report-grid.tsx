import { useMemo } from 'react'
import { useLocale } from 'use-intl/react'
import { Grid, type GridColumn } from '#renderer/ui/grid.tsx'
import { MISSING } from '#shared/domain/format.ts'
import type { DrillDown, ReportColumn, ReportRow, ReportTable } from '#shared/domain/report-result.ts'
import type { Locale } from '#shared/i18n/locale.ts'
import { resolveText } from '#shared/i18n/text.ts'
import classes from './reports.module.css'

type NumberedRow = ReportRow & { readonly position: number }

interface ReportGridProps {
  readonly table: ReportTable
  readonly label: string
  readonly onDrill?: (drill: DrillDown) => void
  readonly height?: string
}

/** Pixels of a column under a common head (its short form fits), of the first, and what a head's letter takes. */
const GROUPED_WIDTH = 52
const FIRST_WIDTH = 300
const LEAST_WIDTH = 88
const LETTER_WIDTH = 7.5
const PADDING = 20

/** A report's table on the screen: the rows as the report ordered them, groups and sub-totals among them. */
export function ReportGrid({ table, label, onDrill, height }: ReportGridProps) {
  const locale = useLocale()
  const columns = useMemo(
    () => table.columns.map((column, index) => gridColumn(column, index, locale, listWidths(table, locale))),
    [table, locale],
  )
  const rows = useMemo(() => table.rows.map((row, position) => ({ ...row, position })), [table.rows])
  return (
    <Grid<NumberedRow>
      label={label}
      columns={columns}
      rows={rows}
      // A list begins with its numbers: who stands in the line is the second column.
      frozen={table.list === true ? 2 : 1}
      rowKey={(row) => row.position}
      rowKind={(row) => row.kind}
      rowLevel={(row) => (row.kind === 'row' ? row.level : 0)}
      onOpen={onDrill === undefined ? undefined : (row) => row.drill && onDrill(row.drill)}
      {...(height === undefined ? {} : { height })}
    />
  )
}

/** Rows that are looked at for the width of a list's columns, and the widest column. */
const LOOKED_AT = 300
const WIDEST = 280

/** Widths of a list's columns, by what stands in them; null where the table is none. */
function listWidths(
  { list, columns, rows }: ReportTable,
  locale: Locale,
): ReadonlyMap<string, number> | null {
  if (list !== true) return null
  const shown = rows.filter((row) => row.kind === 'row').slice(0, LOOKED_AT)
  const letters = ({ key }: ReportColumn, cell: ReportRow) => {
    const value = cell.cells[key] ?? null
    return value === null ? 0 : typeof value === 'number' ? 5 : resolveText(value, locale).length
  }
  const widthOf = (column: ReportColumn) => {
    const longest = shown.reduce((most, row) => Math.max(most, letters(column, row)), 0)
    const head = resolveText(column.label, locale).length
    return Math.min(WIDEST, Math.ceil(Math.max(longest, head) * LETTER_WIDTH) + PADDING)
  }
  return new Map(columns.map((column) => [column.key, widthOf(column)]))
}

/** A text that leaves its cell; an empty letter keeps its line there. */
function RunningLabel({ text }: { readonly text: string }) {
  return (
    <>
      {'\u200b'}
      <span className={classes.running}>{text}</span>
    </>
  )
}

/** A group's name, a sub-total in words: the only text of its row, which runs over the columns beside it. */
function isLabel(row: ReportRow): boolean {
  return row.kind !== 'row' && Object.keys(row.cells).length === 1
}

function gridColumn(
  column: ReportColumn,
  index: number,
  locale: Locale,
  widths: ReadonlyMap<string, number> | null,
): GridColumn<NumberedRow> {
  const say = (text: ReportColumn['label']) => resolveText(text, locale)
  const grouped = column.group !== undefined
  const header = say(grouped ? (column.short ?? column.label) : column.label)
  const headWidth = Math.max(LEAST_WIDTH, Math.ceil(header.length * LETTER_WIDTH) + PADDING)
  const width = widths?.get(column.key) ?? (index === 0 ? FIRST_WIDTH : grouped ? GROUPED_WIDTH : headWidth)
  const value = (row: NumberedRow) => {
    const cell = row.cells[column.key] ?? null
    return cell === null || typeof cell === 'number'
      ? cell
      : column.kind === 'date' && typeof cell === 'string'
        ? cell
        : say(cell)
  }
  const shown = (row: NumberedRow) => {
    const cell = value(row)
    if (widths && isLabel(row)) return cell === null ? ' ' : <RunningLabel text={String(cell)} />
    // A group's head has no figures; elsewhere nothing and zero read "-", as on paper.
    if (index > 0 && row.kind === 'group') return ' '
    if (cell === null || (cell === 0 && column.kind === 'integer')) return MISSING
    return column.emphasis === true && row.kind === 'row' && typeof cell === 'number' ? (
      <strong>{cell}</strong>
    ) : undefined
  }
  return {
    key: column.key,
    header,
    kind: column.kind,
    value,
    render: shown,
    ...(column.group === undefined ? {} : { group: say(column.group) }),
    ...(column.unit === undefined ? {} : { unit: say(column.unit) }),
    ...(column.decimals === undefined ? {} : { decimals: column.decimals }),
    ...(column.signed === undefined ? {} : { signed: true }),
    width,
  }
}
