import type { WriteDb } from '#backend/db/connection.ts'
import { readSetting, rememberSetting } from '#backend/db/settings.ts'
import { sheetNumber } from '#shared/domain/sheet-number.ts'
import { lastRunningNumber } from './collection.queries.ts'

/** Where this PC keeps the highest number that it ever gave in a year. */
const given = (year: number) => `collectionNumber.${year}`

/**
 * The next numbers of the year, in order; call it inside the write that uses them. A number that was given is never
 * given again, not even when its batch is undone: the paper may be in the field.
 */
export function takeNumbers(db: WriteDb, { count, today }: { count: number; today: string }): string[] {
  const year = Number(today.slice(0, 4))
  const remembered = readSetting(db, given(year))
  const last = Math.max(typeof remembered === 'number' ? remembered : 0, lastRunningNumber(db, year))
  rememberSetting(db, given(year), last + count)
  return Array.from({ length: count }, (_, position) => sheetNumber(year, last + 1 + position))
}
