import type { CSSProperties } from 'react'

/**
 * Pixels from the left at which each frozen column stands, one entry a column: the widths of those before it. They
 * are kept in sight only where the columns are wider than the window, and then none is wider than its least.
 */
export type FrozenColumns = readonly number[]

export function frozenColumns(count: number, least: readonly number[]): FrozenColumns {
  return least
    .slice(0, count)
    .map((_, column) => least.slice(0, column).reduce((sum, width) => sum + width, 0))
}

/** What a cell says of it: none for a column that scrolls. */
export function frozenCell(
  frozen: FrozenColumns,
  column: number,
): { 'data-frozen': boolean; style: CSSProperties } {
  const left = frozen[column]
  return { 'data-frozen': left !== undefined, style: left === undefined || left === 0 ? {} : { left } }
}
