import { type RowData, type SortingState, useTable } from '@tanstack/react-table'
import {
  type CSSProperties,
  type ReactNode,
  type Ref,
  type RefObject,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import { columnDefs, type GridColumn, gridFeatures, type GridValue, type RowKind } from './grid-columns.ts'
import { boxHeight, rangeAt } from './grid-geometry.ts'
import { GridHead } from './grid-head.tsx'
import { frozenColumns } from './grid-frozen.ts'
import { useGridKeys } from './grid-keys.ts'
import { GridRow, GridTotals } from './grid-rows.tsx'
import { ROW_HEIGHT } from './grid-size.ts'
import { isSource, type RowSource } from './grid-source.ts'
import { useGridWindow } from './grid-window.ts'
import classes from './grid.module.css'
import { useShownKeys } from './hotkeys.ts'
import { EmptyState, ErrorState, type ErrorStateProps, LoadingState } from './states.tsx'

export type { GridColumn, GridValue, RowKind } from './grid-columns.ts'

/** Moves the keyboard into the grid: from a search box, on ↓ or Enter. */
export interface GridHandle {
  readonly focusFirstRow: () => void
}

/** Where somebody stood in a grid, to come back to. */
export interface GridPlace {
  readonly row: number
  readonly column: number
  /** Pixels of the list above the first row in sight. */
  readonly offset: number
}

export interface GridSort {
  readonly key: string
  readonly descending: boolean
}

/** What a key does with a row; the list of shortcuts shows it in these words. */
export interface RowDeed<Row extends RowData> {
  readonly label: string
  readonly run: (row: Row) => void
}

/** Rows that are chosen, several at once; the list of shortcuts shows the keys in these words. */
export interface GridSelection<Row extends RowData> {
  readonly has: (row: Row) => boolean
  /** Space on a row, or a click with Ctrl. */
  readonly toggle: (row: Row) => void
  /** Shift with an arrow, or a click with Shift: every row from one place to another, both included. */
  readonly extend: (from: number, to: number) => void
  /** Ctrl+A. */
  readonly all: () => void
  readonly words: { readonly toggle: string; readonly extend: string; readonly all: string }
}

export interface GridProps<Row extends RowData> {
  /** Name of the table for screen readers. */
  readonly label: string
  readonly columns: readonly GridColumn<Row>[]
  /** All of them, or where they come from; null while they load. */
  readonly rows: readonly Row[] | RowSource<Row> | null
  readonly rowKey: (row: Row) => string | number
  /** Enter or a click on a row. */
  readonly onOpen?: ((row: Row) => void) | undefined
  /** Other keys that act on the row that holds the keyboard: `{ ' ': { label: t('tick'), run: tick } }`. */
  readonly rowKeys?: Readonly<Record<string, RowDeed<Row>>>
  readonly selection?: GridSelection<Row>
  /** Given: rows keep their order (groups, sub-totals), sorting is off. */
  readonly rowKind?: (row: Row) => RowKind
  readonly rowLevel?: (row: Row) => number
  /** A line under all rows: column key → value. */
  readonly totals?: Readonly<Record<string, GridValue>>
  /** Columns kept in sight on the left where all are wider than the window; 1 when left out. */
  readonly frozen?: number
  readonly initialSort?: { readonly key: string; readonly descending?: boolean }
  /** Given: the rows come in this order already, and a head that is used asks for another one. */
  readonly sort?: readonly GridSort[]
  readonly onSort?: (sort: readonly GridSort[]) => void
  /** Where to begin; the keyboard goes there. */
  readonly place?: GridPlace | undefined
  readonly onPlace?: (place: GridPlace) => void
  readonly error?: ErrorStateProps | null
  readonly empty?: { readonly title: string; readonly text?: string; readonly action?: ReactNode }
  /** CSS height; fills its parent when left out (the parent is a column flex box). */
  readonly height?: string
  readonly ref?: Ref<GridHandle>
}

/** Columns that rows can be sorted by at once. */
const MOST_SORTS = 3

/** The one table of the application: sorted, frozen at its first columns, walked by keyboard, of any length. */
export function Grid<Row extends RowData>(props: GridProps<Row>) {
  const { rows, error, empty, label, height } = props
  const t = useTranslations('common')
  if (error) return <ErrorState {...error} />
  if (rows === null) return <LoadingState />
  if ((isSource(rows) ? rows.count : rows.length) === 0) {
    return <EmptyState title={empty?.title ?? t('noRows')} text={empty?.text} action={empty?.action} />
  }
  return (
    <div className={classes.frame} style={height === undefined ? {} : { height }} data-label={label}>
      <GridTable {...props} rows={rows} />
    </div>
  )
}

type GridTableProps<Row extends RowData> = GridProps<Row> & {
  readonly rows: readonly Row[] | RowSource<Row>
}

function GridTable<Row extends RowData>(props: GridTableProps<Row>) {
  const { label, columns, onOpen, rowKind, rowLevel, totals, selection, ref } = props
  const t = useTranslations('common.grid')
  const scroller = useRef<HTMLDivElement>(null)
  const grid = useGrid(props, scroller)
  const { groups, drawn, first, keys, view } = grid
  useImperativeHandle(ref, () => ({ focusFirstRow: () => keys.focusAt({ row: 0, column: 0 }) }), [keys])
  const isDrawn = keys.at.row < first + drawn.length && (keys.at.row < 0 || keys.at.row >= first)
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={view.pane.count + groups.length + (totals ? 1 : 0)}
      aria-colcount={columns.length}
      aria-description={t('help')}
      aria-multiselectable={selection === undefined ? undefined : true}
      aria-busy={view.waiting}
      className={classes.scroller}
      data-wide={grid.least > view.width}
      // The cell that holds the keyboard may be scrolled out of what is drawn: then the grid itself takes it.
      tabIndex={isDrawn ? -1 : 0}
      onScroll={view.onScroll}
      onFocus={keys.onFocus}
      onBlur={keys.onBlur}
      onKeyDown={keys.onKeyDown}
      style={grid.style}
    >
      <GridHead groups={groups} at={keys.at} frozen={grid.frozen} sorts={grid.sorts} />
      <div className={classes.body} style={{ height: boxHeight(view.pane.count) }}>
        <div className={classes.pane}>
          <div role="rowgroup" style={{ transform: `translateY(${-grid.shift}px)` }}>
            {drawn.map((row, position) => (
              <GridRow
                key={row.id}
                row={row}
                frozen={grid.frozen}
                index={first + position}
                ariaIndex={first + position + groups.length + 1}
                kind={rowKind?.(row.original) ?? 'row'}
                level={rowLevel?.(row.original) ?? 0}
                activeColumn={keys.at.row === first + position ? keys.at.column : null}
                openable={onOpen !== undefined}
                selected={selection?.has(row.original)}
                onOpen={(at, event) => {
                  if (selection && event.shiftKey && keys.at.row >= 0) selection.extend(keys.at.row, at.row)
                  else if (selection && (event.ctrlKey || event.metaKey)) selection.toggle(row.original)
                  else onOpen?.(row.original)
                  keys.moveTo(at)
                }}
              />
            ))}
          </div>
        </div>
      </div>
      {totals === undefined ? null : (
        <GridTotals
          columns={columns}
          totals={totals}
          frozen={grid.frozen}
          ariaIndex={view.pane.count + groups.length + 1}
        />
      )}
    </div>
  )
}

