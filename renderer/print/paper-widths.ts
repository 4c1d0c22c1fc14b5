import type { PaperColumn, PaperRow } from './paper-table.tsx'

/** So many columns that their widths follow what stands in them. */
const DENSE_FROM = 20
/** Characters across the paper beyond which only the smallest legible type fits. */
const TIGHT_FROM = 180
/** Characters for the names at the left; longer ones take a second line. */
const NAMES = 26
/** Room beside a figure, the least room for one, and what a letter of a bold head takes, in figures. */
const ROOM = 0.6
const LEAST = 2
const LETTER = 1.2

export interface PaperWidths {
  readonly density: 'normal' | 'dense' | 'tight' | 'finest'
  /** Shares, one for each column. */
  readonly widths: readonly number[]
}

/** How wide columns are: as the report says, or, where there are many, as wide as their longest figure. */
export function paperWidths(columns: readonly PaperColumn[], rows: readonly PaperRow[]): PaperWidths {
  if (columns.length <= DENSE_FROM)
    return { density: 'normal', widths: columns.map((column) => column.width) }
  const lines = rows.filter((row) => row.kind !== 'group')
  const widths = columns.map((column, position) => {
    if (position === 0) return NAMES
    const figures = lines.map((row) => (row.cells[column.key] ?? '').length)
    const head = column.group === undefined ? longestWord(column.label) : sharedHead(columns, column.group)
    return Math.max(LEAST, head, ...figures) + (column.numeric ? ROOM : 2 * ROOM)
  })
  const whole = widths.reduce((sum, width) => sum + width, 0)
  return { density: whole > TIGHT_FROM ? 'tight' : 'dense', widths }
}

/** What each of a group's columns gives so that the longest word of their common head fits. */
function sharedHead(columns: readonly PaperColumn[], group: string): number {
  return longestWord(group) / columns.filter((column) => column.group === group).length - ROOM
}

function longestWord(text: string): number {
  return LETTER * Math.max(...text.split(/\s+/).map((word) => word.length))
}
