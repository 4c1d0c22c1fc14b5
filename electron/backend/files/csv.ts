export type CsvCell = string | number | null

export interface CsvStyle {
  /** `;` goes with a decimal comma (French spreadsheets), `,` with a decimal point. */
  readonly separator: ';' | ','
}

/** How a spreadsheet knows that the text is UTF-8. */
const BOM = '\uFEFF'

/**
 * What a spreadsheet would take for a formula, behind an apostrophe that keeps it text. A text that begins with an
 * apostrophe gets one too, so that reading back is exact.
 */
const RISKY = /^['=+\-@\t\r\n\0]/
const GUARDED = /^'(?=['=+\-@\t\r\n\0])/

/** A CSV file's text: BOM, CRLF, no cell that a spreadsheet runs as a formula; numbers stay numbers. */
export function csvText(rows: readonly (readonly CsvCell[])[], { separator }: CsvStyle): string {
  const line = (cells: readonly CsvCell[]) => cells.map((cell) => written(cell, separator)).join(separator)
  return BOM + rows.map((cells) => `${line(cells)}\r\n`).join('')
}

/** A cell read back from a file of ours: without the apostrophe that we put there. */
export function unguardedCell(text: string): string {
  return text.replace(GUARDED, '')
}

function written(cell: CsvCell, separator: string): string {
  if (cell === null) return ''
  if (typeof cell === 'number') {
    return separator === ';' ? quoted(String(cell).replace('.', ','), separator) : String(cell)
  }
  return quoted(RISKY.test(cell) ? `'${cell}` : cell, separator)
}

function quoted(text: string, separator: string): string {
  const needed = text.includes(separator) || /["\r\n]|^\s|\s$/.test(text)
  return needed ? `"${text.replaceAll('"', '""')}"` : text
}
