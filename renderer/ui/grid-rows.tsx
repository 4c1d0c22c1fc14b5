import { FlexRender, type Row as TableRow, type RowData } from '@tanstack/react-table'
import type { MouseEvent } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import {
  type GridColumn,
  type GridFeatures,
  type GridValue,
  isNumeric,
  type RowKind,
  valueText,
} from './grid-columns.ts'
import type { GridPosition } from './grid-focus.ts'
import { frozenCell, type FrozenColumns } from './grid-frozen.ts'
import classes from './grid.module.css'

interface GridRowProps<Row extends RowData> {
  readonly row: TableRow<GridFeatures, Row>
  readonly index: number
  readonly ariaIndex: number
  readonly kind: RowKind
  readonly level: number
  readonly frozen: FrozenColumns
  readonly activeColumn: number | null
  readonly openable: boolean
  /** Left out: rows of this grid are not chosen. */
  readonly selected?: boolean | undefined
  readonly onOpen: (at: GridPosition, event: MouseEvent) => void
}

/** Pixels that each level of grouping moves the first column to the right. */
const INDENT = 14

export function GridRow<Row extends RowData>(props: GridRowProps<Row>) {
  const { row, index, ariaIndex, kind, level, frozen, activeColumn, openable, selected, onOpen } = props
  return (
    <div
      role="row"
      aria-rowindex={ariaIndex}
      className={classes.row}
      data-kind={kind}
      data-openable={openable}
      data-active={activeColumn !== null}
      aria-selected={selected}
    >
      {row.getAllCells().map((cell, column) => (
        <div
          key={cell.id}
          role="gridcell"
          aria-colindex={column + 1}
          data-cell={`${index}:${column}`}
          data-numeric={cell.column.columnDef.meta?.numeric === true}
          data-frozen={column < frozen.length}
          tabIndex={activeColumn === column ? 0 : -1}
          className={classes.cell}
          style={{
            ...frozenCell(frozen, column).style,
            ...(column === 0 && level > 0 ? { paddingLeft: 8 + level * INDENT } : {}),
          }}
          onClick={openable ? (event) => onOpen({ row: index, column }, event) : undefined}
        >
          <span className={classes.clip}>
            <FlexRender cell={cell} />
          </span>
        </div>
      ))}
    </div>
  )
}

interface GridTotalsProps<Row extends RowData> {
  readonly columns: readonly GridColumn<Row>[]
  readonly totals: Readonly<Record<string, GridValue>>
  readonly frozen: FrozenColumns
  readonly ariaIndex: number
}

/** The total line stays in sight at the foot. */
export function GridTotals<Row extends RowData>({
  columns,
  totals,
  frozen,
  ariaIndex,
}: GridTotalsProps<Row>) {
  const locale = useLocale()
  const t = useTranslations('common')
  return (
    <div role="rowgroup" className={classes.foot}>
      <div role="row" aria-rowindex={ariaIndex} className={classes.totals}>
        {columns.map((column, position) => {
          const value = totals[column.key]
          return (
            <div
              key={column.key}
              role="gridcell"
              aria-colindex={position + 1}
              data-numeric={isNumeric(column.kind)}
              {...frozenCell(frozen, position)}
              className={classes.cell}
            >
              <span className={classes.clip}>
                {value === undefined ? (position === 0 ? t('total') : '') : valueText(column, value, locale)}
              </span>
            </div>
          )
        })}
      </div>
    </div>
  )
}
