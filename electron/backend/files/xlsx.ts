import { createWriteStream, openSync } from 'node:fs'
import type ExcelJS from 'exceljs'
import { partialDate } from '#shared/domain/dates.ts'
import type {
  ReportCell,
  ReportColumn,
  ReportResult,
  ReportRow,
  ReportTable,
} from '#shared/domain/report-result.ts'
import { translate } from '#shared/i18n/index.ts'
import type { Locale } from '#shared/i18n/locale.ts'
import { resolveText, type Text } from '#shared/i18n/text.ts'

type Sheet = ExcelJS.Worksheet
type Writer = ExcelJS.stream.xlsx.WorkbookWriter

const THIN = { style: 'thin', color: { argb: 'FF000000' } } as const
const GRID = { top: THIN, left: THIN, bottom: THIN, right: THIN } as const
// The library names this number in its types only; there is no such object when it runs.
// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment
const PAPER_A4 = 9 as ExcelJS.PaperSize
/** Characters of a merged line across the page, for the height of a wrapped note. */
const LINE_CHARACTERS = 150
const LINE_POINTS = 15

/** Writes any report as a workbook: one sheet for each table, the notes under the first. Rows are streamed. */
export async function writeReportWorkbook(file: string, result: ReportResult, locale: Locale): Promise<void> {
  // Loaded when first needed: it would double the time that the backend takes to start.
  const { default: excel } = await import('exceljs')
  // Opened here, so that a folder that can't be written fails before the stream does.
  const stream = createWriteStream(file, { fd: openSync(file, 'w') })
  const failed = new Promise<never>((_, reject) => stream.once('error', reject))
  const workbook: Writer = new excel.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: false,
  })
  workbook.creator = 'Effectif'
  workbook.lastModifiedBy = 'Effectif'
  workbook.created = new Date(result.generatedAt)
  workbook.modified = workbook.created
  result.tables.forEach((table, position) => writeTable(workbook, { result, table, locale, position }))
  const closed = new Promise<void>((resolve) => stream.once('close', () => resolve()))
  await Promise.race([workbook.commit().then(() => closed), failed])
}

interface SheetParts {
  readonly result: ReportResult
  readonly table: ReportTable
  readonly locale: Locale
  readonly position: number
}

