import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { type GridPosition, movedBy } from './grid-focus.ts'

/** What the keys below do, for the list of shortcuts; words of `palette.shortcuts`. */
export const GRID_KEYS = [
  { deed: 'row', combinations: ['ArrowUp', 'ArrowDown'] },
  { deed: 'column', combinations: ['ArrowLeft', 'ArrowRight'] },
  { deed: 'screenful', combinations: ['PageUp', 'PageDown'] },
  { deed: 'ends', combinations: ['mod+ArrowUp', 'mod+ArrowDown'] },
  { deed: 'openRow', combinations: ['Enter'] },
  { deed: 'sortAlso', combinations: ['shift+Enter'] },
] as const

interface GridKeysOptions {
  readonly scroller: RefObject<HTMLElement | null>
  readonly rows: number
  readonly columns: number
  /** Whole rows in sight: Page Up and Page Down move by one less. */
  readonly page: number
  /** Pixels that the frozen column covers on the left. */
  readonly frozen: number
  /** Which list this is: in another one the keyboard starts at the first row. */
  readonly list: string | undefined
  readonly start: GridPosition
  /** Takes the keyboard as soon as its row is drawn. */
  readonly takesFocus: boolean
  readonly scrollTo: (row: number) => void
  readonly open: (row: number) => void
  /** Does what a key does with a row; false where it does nothing. */
  readonly act: (key: string, row: number) => boolean
  readonly sort: (column: number, added: boolean) => void
  /** Several rows can be chosen at once. */
  readonly select?:
    { readonly extend: (from: number, to: number) => void; readonly all: () => void } | undefined
}

/** One cell holds the keyboard (roving focus); arrows move it, Enter opens a row or sorts by a head. */
export function useGridKeys(options: GridKeysOptions) {
  const { scroller, rows, columns, page, frozen, list, scrollTo, open, sort } = options
  const [wanted, setWanted] = useState<GridPosition>(options.start)
  const [seen, setSeen] = useState(list)
  if (seen !== list) {
    setSeen(list)
    if (wanted.row > 0) setWanted({ row: 0, column: wanted.column })
  }
  const at = useMemo(
    () => ({ row: Math.min(wanted.row, rows - 1), column: Math.min(wanted.column, columns - 1) }),
    [wanted, rows, columns],
  )
  const holder = useHolder(scroller, at, frozen, options.takesFocus)

  const focusAt = (position: GridPosition) => {
    flushSync(() => setWanted(position))
    if (position.row >= 0) flushSync(() => scrollTo(position.row))
    holder.take(position)
  }
  /** Does what a key does where the keyboard is; false where it only moves, or does nothing. */
  const deedOf = (event: KeyboardEvent<HTMLElement>): boolean => {
    if (options.select && isSelectAll(event)) {
      options.select.all()
      return true
    }
    if (!holder.isOn(event.target)) return false
    if (event.key === 'Enter') {
      if (at.row < 0) sort(at.column, event.shiftKey)
      else open(at.row)
      return true
    }
    const modified = event.ctrlKey || event.altKey || event.metaKey
    return !modified && at.row >= 0 && options.act(event.key, at.row)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (deedOf(event)) {
      event.preventDefault()
      return
    }
    const next = movedBy(event, at, { rows, columns, page: Math.max(1, page - 1) })
    if (next === null) return
    event.preventDefault()
    if (event.shiftKey && at.row >= 0 && next.row >= 0 && next.row !== at.row) {
      options.select?.extend(at.row, next.row)
    }
    focusAt(next)
  }
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    if (holder.takes(event) && event.target === scroller.current) focusAt(at)
    const found = /^(-?\d+):(\d+)$/.exec(event.target.dataset.cell ?? '')
    if (found) setWanted({ row: Number(found[1]), column: Number(found[2]) })
  }
  return {
    at,
    focusAt,
    moveTo: useCallback((position: GridPosition) => setWanted(position), []),
    onKeyDown,
    onFocus,
    onBlur: holder.onBlur,
  }
}

function isSelectAll({ key, ctrlKey, metaKey, altKey }: KeyboardEvent<HTMLElement>): boolean {
  return (ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'a'
}

/**
 * Keeps the keyboard in the grid while rows come and go: on the cell where it is drawn, else on the grid itself, so
 * that no key is lost when the row that held it is scrolled away.
 */
function useHolder(
  scroller: RefObject<HTMLElement | null>,
  at: GridPosition,
  frozen: number,
  takesFocus: boolean,
) {
  const state = useRef({ holds: false, parking: false, awaited: takesFocus })
  const cellAt = ({ row, column }: GridPosition) =>
    scroller.current?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`) ?? null
  const take = (position: GridPosition) => {
    const grid = scroller.current
    if (!grid) return
    state.current.holds = true
    const cell = cellAt(position)
    if (cell) {
      cell.focus({ preventScroll: true })
      showSideways(grid, cell, frozen)
    } else if (document.activeElement !== grid) {
      state.current.parking = true
      grid.focus({ preventScroll: true })
      state.current.parking = false
    }
  }
  useLayoutEffect(() => {
    const active = document.activeElement
    const elsewhere = active !== null && active !== document.body && active !== scroller.current
    const comes = state.current.awaited && cellAt(at) !== null
    if (comes) state.current.awaited = false
    if (comes || (state.current.holds && !elsewhere)) take(at)
  })
  return {
    take,
    isOn: (target: EventTarget) => target instanceof HTMLElement && target.dataset.cell !== undefined,
    /** False while the grid itself takes the keyboard in the place of a cell that is not drawn. */
    takes: (_event: FocusEvent<HTMLElement>) => {
      state.current.holds = true
      return !state.current.parking
    },
    onBlur: (event: FocusEvent<HTMLElement>) => {
      if (!event.currentTarget.contains(event.relatedTarget)) state.current.holds = false
    },
  }
}

/** Scrolls sideways until the cell is seen whole beside the frozen column. */
function showSideways(grid: HTMLElement, cell: HTMLElement, frozen: number): void {
  if (cell.ariaColIndex === '1') return
  const view = grid.getBoundingClientRect()
  const box = cell.getBoundingClientRect()
  const left = view.left + frozen
  const right = view.left + grid.clientWidth
  if (box.left < left) grid.scrollLeft -= left - box.left
  else if (box.right > right) grid.scrollLeft += Math.min(box.right - right, box.left - left)
}
