import type { z } from 'zod'
import { csvRecords } from './country-pack-csv.ts'
import type { PackFault, Placed, Table } from './country-pack-faults.ts'

/** A pack's files by name, as text. */
export type PackFiles = Readonly<Record<string, string>>

/** Reads a CSV file into typed rows; what does not fit becomes faults that name row and column. */
export function readTable<Row>(
  files: PackFiles,
  file: string,
  schema: z.ZodType<Row>,
  faults: PackFault[],
): Table<Row> {
  const text = files[file]
  if (text === undefined) {
    faults.push({ file, row: null, column: null, value: '', problem: 'missing-file' })
    return { file, rows: [] }
  }
  const [header, ...records] = csvRecords(text)
  if (!header || records.length === 0) {
    faults.push({ file, row: null, column: null, value: '', problem: 'empty' })
    return { file, rows: [] }
  }
  const names = header.cells.map((cell) => camel(cell.trim()))
  const rows: Placed<Row>[] = []
  for (const { row, cells } of records) {
    if (cells.length !== names.length) {
      faults.push({ file, row, column: null, value: String(cells.length), problem: 'cells' })
      continue
    }
    const raw = Object.fromEntries(names.map((name, position) => [name, cells[position]?.trim() ?? '']))
    const result = schema.safeParse(raw)
    if (result.success) rows.push({ row, value: result.data })
    else if (noteRow(result.error, file, row, raw, faults) === 'stop') break
  }
  return { file, rows }
}

/** A missing column is one fault of the header, not one of every row. */
function noteRow(
  error: z.ZodError,
  file: string,
  row: number,
  raw: Readonly<Record<string, string>>,
  faults: PackFault[],
): 'stop' | 'next' {
  const columns = [...new Set(error.issues.map((issue) => String(issue.path[0] ?? '')))]
  const absent = columns.filter((column) => raw[column] === undefined)
  for (const column of absent) {
    faults.push({ file, row: 1, column: snake(column), value: '', problem: 'missing-column' })
  }
  if (absent.length > 0) return 'stop'
  for (const column of columns) {
    faults.push({ file, row, column: snake(column), value: raw[column] ?? '', problem: 'invalid' })
  }
  return 'next'
}

/** Reads a JSON file; null when it does not fit, with faults that name the path. */
export function readDocument<Document>(
  files: PackFiles,
  file: string,
  schema: z.ZodType<Document>,
  faults: PackFault[],
): Document | null {
  const text = files[file]
  if (text === undefined) {
    faults.push({ file, row: null, column: null, value: '', problem: 'missing-file' })
    return null
  }
  const raw = parsed(text)
  if (raw === undefined) {
    faults.push({ file, row: null, column: null, value: '', problem: 'not-json' })
    return null
  }
  const result = schema.safeParse(raw)
  if (result.success) return result.data
  for (const issue of result.error.issues) {
    faults.push({
      file,
      row: issue.path.map(String).join('.'),
      column: null,
      value: issue.message,
      problem: 'invalid',
    })
  }
  return null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

function camel(header: string): string {
  return header.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase())
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
