import { readFileSync, statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { CallContext, WriteContext } from '#backend/context.ts'
import { listAttributes, notInList } from '#backend/db/code-lists.ts'
import { document } from '#backend/db/schema/index.ts'
import { write } from '#backend/db/write.ts'
import { LARGEST_DOCUMENT, readFile, storeFile } from '#backend/files/document-store.ts'
import { replaceFile } from '#electron/base/durable-file.ts'
import {
  type DocumentRow,
  LARGEST_PHOTO,
  type newDocument,
  type SavedDocument,
} from '#shared/contract/documents.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { z } from 'zod'
import { documentsOf, findDocument, type StoredDocument, workerExists } from './documents.queries.ts'
import { isJpeg, mediaTypeOf } from './media-type.ts'

type Context = Pick<WriteContext, 'db' | 'scope' | 'cause'>
type Reading = Pick<CallContext, 'db' | 'scope'>
type NewDocument = z.output<typeof newDocument>

/** A worker's documents, the photo apart. */
export function listDocuments({ scope, db }: Reading, workerId: number): DocumentRow[] {
  return documentsOf(scope, db, workerId)
    .filter(({ role }) => role !== 'photo')
    .map(({ workerId: _, sha256: __, ...row }) => row)
}

/**
 * Takes a file into the register and hangs it on a worker.
 * @throws AppError NOT_FOUND {entity: worker}; DOCUMENT_TOO_LARGE {size, largest}; INVALID_INPUT {field: kind}
 */
export function addDocument(
  context: Context,
  { workerId, file, kind, title, dated }: NewDocument,
): SavedDocument {
  const { db, scope, cause } = context
  if (!workerExists(scope, db, workerId)) throw new AppError('NOT_FOUND', { entity: 'worker', id: workerId })
  checkKind(context, kind)
  const { size } = statSync(file.path)
  // Told before it is read: a film would fill the memory.
  if (size > LARGEST_DOCUMENT) throw new AppError('DOCUMENT_TOO_LARGE', { size, largest: LARGEST_DOCUMENT })
  const stored = storeFile(context, readFileSync(file.path))
  const fileName = path.basename(file.path)
  const values = { workerId, role: 'file', kind, title, dated, fileName, ...stored } as const
  return write(db, cause(), (door) => {
    const { id } = door.insert(document, { ...values, mediaType: mediaTypeOf(fileName) })
    return { id, act: door.act }
  })
}

/** @throws AppError NOT_FOUND {entity: document}; ACT_FROZEN for a signed letter; INVALID_INPUT {field: kind} */
export function changeDocument(
  context: Context,
  { id, ...patch }: Pick<NewDocument, 'kind' | 'title' | 'dated'> & { readonly id: number },
): SavedDocument {
  const { db, cause } = context
  const known = ownDocument(context, id)
  if (patch.kind !== known.kind) checkKind(context, patch.kind)
  return write(db, cause(), (door) => {
    door.update(document, id, patch)
    return { id, act: door.act }
  })
}

/** @throws AppError NOT_FOUND {entity: document}; ACT_FROZEN for a signed letter */
export function removeDocument(context: Context, id: number): SavedDocument {
  const { db, cause } = context
  ownDocument(context, id)
  return write(db, cause(), (door) => {
    door.remove(document, id)
    return { id, act: door.act }
  })
}

/**
 * Writes a copy to where the person chose.
 * @throws AppError NOT_FOUND {entity: document}; DOCUMENT_MISSING, DOCUMENT_DAMAGED; DISK_FULL, NOT_WRITABLE {path}
 */
export async function saveCopy(
  context: Reading,
  id: number,
  destination: string,
): Promise<{ name: string; bytes: number }> {
  const { sha256, size } = knownDocument(context, id)
  const bytes = readFile(context, sha256)
  await replaceFile(destination, (part) => writeFile(part, bytes))
  return { name: path.basename(destination), bytes: size }
}

/** The photo, null where there is none. */
export function photoOf(context: Reading, workerId: number): { id: number; jpeg: string } | null {
  const photo = photoRow(context, workerId)
  return photo ? { id: photo.id, jpeg: readFile(context, photo.sha256).toString('base64') } : null
}

/**
 * Gives a worker a photo, or another one.
 * @throws AppError NOT_FOUND {entity: worker}; NOT_A_PICTURE; DOCUMENT_TOO_LARGE {size, largest}
 */
export function setPhoto(context: Context, workerId: number, jpeg: string): SavedDocument {
  const { db, scope, cause } = context
  if (!workerExists(scope, db, workerId)) throw new AppError('NOT_FOUND', { entity: 'worker', id: workerId })
  const bytes = Buffer.from(jpeg, 'base64')
  if (!isJpeg(bytes)) throw new AppError('NOT_A_PICTURE', { field: 'photo' })
  if (bytes.length > LARGEST_PHOTO) {
    throw new AppError('DOCUMENT_TOO_LARGE', { size: bytes.length, largest: LARGEST_PHOTO })
  }
  const stored = storeFile(context, bytes)
  const last = photoRow(context, workerId)
  const facts = {
    role: 'photo',
    kind: null,
    title: 'photo',
    fileName: 'photo.jpg',
    mediaType: 'image/jpeg',
  } as const
  return write(db, cause(), (door) => {
    if (last) door.remove(document, last.id)
    const { id } = door.insert(document, { workerId, ...facts, ...stored })
    return { id, act: door.act }
  })
}

function photoRow({ scope, db }: Reading, workerId: number): StoredDocument | undefined {
  return documentsOf(scope, db, workerId).find(({ role }) => role === 'photo')
}

function knownDocument({ scope, db }: Reading, id: number): StoredDocument {
  const known = findDocument(scope, db, id)
  if (!known) throw new AppError('NOT_FOUND', { entity: 'document', id })
  return known
}

/** A document that this page may change: the paper of a signed act is the act's. */
function ownDocument(context: Reading, id: number): StoredDocument {
  const known = knownDocument(context, id)
  if (known.role === 'letter') throw new AppError('ACT_FROZEN', { id })
  return known
}

function checkKind({ db }: Context, kind: string | null): void {
  if (kind !== null && !listAttributes(db, 'document_kind', kind)) throw notInList('kind')
}
