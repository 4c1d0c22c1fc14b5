import { ROW_HEIGHT } from '#renderer/ui/grid-size.ts'

/** Rows drawn before a list scrolls by itself. */
const ROWS = 12

/** Height of a list on a page that scrolls: its rows, as far as they fit. */
export function gridHeight(rows: number): string {
  return `${(Math.min(Math.max(rows, 1), ROWS) + 1) * ROW_HEIGHT + 2}px`
}
