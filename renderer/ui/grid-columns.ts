import {
  type ColumnDef,
  createSortedRowModel,
  metaHelper,
  type RowData,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'
import type { ReactNode } from 'react'
import { formatPartialDate } from '#shared/domain/dates.ts'
import { formatNumber, formatPercent } from '#shared/domain/format.ts'
import type { Locale } from '#shared/i18n/locale.ts'

type ColumnKind = 'text' | 'integer' | 'decimal' | 'percent' | 'date'

export type GridValue = string | number | null

/** One column of the grid. `value` is sorted and written by `kind`; `render` only draws it otherwise. */
export interface GridColumn<Row extends RowData> {
  readonly key: string
  readonly header: string
  /** Columns side by side with an equal group stand under one common head. */
  readonly group?: string
  /** A percent is a ratio; a date a partial date. Text when left out. */
  readonly kind?: ColumnKind
  /** Said beside the head: "km". */
  readonly unit?: string
  readonly decimals?: number
  readonly signed?: boolean
  readonly value: (row: Row) => GridValue
  readonly render?: (row: Row) => ReactNode
  /** In pixels; text columns take what is left over unless they have one. */
  readonly width?: number
  /** Pixels that a growing column is never narrower than. */
  readonly least?: number
  /** Share of what is left over, against the other growing columns; 1 when left out. */
  readonly grow?: number
  readonly sortable?: boolean
}

export type RowKind = 'row' | 'group' | 'subtotal' | 'total'

interface ColumnMeta {
  readonly numeric: boolean
  /** Track of a CSS grid. */
  readonly track: string
  /** Pixels that the column is never narrower than. */
  readonly least: number
}

const collator = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' })

export const gridFeatures = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  columnMeta: metaHelper<ColumnMeta>(),
})
export type GridFeatures = typeof gridFeatures

/** Width of a number's column, in pixels, before its head is looked at. */
const NUMBER_WIDTH = 88
const DATE_WIDTH = 96
const LEAST_TEXT_WIDTH = 96

export function isNumeric(kind: ColumnKind | undefined): boolean {
  return kind === 'integer' || kind === 'decimal' || kind === 'percent'
}

/** The columns as the table library wants them; neighbours of one group are put under one head. */
export function columnDefs<Row extends RowData>(
  columns: readonly GridColumn<Row>[],
  locale: Locale,
  sortable: boolean,
): ColumnDef<GridFeatures, Row>[] {
  const defs: ColumnDef<GridFeatures, Row>[] = []
  let members: ColumnDef<GridFeatures, Row>[] = []
  columns.forEach((column, position) => {
    const def = columnDef(column, locale, sortable)
    if (column.group === undefined) defs.push(def)
    else if (column.group === columns[position - 1]?.group) members.push(def)
    else {
      members = [def]
      defs.push({ id: `group:${column.key}`, header: column.group, columns: members })
    }
  })
  return defs
}

function columnDef<Row extends RowData>(
  column: GridColumn<Row>,
  locale: Locale,
  sortable: boolean,
): ColumnDef<GridFeatures, Row> {
  return {
    id: column.key,
    header: column.unit === undefined ? column.header : `${column.header} (${column.unit})`,
    // Undefined, not null: the sort puts what is not known last, in either direction.
    accessorFn: (row) => column.value(row) ?? undefined,
    cell: ({ row }) => column.render?.(row.original) ?? valueText(column, column.value(row.original), locale),
    enableSorting: sortable && column.sortable !== false,
    sortUndefined: 'last',
    sortDescFirst: false,
    sortFn: (one, other, id) => compare(one.getValue(id), other.getValue(id)),
    meta: { numeric: isNumeric(column.kind), track: track(column), least: leastWidth(column) },
  }
}

function compare(one: unknown, other: unknown): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  return collator.compare(String(one), String(other))
}

function track<Row extends RowData>(column: GridColumn<Row>): string {
  const least = leastWidth(column)
  const grows = column.width === undefined && (column.kind ?? 'text') === 'text'
  return grows ? `minmax(${least}px, ${column.grow ?? 1}fr)` : `${least}px`
}

function leastWidth<Row extends RowData>({ kind = 'text', width, least }: GridColumn<Row>): number {
  if (width !== undefined || least !== undefined) return width ?? least ?? 0
  if (kind === 'date') return DATE_WIDTH
  return kind === 'text' ? LEAST_TEXT_WIDTH : NUMBER_WIDTH
}

/** A value as the grid writes it; nothing known is an en dash. */
export function valueText<Row extends RowData>(
  column: GridColumn<Row>,
  value: GridValue,
  locale: Locale,
): string {
  if (value === null || value === '') return '–'
  if (typeof value === 'string')
    return column.kind === 'date' ? formatPartialDate(value, locale, 'table') : value
  const signed = column.signed === true
  if (column.kind === 'percent') return formatPercent(value, locale, column.decimals ?? 1)
  return formatNumber(value, locale, {
    decimals: column.decimals ?? (column.kind === 'decimal' ? 1 : 0),
    signed,
  })
}
