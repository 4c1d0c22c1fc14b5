import type { Text } from '#shared/i18n/text.ts'
import type { Day } from './days.ts'

/** How a column's values are written, and stored in a workbook. */
export type ColumnKind = 'text' | 'integer' | 'decimal' | 'percent' | 'date'

export interface ReportColumn {
  readonly key: string
  readonly label: Text
  /** Head on paper, where a column of figures is narrow; the report's legend explains it. */
  readonly short?: Text
  /** What the reader looks for: set in bold. */
  readonly emphasis?: true
  /** Columns side by side with an equal group stand under one common head. */
  readonly group?: Text
  /** A percent cell holds the ratio (0.125 for 12,5 %); a date cell a partial date (`1978`, `1978-05-03`). */
  readonly kind: ColumnKind
  /** Said under the head: "agents", "pour 10 000 hab." */
  readonly unit?: Text
  /** Digits after the decimal comma; 1 when left out. */
  readonly decimals?: number
  /** A gap: printed with its sign, + or −. */
  readonly signed?: true
  readonly total?: 'sum' | 'none'
  /** Share of the paper's width against the other columns; text 3 and the rest 1 when left out. */
  readonly width?: number
}

/** What a row opens: a facility's page, a worker's page, or the same report one place lower. */
export interface DrillDown {
  readonly kind: 'facility' | 'worker' | 'place'
  readonly id: number
}

/** A cell: a number, a partial date, a text in one or both languages, or nothing known. */
export type ReportCell = number | Text | null

export interface ReportRow {
  readonly kind: 'row' | 'group' | 'subtotal' | 'total'
  /** Depth of the grouping: 0 for the outermost. */
  readonly level: number
  readonly cells: Readonly<Record<string, ReportCell>>
  readonly drill?: DrillDown
}

export interface ReportTable {
  readonly id: string
  readonly title?: Text
  /** Each row is one record under an order number: columns are as wide as what stands in them. */
  readonly list?: true
  readonly columns: readonly ReportColumn[]
  /** In reading order; sub-totals and totals are rows, computed by the report that knows the rule. */
  readonly rows: readonly ReportRow[]
}

export interface ChartSeries {
  readonly key: string
  readonly label: Text
}

export interface ReportChart {
  /** bar: the series side by side; stacked: one upon the other. */
  readonly kind: 'bar' | 'stacked'
  readonly title: Text
  readonly unit?: Text
  readonly series: readonly ChartSeries[]
  readonly points: readonly { readonly label: Text; readonly values: Readonly<Record<string, number>> }[]
}

/** How much of what the figures rest on is known: `known` of `of` records. */
export interface Completeness {
  readonly label: Text
  readonly known: number
  readonly of: number
}

/** What every report answers; screen, paper, XLSX and CSV are four renderings of it, in either language. */
export interface ReportResult {
  readonly id: string
  readonly title: Text
  readonly subtitle?: Text
  /** Place, date, boundaries, sector …: one line each, printed under the title. */
  readonly scope: readonly Text[]
  readonly orientation: 'portrait' | 'landscape'
  readonly tables: readonly ReportTable[]
  readonly chart?: ReportChart
  /** The sentence that closes the tables, total in words: nothing can be added to the paper after it. */
  readonly closing?: Text
  /** Rules, sources, warnings: numbered under the tables. */
  readonly footnotes: readonly Text[]
  /** Abbreviations used in heads and cells, with what they stand for. */
  readonly legend?: readonly { readonly short: Text; readonly long: Text }[]
  readonly completeness: readonly Completeness[]
  /** The day that the figures describe. */
  readonly asAt: Day
  /** ISO instant at which they were computed. */
  readonly generatedAt: string
  readonly demo: boolean
}