function writeTable(workbook: Writer, parts: SheetParts): void {
  const { result, table, locale, position } = parts
  const say = (text: Text) => resolveText(text, locale)
  const lines = topLines(parts)
  const grouped = table.columns.some((column) => column.group !== undefined)
  const headRow = lines.length + (grouped ? 2 : 1)
  const sheet = workbook.addWorksheet(translate(locale, 'reports.xlsx.sheet', { number: position + 1 }), {
    views: [{ state: 'frozen', xSplit: table.list ? 2 : 1, ySplit: headRow, showGridLines: false }],
    pageSetup: {
      paperSize: PAPER_A4,
      orientation: result.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${lines.length + 1}:${headRow}`,
      margins: { left: 0.5, right: 0.5, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddFooter: `&L${escaped(say(result.title))}&R${translate(locale, 'reports.xlsx.page')}`,
    },
  })
  sheet.columns = table.columns.map((column, index) => ({ width: widthOf(column, index, table, locale) }))
  lines.forEach((line, index) => {
    const row = sheet.addRow([clean(line)])
    row.font = { bold: index === 0, size: index === 0 ? 14 : 10 }
    row.commit()
  })
  writeHead(sheet, table.columns, say, grouped)
  writeBody(sheet, table, locale)
  if (position === 0) writeNotes(sheet, parts)
  sheet.commit()
}

function topLines({ result, table, locale }: SheetParts): string[] {
  const say = (text: Text) => resolveText(text, locale)
  const title = [result.title, result.subtitle].flatMap((text) => (text === undefined ? [] : [say(text)]))
  return [
    title.join(' — '),
    result.scope.map(say).join(' · '),
    ...(result.demo ? [translate(locale, 'print.demoLine')] : []),
    table.title === undefined ? '' : say(table.title),
  ]
}

function writeHead(
  sheet: Sheet,
  columns: readonly ReportColumn[],
  say: (text: Text) => string,
  grouped: boolean,
): void {
  const headOf = (column: ReportColumn) =>
    clean(say(column.label) + (column.unit ? ` (${say(column.unit)})` : ''))
  const groupOf = (column: ReportColumn) => (column.group === undefined ? '' : say(column.group))
  const style = (row: ExcelJS.Row) => {
    row.eachCell({ includeEmpty: true }, (cell) => {
      cell.font = { bold: true }
      cell.border = GRID
      cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
    })
  }
  if (!grouped) {
    const row = sheet.addRow(columns.map(headOf))
    style(row)
    row.commit()
    return
  }
  const upper = sheet.addRow(columns.map((column) => clean(groupOf(column) || headOf(column))))
  const lower = sheet.addRow(columns.map((column) => (column.group === undefined ? '' : headOf(column))))
  style(upper)
  style(lower)
  for (let from = 0; from < columns.length; from += 1) {
    const column = columns[from]
    if (!column) break
    let to = from
    if (column.group === undefined) sheet.mergeCells(upper.number, from + 1, lower.number, from + 1)
    else {
      while (columns[to + 1]?.group !== undefined && groupOf(columns[to + 1] ?? column) === groupOf(column))
        to += 1
      if (to > from) sheet.mergeCells(upper.number, from + 1, upper.number, to + 1)
    }
    from = to
  }
  upper.commit()
  lower.commit()
}

function writeBody(sheet: Sheet, table: ReportTable, locale: Locale): void {
  for (const row of table.rows) {
    const label = labelOf(row)
    if (label !== null) {
      writeLabel(sheet, clean(resolveText(label, locale)), table.columns.length, row.level)
      continue
    }
    const written = sheet.addRow([])
    table.columns.forEach((column, index) => {
      const cell = written.getCell(index + 1)
      const { value, format } = cellOf(row.cells[column.key] ?? null, column, locale)
      cell.value = value
      if (format) cell.numFmt = format
      cell.border = GRID
      cell.font = { bold: row.kind !== 'row' || column.emphasis === true }
      const indent = index === 0 && row.kind === 'row' ? row.level : 0
      cell.alignment =
        column.kind === 'text'
          ? {
              horizontal: index === 0 || table.list ? 'left' : 'center',
              indent,
              wrapText: table.list === true,
            }
          : { horizontal: 'right' }
    })
    written.commit()
  }
}

/** A group's name or a sum in words: the only text of its row. */
function labelOf({ kind, cells }: ReportRow): Text | null {
  const [only, ...others] = Object.values(cells)
  if (kind === 'row' || others.length > 0 || only === undefined || only === null) return null
  return typeof only === 'number' ? null : only
}

/** A line of words across the table. */
function writeLabel(sheet: Sheet, text: string, columns: number, level: number): void {
  const row = sheet.addRow([text])
  if (columns > 1) sheet.mergeCells(row.number, 1, row.number, columns)
  const cell = row.getCell(1)
  cell.font = { bold: true }
  cell.border = GRID
  cell.alignment = { horizontal: 'left', indent: level }
  row.commit()
}

function writeNotes(sheet: Sheet, { result, table, locale }: SheetParts): void {
  const say = (text: Text) => resolveText(text, locale)
  const legend = (result.legend ?? []).map(({ short, long }) => `${say(short)} = ${say(long)}`).join(' · ')
  const notes = [
    ...(result.closing === undefined ? [] : [say(result.closing)]),
    ...result.footnotes.map((note, index) => `${index + 1}. ${say(note)}`),
    ...result.completeness.map(({ label, known, of }) =>
      translate(locale, 'reports.completenessLine', { label: say(label), known, of }),
    ),
    ...(legend === '' ? [] : [legend]),
  ]
  sheet.addRow([]).commit()
  for (const note of notes) {
    const row = sheet.addRow([clean(note)])
    if (table.columns.length > 1) sheet.mergeCells(row.number, 1, row.number, table.columns.length)
    row.getCell(1).alignment = { wrapText: true, vertical: 'top' }
    row.height = LINE_POINTS * Math.ceil(note.length / LINE_CHARACTERS)
    row.commit()
  }
}

interface WrittenCell {
  readonly value: string | number | Date | null
  readonly format?: string
}

function cellOf(cell: ReportCell, column: ReportColumn, locale: Locale): WrittenCell {
  if (cell === null) return { value: null }
  if (typeof cell === 'number') return { value: cell, format: numberFormat(column) }
  // A day is a real date; what is known to the month or year only can't be one.
  if (column.kind === 'date' && typeof cell === 'string') {
    const known = partialDate(cell)
    if (known && cell.length === 10) return { value: new Date(`${cell}T00:00:00Z`), format: 'dd/mm/yyyy' }
  }
  return { value: clean(resolveText(cell, locale)) }
}

/** Zero reads "-", as the office prints it, and stays the number zero. */
function numberFormat({ kind, decimals = 1, signed }: ReportColumn): string {
  if (kind === 'percent') return decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%`
  const digits = kind === 'integer' || decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`
  return `${signed ? '+' : ''}${digits};-${digits};"-"`
}

/** Rows of a list that are looked at for its widths, and the widest column, in characters. */
const LOOKED_AT = 500
const WIDEST = 42

function widthOf(column: ReportColumn, index: number, table: ReportTable, locale: Locale): number {
  if (!table.list) return index === 0 ? 38 : column.kind === 'text' ? 14 : 9
  const head = Math.max(
    ...resolveText(column.label, locale)
      .split(/\s+/)
      .map((word) => word.length),
  )
  const longest = table.rows.slice(0, LOOKED_AT).reduce((most, row) => {
    const cell = row.kind === 'row' ? (row.cells[column.key] ?? null) : null
    if (cell === null || typeof cell === 'number') return most
    return Math.max(most, column.kind === 'date' ? 10 : resolveText(cell, locale).length)
  }, head)
  return Math.min(WIDEST, longest + 2)
}

/** Without the control characters that XML can't hold. */
function clean(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&&')
}
