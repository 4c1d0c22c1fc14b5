import { CsvError } from 'csv-parse'
import { AppError } from '#shared/errors/app-error.ts'

/** Largest file that is read, in bytes. */
export const MAX_FILE_BYTES = 100 * 1024 * 1024
/** Longest line, and longest row where cells hold line breaks, in bytes. */
export const MAX_ROW_BYTES = 64 * 1024
export const MAX_COLUMNS = 200
/** Most rows that are held in memory at once. */
export const MAX_ROWS = 300_000

/**
 * Names what the file system or the CSV reader threw; anything else stays as it is. `row` is the line where the row
 * begins that the reader could not finish.
 */
export function namedFileFailure(error: unknown, file: string, row = 1): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error
  if (error instanceof CsvError) return csvFailure(error, file, row)
  const isSystem = 'syscall' in error && 'code' in error
  return isSystem ? new AppError('FILE_UNREADABLE', { file, cause: String(error.code) }) : error
}

function csvFailure(error: CsvError, file: string, row: number): AppError {
  if (error.code === 'CSV_MAX_RECORD_SIZE') return tooLong(file, row)
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return new AppError('FILE_TRUNCATED', { file, line: row })
  return new AppError('FILE_NOT_CSV', { file, line: row })
}

export function tooLong(file: string, line: number): AppError {
  return new AppError('LINE_TOO_LONG', { file, line, limitKb: MAX_ROW_BYTES / 1024 })
}
