import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { writeFileDurably } from '#electron/base/durable-file.ts'
import type { ReadDb } from '#backend/db/connection.ts'
import { documentPlace, DOCUMENTS } from '#backend/db/document-files.ts'
import { readKey } from '#backend/db/keys.ts'
import { AppError } from '#shared/errors/app-error.ts'

/**
 * Files kept beside the register: `documents/<ab>/<SHA-256 of the content>`, each sealed with AES-256-GCM under a key
 * derived (HKDF-SHA-256, RFC 5869) from the register's. Layout: version, nonce (12 bytes), tag (16 bytes), content.
 */
const CIPHER = 'aes-256-gcm'
const VERSION = 1
const NONCE = 12
const TAG = 16
const HEADER = 1 + NONCE + TAG

/** Largest file that is taken in, in bytes: a scanned decision of many pages; a backup has to carry them all. */
export const LARGEST_DOCUMENT = 20 * 1024 * 1024

interface Context {
  readonly db: ReadDb
}

export interface StoredFile {
  /** Of the content, in hexadecimal. */
  readonly sha256: string
  /** Bytes, as the file was given. */
  readonly size: number
}

/**
 * Puts a file in place, durably, before the record that names it is written. One content is kept once.
 * @throws AppError DOCUMENT_TOO_LARGE {size, largest}; DISK_FULL, NOT_WRITABLE by way of the dispatcher
 */
export function storeFile({ db }: Context, bytes: Buffer): StoredFile {
  if (bytes.length > LARGEST_DOCUMENT) {
    throw new AppError('DOCUMENT_TOO_LARGE', { size: bytes.length, largest: LARGEST_DOCUMENT })
  }
  const stored = { sha256: hashOf(bytes), size: bytes.length }
  const file = placeOf(db, stored.sha256)
  if (!isWhole(db, stored.sha256)) {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileDurably(file, seal(keyOf(db), bytes))
  }
  return stored
}

/**
 * The content of a stored file, checked against its name.
 * @throws AppError DOCUMENT_MISSING, DOCUMENT_DAMAGED {sha256}
 */
export function readFile({ db }: Context, sha256: string): Buffer {
  const file = placeOf(db, sha256)
  if (!existsSync(file)) throw new AppError('DOCUMENT_MISSING', { sha256 })
  const bytes = unseal(keyOf(db), readFileSync(file))
  if (bytes === null || hashOf(bytes) !== sha256) throw new AppError('DOCUMENT_DAMAGED', { sha256 })
  return bytes
}

/**
 * Removes files that came since `since` (milliseconds of the epoch) and that nobody wants, and what a power cut left
 * half written; answers how many. What is older was looked at then, and the history forgets nothing.
 */
export function sweepFiles({ db }: Context, wanted: (sha256: string) => boolean, since = 0): number {
  const root = path.join(folderOf(db), DOCUMENTS)
  if (!existsSync(root)) return 0
  const orphans = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => ({ name, file: path.join(parentPath, name) }))
    .filter(({ file }) => statSync(file).mtimeMs >= since)
    .filter(({ name }) => !wanted(name))
  for (const { file } of orphans) rmSync(file, { force: true })
  return orphans.length
}

function seal(key: Buffer, bytes: Buffer): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv(CIPHER, key, nonce)
  const content = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([Buffer.from([VERSION]), nonce, cipher.getAuthTag(), content])
}

/** Null: changed by another hand, cut short, or sealed with another key. */
function unseal(key: Buffer, sealed: Buffer): Buffer | null {
  if (sealed.length < HEADER || sealed[0] !== VERSION) return null
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(1, 1 + NONCE))
  decipher.setAuthTag(sealed.subarray(1 + NONCE, HEADER))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(HEADER)), decipher.final()])
  } catch {
    return null
  }
}

/** A file that is there but damaged is written anew by whoever still has its content. */
function isWhole(db: ReadDb, sha256: string): boolean {
  try {
    readFile({ db }, sha256)
    return true
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function folderOf(db: ReadDb): string {
  return path.dirname(db.sqlite.name)
}

function placeOf(db: ReadDb, sha256: string): string {
  return documentPlace(folderOf(db), sha256)
}

function keyOf(db: ReadDb): Buffer {
  const key = readKey(folderOf(db))
  if (key === null) throw new AppError('WRONG_KEY', { path: DOCUMENTS })
  return Buffer.from(hkdfSync('sha256', Buffer.from(key, 'hex'), Buffer.alloc(0), 'effectif documents 1', 32))
}
