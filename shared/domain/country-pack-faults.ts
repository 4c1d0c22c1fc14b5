/** What is wrong at one place of a pack; the renderer chooses the words. */
export type PackProblem =
  | 'missing-file'
  | 'missing-column'
  | 'empty'
  | 'cells'
  | 'not-json'
  | 'invalid'
  | 'duplicate'
  | 'unknown-reference'
  | 'overlap'
  | 'inverted-dates'
  | 'without-parent'
  | 'missing-role'

export interface PackFault {
  readonly file: string
  /** Spreadsheet row in a CSV file (the header is 1); path of the value in a JSON file. Null: the whole file. */
  readonly row: number | string | null
  readonly column: string | null
  readonly value: string
  readonly problem: PackProblem
}

/** A row of a table with where it stands, so that a fault can name it. */
export interface Placed<Row> {
  readonly row: number
  readonly value: Row
}

/** A table as read: its file and its rows in order. */
export interface Table<Row> {
  readonly file: string
  readonly rows: readonly Placed<Row>[]
}
