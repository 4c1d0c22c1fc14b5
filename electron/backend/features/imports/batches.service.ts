import type { WriteContext } from '#backend/context.ts'
import type { ReadDb } from '#backend/db/connection.ts'
import { importBatch } from '#backend/db/schema/index.ts'
import { undoAct, type UndoConflict } from '#backend/db/undo.ts'
import { write } from '#backend/db/write.ts'
import type { ImportBatch } from '#shared/contract/imports.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { findBatch, findBatches, nameOf } from './imports.queries.ts'

/** Names told in the message of a refused undo. */
const NAMES_TOLD = 5

/** What was imported, the newest first. */
export function listBatches(db: ReadDb): ImportBatch[] {
  return findBatches(db).map(({ id, kind, fileName, importedAt, undoneAt, counts }) => ({
    ...{ id, kind, fileName, importedAt, undoneAt },
    // The column holds what `schema/system.ts` types it to be.
    counts: JSON.parse(counts) as Record<string, number>,
  }))
}

/**
 * Undoes an import as a new act; answers how many records went.
 * @throws AppError NOT_FOUND, ALREADY_UNDONE, BATCH_CHANGED_SINCE {records: {entity, uid, name}[], names, count}
 */
export function undoBatch({ db, cause }: WriteContext, batchId: number): number {
  const batch = findBatch(db, batchId)
  if (!batch) throw new AppError('NOT_FOUND', { entity: 'import_batch', id: batchId })
  if (batch.undoneAt !== null) throw new AppError('ALREADY_UNDONE', { file: batch.fileName })
  try {
    return write(db, cause(), (door) => {
      const records = undoAct(db, door, batch.actUid)
      door.update(importBatch, batchId, { undoneAt: new Date().toISOString() })
      return records
    })
  } catch (error) {
    throw error instanceof AppError && error.code === 'BATCH_CHANGED_SINCE' ? named(db, error) : error
  }
}

/** The same refusal with the names of the records that stand in the way. */
function named(db: ReadDb, { data }: AppError): AppError {
  // `undoAct` throws it with exactly this.
  const conflicts = data.records as readonly UndoConflict[]
  const records = conflicts.map(({ entity, uid }) => ({ entity, uid, name: nameOf(db, entity, uid) }))
  const names = [...new Set(records.flatMap(({ name }) => name ?? []))].sort()
  const told = names.slice(0, NAMES_TOLD).join(', ') + (names.length > NAMES_TOLD ? ' …' : '')
  return new AppError('BATCH_CHANGED_SINCE', { records, names: told, count: names.length })
}
