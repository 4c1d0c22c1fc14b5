import {
  type ColumnDef,
  createSortedRowModel,
  metaHelper,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'
import type { ReactNode } from 'react'
import { formatPartialDate } from '#shared/domain/dates.ts'
import { formatNumber, formatPercent } from '#shared/domain/format.ts'
import type { Locale } from '#shared/i18n/locale.ts'

export type GridValue = string | number | null

/** One column of the grid. `value` is sorted and written by `kind`; `render` only draws it otherwise. */
export interface GridColumn<Row> {
  readonly key: string
  readonly header: string
  /** Columns side by side with an equal group stand under one common head. */
  readonly group?: string
  /** A percent is a ratio; a date a partial date. Text when left out. */
  readonly kind?: 'text' | 'integer' | 'decimal' | 'percent' | 'date'
  /** Said beside the head: "km". */
  readonly unit?: string
  readonly decimals?: number
  readonly signed?: boolean
  readonly value: (row: Row) => GridValue
  readonly render?: (row: Row) => ReactNode
  /** In pixels; text columns take what is left over unless they have one. */
  readonly width?: number
  /** Share of what is left over, against the other growing columns; 1 when left out. */
  readonly grow?: number
  readonly sortable?: boolean
}

export type RowKind = 'row' | 'group' | 'subtotal' | 'total'

interface ColumnMeta {
  readonly numeric: boolean
  readonly track: string
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

export function isNumeric(kind: GridColumn<unknown>['kind']): boolean {
  return kind === 'integer' || kind === 'decimal' || kind === 'percent'
}

/** The columns as the table library wants them; neighbours of one group are put under one head. */
export function columnDefs<Row>(
  columns: readonly GridColumn<Row>[],
  locale: Locale,
  sortable: boolean,
): ColumnDef<GridFeatures, Row>[] {
  const defs: ColumnDef<GridFeatures, Row>[] = []
  let open: { readonly name: string; readonly columns: ColumnDef<GridFeatures, Row>[] } | null = null
  for (const column of columns) {
    const def = columnDef(column, locale, sortable)
    if (column.group === undefined) {
      open = null
      defs.push(def)
    } else if (open?.name === column.group) {
      open.columns.push(def)
    } else {
      open = { name: column.group, columns: [def] }
      defs.push({ id: `group:${column.key}`, header: column.group, columns: open.columns })
    }
  }
  return defs
}

function columnDef<Row>(
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
    meta: { numeric: isNumeric(column.kind), track: track(column) },
  }
}

function compare(one: unknown, other: unknown): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  return collator.compare(String(one), String(other))
}

function track<Row>({ kind = 'text', width, grow = 1 }: GridColumn<Row>): string {
  if (width !== undefined) return `${width}px`
  if (kind === 'date') return `${DATE_WIDTH}px`
  return kind === 'text' ? `minmax(${LEAST_TEXT_WIDTH}px, ${grow}fr)` : `${NUMBER_WIDTH}px`
}

/** A value as the grid writes it; nothing known is an en dash. */
export function valueText<Row>(column: GridColumn<Row>, value: GridValue, locale: Locale): string {
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
