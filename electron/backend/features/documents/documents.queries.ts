import type { ReadDb } from '#backend/db/connection.ts'
import { inScope, type ScopeParameters, scopeParameters } from '#backend/db/person-scope.ts'
import { statement } from '#backend/db/statement.ts'
import type { DocumentRow } from '#shared/contract/documents.ts'
import type { Scope } from '#shared/domain/scope.ts'

export interface StoredDocument extends DocumentRow {
  readonly workerId: number
  readonly sha256: string
}

const COLUMNS = `select d.id, d.worker_id as workerId, d.role, d.kind, d.title, d.file_name as fileName,
    d.media_type as mediaType, d.size, d.dated, d.sha256
  from document d`

const ofWorker = statement<ScopeParameters & { worker: number }, StoredDocument>(
  `${COLUMNS} where d.worker_id = @worker and ${inScope('d.worker_id')} order by coalesce(d.dated, '') desc, d.id desc`,
)

/** A worker's documents, those dated last first. */
export function documentsOf(scope: Scope, db: ReadDb, worker: number): StoredDocument[] {
  return ofWorker.all(db, { worker, ...scopeParameters(scope) })
}

const one = statement<ScopeParameters & { id: number }, StoredDocument>(
  `${COLUMNS} where d.id = @id and ${inScope('d.worker_id')}`,
)

export function findDocument(scope: Scope, db: ReadDb, id: number): StoredDocument | undefined {
  return one.get(db, { id, ...scopeParameters(scope) })
}

const known = statement<ScopeParameters & { worker: number }, { id: number }>(
  `select id from worker where id = @worker and ${inScope('worker.id')}`,
)

export function workerExists(scope: Scope, db: ReadDb, worker: number): boolean {
  return known.get(db, { worker, ...scopeParameters(scope) }) !== undefined
}
