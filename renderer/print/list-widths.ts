import type { PaperColumn, PaperRow } from './paper-table.tsx'
import type { PaperWidths } from './paper-widths.ts'

/**
 * The types from the largest: how many more letters stand across the page than in the usual one, and how many lines a
 * row may have on average before a smaller type is taken.
 */
const DENSITIES = [
  { density: 'normal', more: 1, lines: 1.25 },
  { density: 'dense', more: 8.5 / 8, lines: 2.2 },
  { density: 'tight', more: 8.5 / 7, lines: Number.POSITIVE_INFINITY },
  { density: 'finest', more: 8.5 / 6, lines: Number.POSITIVE_INFINITY },
] as const
/** Room beside the text of a cell, in letters. */
const ROOM = 1.6
/** Rows that are measured: the others are like them. */
const MEASURED = 400
/** Lines end at words: a text that takes more than one needs so much more than its letters. */
const RAGGED = 1.12

/** Shares of the rows whose texts are to stand on one line, or on two. */
const SHARES = [0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1]

const MOST_LINES = 3
const FAIR = 20

/** A column as it is measured, in letters. */
interface Measured {
  /** Its longest word, that of its head included: no column is narrower. */
  readonly least: number
  /** So wide that its longest text takes three lines, unless it is a long remark that stands alone. */
  readonly fair: number
  /** Lengths of its texts. */
  readonly texts: readonly number[]
  /** Widths at which more of its texts stand on one line or on two. */
  readonly steps: readonly number[]
}

/**
 * Widths of a list's columns and the type that it needs. Every word stands unbroken; what is left over goes where it
 * saves most lines. `letters` is how many of the usual type stand across the page.
 */
export function listWidths(
  columns: readonly PaperColumn[],
  rows: readonly PaperRow[],
  letters: number,
): PaperWidths {
  const records = sampled(rows.filter((row) => row.kind === 'row'))
  const measured = columns.map((column) => measure(column, records))
  const least = sumOf(measured.map((column) => column.least))
  for (const { density, more, lines } of DENSITIES) {
    if (least > letters * more && density !== 'finest') continue
    const widths = spread(measured, letters * more)
    if (density === 'finest' || averageLines(measured, widths) <= lines) return { density, widths }
  }
  return { density: 'finest', widths: measured.map((column) => column.least) }
}

function sampled(rows: readonly PaperRow[]): readonly PaperRow[] {
  const step = Math.ceil(rows.length / MEASURED)
  return rows.filter((_row, position) => position % step === 0)
}

function measure(column: PaperColumn, rows: readonly PaperRow[]): Measured {
  const cells = rows.map((row) => row.cells[column.key] ?? '')
  const words = new Set(cells.flatMap((cell) => (isWhole(cell) ? [cell] : cell.split(/\s+/))))
  const head = Math.max(...column.label.split(/\s+/).map(lettersOf)) * BOLD
  const least = [...words].reduce((most, word) => Math.max(most, lettersOf(word)), head) + ROOM
  const texts = cells.map(lettersOf)
  const sorted = texts.toSorted((one, other) => one - other)
  const steps = SHARES.flatMap((share) => {
    const length = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
    return [length + ROOM, (length * RAGGED) / 2 + ROOM]
  })
  const fair = Math.max(least, Math.min(FAIR, ((sorted.at(-1) ?? 0) * RAGGED) / MOST_LINES) + ROOM)
  return { least, fair, texts, steps: [...new Set(steps)].filter((step) => step > least) }
}

/** Longest text that stands unbroken though it has spaces: a number, a date, a phone. */
const WHOLE = 16

/** Numbers and dates are not torn. */
export function isWhole(text: string): boolean {
  return text.length <= WHOLE && /\d/.test(text)
}

/** Gives what is left over, step by step, to the column that saves most lines for a letter. */
function spread(columns: readonly Measured[], letters: number): number[] {
  const fair = columns.map((column) => column.fair)
  const isFair = sumOf(fair) <= letters
  const widths = isFair ? fair : columns.map((column) => column.least)
  let left = letters - sumOf(widths)
  for (;;) {
    let best: { readonly position: number; readonly width: number; readonly worth: number } | null = null
    for (const [position, column] of columns.entries()) {
      const width = widths[position] ?? 0
      for (const step of column.steps) {
        if (step <= width || step - width > left) continue
        const saved = linesOf(column, width) - linesOf(column, step)
        const worth = saved / (step - width)
        if (saved > 0 && (best === null || worth > best.worth)) best = { position, width: step, worth }
      }
    }
    if (best === null) return widths
    left -= best.width - (widths[best.position] ?? 0)
    widths[best.position] = best.width
  }
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0)
}

function cellLines(length: number, width: number): number {
  const room = width - ROOM
  return length <= room ? 1 : Math.ceil((length * RAGGED) / room)
}

function linesOf({ texts }: Measured, width: number): number {
  return texts.reduce((sum, length) => sum + cellLines(length, width), 0)
}

function averageLines(columns: readonly Measured[], widths: readonly number[]): number {
  const rows = columns[0]?.texts.length ?? 0
  let sum = 0
  for (let row = 0; row < rows; row += 1) {
    sum += Math.max(
      ...columns.map((column, position) => cellLines(column.texts[row] ?? 0, widths[position] ?? 1)),
    )
  }
  return rows === 0 ? 1 : sum / rows
}

const BOLD = 1.08
const WIDE = /\p{Lu}/u
const BROAD = /[\dmw]/
const THIN = /[ijl.,:;'’\s()\-/]/

/** A text's length in usual letters: capitals and digits are wider, thin signs narrower. */
function lettersOf(text: string): number {
  let length = 0
  for (const sign of text)
    length += WIDE.test(sign) ? 1.28 : BROAD.test(sign) ? 1.12 : THIN.test(sign) ? 0.6 : 1
  return length
}
