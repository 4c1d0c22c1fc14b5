import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { unguardedCell } from '#backend/files/csv.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { MAX_COLUMNS, MAX_ROW_BYTES, MAX_ROWS, namedFileFailure } from './file-errors.ts'
import type { InspectedFile } from './inspect-file.ts'

/** A row of a list. */
export interface ListRow {
  /** Line where it begins, the header being line 1. */
  readonly line: number
  readonly cells: readonly string[]
}

export interface List {
  readonly headers: readonly string[]
  /** Can be walked once. A row may have fewer or more cells than the header. */
  readonly rows: AsyncIterable<ListRow>
  /** Lets go of the file; walking to the end does too. */
  readonly close: () => Promise<void>
}

/**
 * Opens a list that was inspected. Rows come one at a time: a list is never whole in memory.
 * Here and while rows are walked:
 * @throws AppError FILE_UNREADABLE, FILE_NOT_CSV {line}, LINE_TOO_LONG {line}, FILE_TRUNCATED {line}, FILE_TOO_LARGE
 */
export async function openList(file: InspectedFile): Promise<List> {
  const records = readRecords(file)
  const close = async () => {
    await records.return(undefined)
  }
  const first = await records.next()
  const headers = first.done ? [] : first.value.cells
  if (headers.length < 2 || headers.length > MAX_COLUMNS) {
    await close()
    throw new AppError('FILE_NOT_CSV', { file: file.name, line: 1, columns: headers.length })
  }
  return {
    headers: headers.map((header) => header.trim()),
    rows: checkedRows(file, headers.length, records),
    close,
  }
}

async function* checkedRows(
  file: InspectedFile,
  width: number,
  records: AsyncIterable<ListRow>,
): AsyncGenerator<ListRow> {
  let waiting: ListRow | null = null
  let count = 0
  for await (const row of records) {
    count += 1
    if (count > MAX_ROWS) throw new AppError('FILE_TOO_LARGE', { file: file.name, limitRows: MAX_ROWS })
    if (waiting) yield waiting
    waiting = row
  }
  if (!waiting) return
  // The last line ends in the middle: the file was cut off while it was copied.
  if (waiting.cells.length < width && !file.endsWithNewline) {
    throw new AppError('FILE_TRUNCATED', { file: file.name, line: waiting.line })
  }
  yield waiting
}

interface CsvRecord {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

async function* readRecords(file: InspectedFile): AsyncGenerator<ListRow> {
  const bytes = createReadStream(file.path)
  // The reader runs ahead of who walks the rows, and counts up to the line where it stopped.
  let lastWhole = 0
  const parser = parse({
    on_record: (record, { lines }) => {
      lastWhole = lines
      return record
    },
    delimiter: file.separator,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_ROW_BYTES,
    info: true,
  })
  const text = Readable.from(decoded(bytes, file.encoding), { objectMode: false })
  text.on('error', (error) => parser.destroy(error))
  try {
    for await (const item of text.pipe(parser)) {
      // With `info` the reader gives a record and its facts.
      const { record, info } = item as CsvRecord
      yield { line: info.lines - lineBreaks(record), cells: record.map(unguardedCell) }
    }
  } catch (error) {
    throw namedFileFailure(error, file.name, lastWhole + 1)
  } finally {
    text.destroy()
    bytes.destroy()
  }
}

/** The reader counts up to the line where a row ends. */
function lineBreaks(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)
}

async function* decoded(bytes: AsyncIterable<unknown>, encoding: string): AsyncGenerator<string> {
  // Takes the BOM away.
  const decoder = new TextDecoder(encoding)
  for await (const chunk of bytes) {
    // Without an encoding a file's stream gives buffers.
    yield decoder.decode(chunk as Buffer, { stream: true })
  }
  yield decoder.decode()
}
