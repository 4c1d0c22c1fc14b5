import { ROW_HEIGHT } from './grid-size.ts'

/**
 * Tallest box that stands for the rows behind the scroll bar, in pixels. The browser keeps places in single
 * precision, which tells whole pixels apart up to 2^24; a longer list is scrolled at a larger scale.
 */
const TALLEST = 16_000_000

/** What rows are seen through. */
export interface Pane {
  /** Rows of the list. */
  readonly count: number
  /** Pixels between the head and the totals. */
  readonly height: number
}

/** Rows in sight, the last not included; the first stands `shift` pixels above the top. */
export interface RowRange {
  readonly first: number
  readonly end: number
  readonly shift: number
}

export function boxHeight(count: number): number {
  return Math.min(count * ROW_HEIGHT, TALLEST)
}

/** Offset at which the last row stands at the foot, in pixels of the list itself. */
function furthest({ count, height }: Pane): number {
  return Math.max(0, count * ROW_HEIGHT - height)
}

/** Pixels of the list for one of the scroll bar. */
function scale(pane: Pane): number {
  const bar = boxHeight(pane.count) - pane.height
  return bar <= 0 ? 1 : furthest(pane) / bar
}

export function within(offset: number, pane: Pane): number {
  return Math.max(0, Math.min(furthest(pane), offset))
}

/** Pixels of the list above the pane for a place of the scroll bar. */
export function offsetAt(scrollTop: number, pane: Pane): number {
  return within(scrollTop * scale(pane), pane)
}

/** Place of the scroll bar for pixels of the list above the pane. */
export function scrollTopAt(offset: number, pane: Pane): number {
  return within(offset, pane) / scale(pane)
}

export function rangeAt(wanted: number, pane: Pane): RowRange {
  const offset = within(wanted, pane)
  const first = Math.floor(offset / ROW_HEIGHT)
  const end = Math.min(pane.count, Math.ceil((offset + pane.height) / ROW_HEIGHT))
  return { first, end, shift: offset - first * ROW_HEIGHT }
}

/** The offset nearest to where the list stands at which a row is seen whole. */
export function offsetShowing(row: number, offset: number, pane: Pane): number {
  const top = row * ROW_HEIGHT
  return within(Math.max(Math.min(offset, top), top + ROW_HEIGHT - pane.height), pane)
}
