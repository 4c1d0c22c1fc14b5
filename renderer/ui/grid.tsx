import { type RowData, type SortingState, useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type CSSProperties,
  type ReactNode,
  type Ref,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import { columnDefs, type GridColumn, gridFeatures, type GridValue, type RowKind } from './grid-columns.ts'
import { GridHead } from './grid-head.tsx'
import { GridRow, GridTotals } from './grid-rows.tsx'
import { useGridKeys } from './grid-keys.ts'
import { ROW_HEIGHT } from './grid-size.ts'
import classes from './grid.module.css'
import { EmptyState, ErrorState, type ErrorStateProps, LoadingState } from './states.tsx'

export type { GridColumn, GridValue, RowKind } from './grid-columns.ts'

/** Moves the keyboard into the grid: from a search box, on ↓ or Enter. */
export interface GridHandle {
  readonly focusFirstRow: () => void
}

export interface GridProps<Row extends RowData> {
  /** Name of the table for screen readers. */
  readonly label: string
  readonly columns: readonly GridColumn<Row>[]
  /** Null while they load. */
  readonly rows: readonly Row[] | null
  readonly rowKey: (row: Row) => string | number
  /** Enter or a click on a row. */
  readonly onOpen?: ((row: Row) => void) | undefined
  /** Given: rows keep their order (groups, sub-totals), sorting is off. */
  readonly rowKind?: (row: Row) => RowKind
  readonly rowLevel?: (row: Row) => number
  /** A line under all rows: column key → value. */
  readonly totals?: Readonly<Record<string, GridValue>>
  readonly initialSort?: { readonly key: string; readonly descending?: boolean }
  readonly error?: ErrorStateProps | null
  readonly empty?: { readonly title: string; readonly text?: string; readonly action?: ReactNode }
  /** CSS height; fills its parent when left out (the parent is a column flex box). */
  readonly height?: string
  readonly ref?: Ref<GridHandle>
}

const OVERSCAN = 12

/** The one table of the application: sorted, virtual, walked by keyboard. */
export function Grid<Row extends RowData>(props: GridProps<Row>) {
  const { rows, error, empty, label, height } = props
  const t = useTranslations('common')
  if (error) return <ErrorState {...error} />
  if (rows === null) return <LoadingState />
  if (rows.length === 0) {
    return <EmptyState title={empty?.title ?? t('noRows')} text={empty?.text} action={empty?.action} />
  }
  return (
    <div className={classes.frame} style={height === undefined ? {} : { height }} data-label={label}>
      <GridTable {...props} rows={rows} />
    </div>
  )
}

function GridTable<Row extends RowData>(props: GridProps<Row> & { readonly rows: readonly Row[] }) {
  const { label, columns, rows, rowKey, onOpen, rowKind, rowLevel, totals, initialSort, ref } = props
  const locale = useLocale()
  const t = useTranslations('common.grid')
  const scroller = useRef<HTMLDivElement>(null)
  const [sorting, setSorting] = useState<SortingState>(
    initialSort ? [{ id: initialSort.key, desc: initialSort.descending === true }] : [],
  )
  const table = useTable({
    features: gridFeatures,
    columns: useMemo(() => columnDefs(columns, locale, rowKind === undefined), [columns, locale, rowKind]),
    data: rows,
    getRowId: (row) => String(rowKey(row)),
    state: { sorting },
    onSortingChange: setSorting,
    enableMultiSort: false,
  })
  const model = table.getRowModel().rows
  const groups = table.getHeaderGroups()
  const headHeight = groups.length * ROW_HEIGHT
  const footHeight = totals === undefined ? 0 : ROW_HEIGHT
  // No compiler memoizes here, so nothing goes stale.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: model.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    getItemKey: (index) => model[index]?.id ?? index,
    // Head and totals cover this much of the view.
    scrollPaddingEnd: headHeight + footHeight,
  })
  const keys = useGridKeys({
    scroller,
    rows: model.length,
    columns: columns.length,
    scrollTo: (row) => virtual.scrollToIndex(row, { align: 'auto' }),
    open: (row) => {
      const found = model[row]
      if (found) onOpen?.(found.original)
    },
    sort: (column) => {
      const found = columns[column]
      if (found) table.getColumn(found.key)?.toggleSorting()
    },
  })
  useImperativeHandle(ref, () => ({ focusFirstRow: () => keys.focusAt({ row: 0, column: 0 }) }), [keys])

  const drawn = virtual.getVirtualItems()
  const isDrawn = keys.at.row < 0 || drawn.some((item) => item.index === keys.at.row)
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={model.length + groups.length + (totals ? 1 : 0)}
      aria-colcount={columns.length}
      aria-description={t('help')}
      className={classes.scroller}
      // The cell that holds the keyboard may be scrolled out of what is drawn: then the grid itself takes it.
      tabIndex={isDrawn ? -1 : 0}
      onFocus={keys.onFocus}
      onKeyDown={keys.onKeyDown}
      style={gridStyle(table.getAllLeafColumns(), headHeight, footHeight)}
    >
      <GridHead groups={groups} at={keys.at} />
      <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
        {drawn.map((item) => {
          const row = model[item.index]
          return row === undefined ? null : (
            <GridRow
              key={item.key}
              row={row}
              index={item.index}
              ariaIndex={item.index + groups.length + 1}
              start={item.start}
              kind={rowKind?.(row.original) ?? 'row'}
              level={rowLevel?.(row.original) ?? 0}
              activeColumn={keys.at.row === item.index ? keys.at.column : null}
              openable={onOpen !== undefined}
              onOpen={(at) => {
                keys.moveTo(at)
                onOpen?.(row.original)
              }}
            />
          )
        })}
      </div>
      {totals === undefined ? null : (
        <GridTotals columns={columns} totals={totals} ariaIndex={model.length + groups.length + 1} />
      )}
    </div>
  )
}

interface TrackedColumn {
  readonly columnDef: { readonly meta?: { readonly track: string; readonly least: number } }
}

/** Every row is a grid of its own: all share these tracks, and none is narrower than their sum. */
function gridStyle(columns: readonly TrackedColumn[], headHeight: number, footHeight: number): CSSProperties {
  const metas = columns.map((column) => column.columnDef.meta)
  const least = metas.reduce((sum, meta) => sum + (meta?.least ?? 0), 0)
  return {
    '--columns': metas.map((meta) => meta?.track ?? '1fr').join(' '),
    '--least': `${least}px`,
    // What scrolls to a cell must not leave it under the head or the totals.
    scrollPaddingTop: headHeight,
    scrollPaddingBottom: footHeight,
    // React's type knows no custom properties.
  } as CSSProperties
}