/** The table, the rows in sight and the keyboard of a grid. */
function useGrid<Row extends RowData>(
  props: GridTableProps<Row>,
  scroller: RefObject<HTMLDivElement | null>,
) {
  const { columns, rows, onOpen, selection, totals, place, onPlace, frozen: frozenCount = 1 } = props
  const rowKeys = withSelection(props.rowKeys, selection)
  const headHeight = (columns.some(({ group }) => group !== undefined) ? 2 : 1) * ROW_HEIGHT
  const footHeight = totals === undefined ? 0 : ROW_HEIGHT
  const view = useGridWindow({ scroller, rows, covered: headHeight + footHeight, start: place?.offset ?? 0 })
  const { table, sorts } = useSortedTable(props, isSource(rows) ? view.shown.rows : rows)
  const model = table.getRowModel().rows
  const range = rangeAt(view.stands, view.pane)
  const rowAt = (row: number) => (isSource(rows) ? rows.at(row) : model[row]?.original)
  const metas = table.getAllLeafColumns().map((column) => column.columnDef.meta)
  const keys = useGridKeys({
    scroller,
    rows: view.pane.count,
    columns: columns.length,
    page: Math.floor(view.pane.height / ROW_HEIGHT),
    frozen: metas.slice(0, frozenCount).reduce((sum, meta) => sum + (meta?.least ?? 0), 0),
    list: isSource(rows) ? rows.key : undefined,
    start: { row: place?.row ?? 0, column: place?.column ?? 0 },
    takesFocus: place !== undefined,
    scrollTo: view.scrollTo,
    open: (row) => {
      const found = rowAt(row)
      if (found !== undefined) onOpen?.(found)
    },
    act: (key, row) => {
      // Caps Lock changes nothing.
      const [deed, found] = [rowKeys[key.length === 1 ? key.toLowerCase() : key], rowAt(row)]
      if (deed === undefined || found === undefined) return false
      deed.run(found)
      return true
    },
    select: selection,
    sort: (column, added) => {
      const found = columns[column]
      if (found) table.getColumn(found.key)?.toggleSorting(undefined, added)
    },
  })
  useShownKeys([
    ...Object.entries(rowKeys).map(([key, { label }]) => ({
      ...{ group: 'page' as const, label, combinations: [key] },
    })),
    ...(selection === undefined ? [] : selectionKeys(selection.words)),
  ])
  const tell = useEffectEvent(() => {
    onPlace?.({ ...keys.at, offset: view.shown.offset })
  })
  useEffect(() => tell(), [keys.at, view.shown.offset])

  const least = metas.reduce((sum, meta) => sum + (meta?.least ?? 0), 0)
  const tracks = metas.map((meta) => meta?.track ?? '1fr').join(' ')
  const paneHeight = Math.min(view.pane.height, view.pane.count * ROW_HEIGHT)
  return {
    ...{ view, keys, sorts, least, groups: table.getHeaderGroups() },
    frozen: frozenColumns(
      frozenCount,
      metas.map((meta) => meta?.least ?? 0),
    ),
    ...(isSource(rows)
      ? { drawn: model, first: view.shown.first, shift: view.shown.offset - view.shown.first * ROW_HEIGHT }
      : { drawn: model.slice(range.first, range.end), first: range.first, shift: range.shift }),
    // Every row is a grid of its own: all share these tracks, and none is narrower than their sum.
    style: {
      ...{ '--columns': tracks, '--least': `${least}px`, '--pane': `${paneHeight}px` },
      '--head': `${headHeight}px`,
      // React's type knows no custom properties.
    } as CSSProperties,
  }
}

