import type { WriteDb } from '#backend/db/connection.ts'
import { namedFiles, rememberedFiles } from '#backend/db/document-files.ts'
import { readSetting, rememberSetting } from '#backend/db/settings.ts'
import { sweepFiles } from './document-store.ts'

const SWEPT = 'documentsSwept'

/**
 * Removes stored files that neither a record nor the history names: their record was refused, or the power went before
 * it was written. `now` in milliseconds of the epoch. Answers how many.
 */
export function sweepDocuments(db: WriteDb, now: number): number {
  const last = readSetting(db, SWEPT)
  const named = namedFiles(db)
  let remembered: ReadonlySet<string | null> | null = null
  const wanted = (sha256: string) => named.has(sha256) || (remembered ??= rememberedFiles(db)).has(sha256)
  const swept = sweepFiles({ db }, wanted, typeof last === 'number' ? last : 0)
  rememberSetting(db, SWEPT, now)
  return swept
}
