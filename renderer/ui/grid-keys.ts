import { type KeyboardEvent, type RefObject, useCallback, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { type GridPosition, movedBy } from './grid-focus.ts'
import { ROW_HEIGHT } from './grid-size.ts'

interface GridKeysOptions {
  readonly scroller: RefObject<HTMLElement | null>
  readonly rows: number
  readonly columns: number
  readonly scrollTo: (row: number) => void
  readonly open: (row: number) => void
  readonly sort: (column: number) => void
}

/** One cell holds the keyboard (roving focus); arrows move it, Enter opens a row or sorts by a head. */
export function useGridKeys({ scroller, rows, columns, scrollTo, open, sort }: GridKeysOptions) {
  const [wanted, setWanted] = useState<GridPosition>({ row: 0, column: 0 })
  const at = useMemo(
    () => ({ row: Math.min(wanted.row, rows - 1), column: Math.min(wanted.column, columns - 1) }),
    [wanted, rows, columns],
  )

  const cellAt = (position: GridPosition) =>
    scroller.current?.querySelector<HTMLElement>(`[data-cell="${position.row}:${position.column}"]`)

  const focusAt = (position: GridPosition) => {
    flushSync(() => setWanted(position))
    if (position.row >= 0) flushSync(() => scrollTo(position.row))
    const cell = cellAt(position)
    if (cell) cell.focus()
    // Not drawn yet: the virtual rows follow the scroll event.
    else requestAnimationFrame(() => cellAt(position)?.focus())
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isCell = event.target instanceof HTMLElement && event.target.dataset.cell !== undefined
    if (event.key === 'Enter' && isCell) {
      event.preventDefault()
      if (at.row < 0) sort(at.column)
      else open(at.row)
      return
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2)
    const next = movedBy(event, at, { rows, columns, page })
    if (next === null) return
    event.preventDefault()
    focusAt(next)
  }

  const onFocus = (event: React.FocusEvent<HTMLElement>) => {
    if (event.target === scroller.current) focusAt(at)
    const found = /^(-?\d+):(\d+)$/.exec(event.target.dataset.cell ?? '')
    if (found) setWanted({ row: Number(found[1]), column: Number(found[2]) })
  }

  return {
    at,
    focusAt,
    moveTo: useCallback((position: GridPosition) => setWanted(position), []),
    onKeyDown,
    onFocus,
  }
}