type RowKeys<Row extends RowData> = Readonly<Record<string, RowDeed<Row>>>

/** The keys of a row; Space chooses it where rows can be chosen. */
function withSelection<Row extends RowData>(
  keys: RowKeys<Row> = {},
  selection: GridSelection<Row> | undefined,
): RowKeys<Row> {
  if (selection === undefined) return keys
  return { ...keys, ' ': { label: selection.words.toggle, run: selection.toggle } }
}

function selectionKeys({ extend, all }: { readonly extend: string; readonly all: string }) {
  return [
    { group: 'page' as const, label: extend, combinations: ['shift+ArrowUp', 'shift+ArrowDown'] },
    { group: 'page' as const, label: all, combinations: ['mod+A'] },
  ]
}

/** Rows held whole are sorted here; others come in the order that was asked for. */
function useSortedTable<Row extends RowData>(props: GridTableProps<Row>, data: readonly Row[]) {
  const { columns, rowKey, rowKind, initialSort, sort, onSort } = props
  const locale = useLocale()
  const [own, setOwn] = useState<SortingState>(
    initialSort ? [{ id: initialSort.key, desc: initialSort.descending === true }] : [],
  )
  const sorting = sort?.map(({ key, descending }) => ({ id: key, desc: descending })) ?? own
  const table = useTable({
    features: gridFeatures,
    columns: useMemo(() => columnDefs(columns, locale, rowKind === undefined), [columns, locale, rowKind]),
    data,
    getRowId: (row) => String(rowKey(row)),
    state: { sorting },
    manualSorting: sort !== undefined,
    maxMultiSortColCount: MOST_SORTS,
    onSortingChange: (update) => {
      const next = typeof update === 'function' ? update(sorting) : update
      if (onSort) onSort(next.map(({ id, desc }) => ({ key: id, descending: desc })))
      else setOwn(next)
    },
  })
  return { table, sorts: sorting.length }
}
