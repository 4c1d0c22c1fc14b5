import type { WriteContext } from '#backend/context.ts'
import type { ReadDb } from '#backend/db/connection.ts'
import { importBatch } from '#backend/db/schema/index.ts'
import { undoAct } from '#backend/db/undo.ts'
import { write } from '#backend/db/write.ts'
import type { ImportBatch } from '#shared/contract/imports.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { findBatch, findBatches } from './imports.queries.ts'

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
 * @throws AppError NOT_FOUND, ALREADY_UNDONE, ACT_CHANGED_SINCE
 */
export function undoBatch({ db, cause }: WriteContext, batchId: number): number {
  const batch = findBatch(db, batchId)
  if (!batch) throw new AppError('NOT_FOUND', { entity: 'import_batch', id: batchId })
  if (batch.undoneAt !== null) throw new AppError('ALREADY_UNDONE', { file: batch.fileName })
  return write(db, cause(), (door) => {
    const records = undoAct(db, door, batch.actUid)
    door.update(importBatch, batchId, { undoneAt: new Date().toISOString() })
    return records
  })
}
