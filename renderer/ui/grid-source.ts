/**
 * Rows of a list too long to be held whole: it knows how many there are and fetches those that are looked at. The
 * grid moves on to a place only once all rows of that place are there, so that it never shows a gap.
 */
export interface RowSource<Row> {
  /** Which list this is: another one is shown from its beginning. */
  readonly key: string
  readonly count: number
  /** The row at a place of the list; undefined while it is not there. */
  readonly at: (index: number) => Row | undefined
  /** Says which rows are wanted now (`end` not among them): they are fetched before all others. */
  readonly look: (first: number, end: number) => void
  /** Calls whenever rows came in. Answers how to stop. */
  readonly subscribe: (listener: () => void) => () => void
}

export function isSource<Row>(rows: readonly Row[] | RowSource<Row>): rows is RowSource<Row> {
  return !Array.isArray(rows)
}
