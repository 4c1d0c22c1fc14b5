import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { offsetAt, offsetShowing, type Pane, rangeAt, scrollTopAt, within } from './grid-geometry.ts'
import { isSource, type RowSource } from './grid-source.ts'
import { Trail } from './grid-trail.ts'
import { useSize } from './use-size.ts'

interface WindowOptions<Row> {
  readonly scroller: RefObject<HTMLElement | null>
  readonly rows: readonly Row[] | RowSource<Row>
  /** Pixels of the scroller's height that the head and the totals take. */
  readonly covered: number
  /** Pixels of the list above the pane to begin with. */
  readonly start: number
}

/** What stands in the pane. */
interface Shown<Row> {
  readonly offset: number
  readonly first: number
  /** Of a source only; rows held whole are read from their array. */
  readonly rows: readonly Row[]
}

/**
 * Which rows are drawn, and where. They stand in a pane that sticks while the scroll bar moves and are exchanged
 * here, so that nothing empty can be scrolled into sight; of a source, once all rows of the new place are there.
 */
export function useGridWindow<Row>({ scroller, rows, covered, start }: WindowOptions<Row>) {
  const source = isSource(rows) ? rows : null
  const count = isSource(rows) ? rows.count : rows.length
  const size = useSize(scroller)
  const pane = useMemo<Pane>(
    () => ({ count, height: Math.max(0, size.height - covered) }),
    [count, size.height, covered],
  )
  const [shown, setShown] = useState<Shown<Row>>({ offset: start, first: 0, rows: [] })
  const [waiting, setWaiting] = useState(false)
  const [trail] = useState(() => new Trail())
  /** Where the list should stand, and the place of the scroll bar that was set for it. */
  const wanted = useRef({ offset: start, bar: -1 })

  const settle = () => {
    const found = trail.take((offset) => rowsAt(source, offset, pane))
    if (found !== null) setShown(found)
    setWaiting(trail.waits)
  }
  const want = (offset: number) => {
    wanted.current.offset = offset
    trail.add(offset)
    const { first, end } = rangeAt(offset, pane)
    source?.look(first, end)
    settle()
  }
  /** Moves the scroll bar and the rows. */
  const go = (offset: number) => {
    wanted.current.bar = placeBar(scroller.current, scrollTopAt(offset, pane))
    want(offset)
  }
  const onScroll = () => {
    const top = scroller.current?.scrollTop ?? 0
    // The scroll bar arrives where it was put; its place is coarser than the list's.
    if (Math.abs(top - wanted.current.bar) < 1) return
    wanted.current.bar = -1
    flushSync(() => want(offsetAt(top, pane)))
  }
  const scrollTo = (row: number) => {
    const { offset } = wanted.current
    const next = offsetShowing(row, offset, pane)
    if (next !== offset) go(next)
  }

  useArrivals(source, settle)
  useMoves({ source, pane, go, want, wanted })
  return { pane, width: size.width, shown, waiting, onScroll, scrollTo, stands: within(shown.offset, pane) }
}

/** Answers where the bar came to stand: the browser rounds. */
function placeBar(scroller: HTMLElement | null, top: number): number {
  if (!scroller) return 0
  scroller.scrollTop = top
  return scroller.scrollTop
}

/** The rows of a place, or null while some of them are missing. */
function rowsAt<Row>(source: RowSource<Row> | null, offset: number, pane: Pane): Shown<Row> | null {
  const { first, end } = rangeAt(offset, pane)
  if (source === null) return { offset, first, rows: [] }
  const rows: Row[] = []
  for (let index = first; index < end; index++) {
    const row = source.at(index)
    if (row === undefined) return null
    rows.push(row)
  }
  return { offset, first, rows }
}

function useArrivals<Row>(source: RowSource<Row> | null, settle: () => void): void {
  const arrived = useEffectEvent(settle)
  useEffect(() => source?.subscribe(() => arrived()), [source])
}

interface Moves<Row> {
  readonly source: RowSource<Row> | null
  readonly pane: Pane
  readonly go: (offset: number) => void
  readonly want: (offset: number) => void
  readonly wanted: RefObject<{ readonly offset: number }>
}

/** Another list is shown from its beginning; the same one, of another length or in another pane, where it stood. */
function useMoves<Row>({ source, pane, go, want, wanted }: Moves<Row>): void {
  const placed = useRef<{ readonly key: string | undefined } | null>(null)
  const place = useEffectEvent(() => {
    if (pane.height === 0) return
    const key = source?.key
    if (placed.current === null) go(wanted.current.offset)
    else if (placed.current.key !== key) go(0)
    else want(within(wanted.current.offset, pane))
    placed.current = { key }
  })
  useLayoutEffect(() => place(), [source, pane])
}
