import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { Header, HeaderGroup, RowData } from '@tanstack/react-table'
import { useTranslations } from 'use-intl/react'
import type { GridFeatures } from './grid-columns.ts'
import type { GridPosition } from './grid-focus.ts'
import { frozenCell, type FrozenColumns } from './grid-frozen.ts'
import classes from './grid.module.css'

interface GridHeadProps<Row extends RowData> {
  readonly groups: readonly HeaderGroup<GridFeatures, Row>[]
  readonly at: GridPosition
  readonly frozen: FrozenColumns
  /** Columns that the rows are sorted by. */
  readonly sorts: number
}

/** The head, one line per depth of grouping; stays in sight while the rows scroll. */
export function GridHead<Row extends RowData>({ groups, at, frozen, sorts }: GridHeadProps<Row>) {
  return (
    <div role="rowgroup" className={classes.head}>
      {groups.map((group, line) => (
        <div key={group.id} role="row" aria-rowindex={line + 1} className={classes.headRow}>
          {group.headers.map((header) =>
            line === groups.length - 1 ? (
              <LeafHead
                key={header.id}
                header={header}
                frozen={frozen}
                active={at.row === -1 && at.column === header.index}
                ranked={sorts > 1}
              />
            ) : (
              <div
                key={header.id}
                // Above a column that belongs to no group there is nothing to read.
                role={header.isPlaceholder ? 'gridcell' : 'columnheader'}
                aria-colspan={header.colSpan}
                data-frozen={header.isPlaceholder && header.index < frozen.length}
                className={header.isPlaceholder ? classes.headBlank : classes.headGroup}
                style={{
                  gridColumn: `span ${header.colSpan}`,
                  ...(header.isPlaceholder ? frozenCell(frozen, header.index).style : {}),
                }}
              >
                {header.isPlaceholder ? null : headText(header)}
              </div>
            ),
          )}
        </div>
      ))}
    </div>
  )
}

function headText<Row extends RowData>(header: Header<GridFeatures, Row>): string {
  const text = header.column.columnDef.header
  return typeof text === 'string' ? text : ''
}

interface LeafHeadProps<Row extends RowData> {
  readonly header: Header<GridFeatures, Row>
  readonly frozen: FrozenColumns
  readonly active: boolean
  /** Sorted by several columns: each says which it is. */
  readonly ranked: boolean
}

function LeafHead<Row extends RowData>({ header, frozen, active, ranked }: LeafHeadProps<Row>) {
  const t = useTranslations('common.grid')
  const { column } = header
  const sorted = column.getIsSorted()
  const sortable = column.getCanSort()
  return (
    <div
      role="columnheader"
      aria-colindex={header.index + 1}
      {...(sortable
        ? { 'aria-sort': sorted === false ? 'none' : sorted === 'asc' ? 'ascending' : 'descending' }
        : {})}
      data-cell={`-1:${header.index}`}
      data-numeric={column.columnDef.meta?.numeric === true}
      {...frozenCell(frozen, header.index)}
      tabIndex={active ? 0 : -1}
      className={classes.headCell}
      {...(sortable
        ? {
            onClick: (event) => column.toggleSorting(undefined, event.shiftKey),
            title: sorted === 'asc' ? t('sortDescending') : t('sortAscending'),
          }
        : {})}
    >
      <span className={classes.clip}>{headText(header)}</span>
      {sorted === 'asc' ? <IconArrowUp size={14} aria-hidden /> : null}
      {sorted === 'desc' ? <IconArrowDown size={14} aria-hidden /> : null}
      {ranked && sorted !== false ? <span className={classes.rank}>{column.getSortIndex() + 1}</span> : null}
    </div>
  )
}
