/** Where the keyboard is: row −1 is the head. */
export interface GridPosition {
  readonly row: number
  readonly column: number
}

export interface GridSize {
  readonly rows: number
  readonly columns: number
  /** Rows that fit on the screen: what Page Up and Page Down move by. */
  readonly page: number
}

interface Key {
  readonly key: string
  readonly ctrlKey: boolean
}

/** Where a key moves to; null if the key does not move. */
export function movedBy({ key, ctrlKey }: Key, at: GridPosition, size: GridSize): GridPosition | null {
  const last = { row: size.rows - 1, column: size.columns - 1 }
  const within = (row: number, column: number): GridPosition => ({
    row: Math.max(-1, Math.min(last.row, row)),
    column: Math.max(0, Math.min(last.column, column)),
  })
  switch (key) {
    case 'ArrowDown':
      return within(ctrlKey ? last.row : at.row + 1, at.column)
    case 'ArrowUp':
      return within(ctrlKey ? 0 : at.row - 1, at.column)
    case 'ArrowRight':
      return within(at.row, at.column + 1)
    case 'ArrowLeft':
      return within(at.row, at.column - 1)
    case 'Home':
      return within(ctrlKey ? 0 : at.row, 0)
    case 'End':
      return within(ctrlKey ? last.row : at.row, last.column)
    case 'PageDown':
      return within(at.row + size.page, at.column)
    case 'PageUp':
      return within(Math.max(0, at.row - size.page), at.column)
    default:
      return null
  }
}
