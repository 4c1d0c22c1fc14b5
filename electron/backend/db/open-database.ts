import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { AppError } from '#shared/errors/app-error.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import { createKey, readKey } from './keys.ts'
import { timeStatements, type SlowStatement } from './slow-log.ts'

export const REGISTER_FILE = 'register.db'
const PLAIN_HEADER = 'SQLite format 3\u0000'
const CACHE_KIB = 65_536

export interface OpenOptions {
  /** Folder of the register, its key file and its backups. */
  readonly dataDir: string
  readonly onSlowStatement?: SlowStatement
}

/**
 * Opens the register for writing; creates it with a new random key where the folder holds none.
 * Refuses an empty file, a plain database and a wrong key rather than starting a second, empty register.
 */
export function openForWriting(options: OpenOptions): WriteDb {
  const file = path.join(options.dataDir, REGISTER_FILE)
  const key = readKey(options.dataDir)
  if (key === null && existsSync(file)) throw new AppError('REGISTER_MISSING', { path: file })
  if (key !== null) guardExisting(file)
  const sqlite = openEncrypted(file, key ?? createKey(options.dataDir), false)
  timeStatements(sqlite, options.onSlowStatement)
  const db: ReadDb = { orm: drizzle(sqlite), sqlite }
  // The brand exists only for the type checker: nothing but this function makes a writable connection.
  return db as WriteDb
}

/** Opens the register for reading beside the writer; it must exist. */
export function openForReading(options: OpenOptions): ReadDb {
  const file = path.join(options.dataDir, REGISTER_FILE)
  const key = readKey(options.dataDir)
  if (key === null) throw new AppError('REGISTER_MISSING', { path: file })
  guardExisting(file)
  const sqlite = openEncrypted(file, key, true)
  timeStatements(sqlite, options.onSlowStatement)
  return { orm: drizzle(sqlite), sqlite }
}

/** Opens any encrypted file with a raw key, every setting set and read back. */
export function openEncrypted(file: string, key: string, readonly: boolean): Sqlite.Database {
  const sqlite = new Sqlite(file, { readonly })
  try {
    sqlite.pragma("cipher='sqlcipher'")
    // Format of a genuine SQLCipher 4, so that the register can be read without this program.
    sqlite.pragma('legacy=4')
    sqlite.pragma(`key="x'${key}'"`)
    sqlite.prepare('select count(*) from sqlite_master').get()
    applySettings(sqlite, readonly)
  } catch (error) {
    sqlite.close()
    throw error
  }
  assertEncrypted(file)
  return sqlite
}

/** A file that is gone or empty although a key exists would open as a healthy, empty register. */
function guardExisting(file: string): void {
  if (!existsSync(file) || statSync(file).size === 0) throw new AppError('REGISTER_MISSING', { path: file })
  assertEncrypted(file)
}

function assertEncrypted(file: string): void {
  const header = Buffer.alloc(PLAIN_HEADER.length)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, header, 0, header.length, 0)
  } finally {
    closeSync(handle)
  }
  if (header.toString('latin1') === PLAIN_HEADER) throw new AppError('REGISTER_DAMAGED', { path: file })
}

function applySettings(sqlite: Sqlite.Database, readonly: boolean): void {
  sqlite.pragma('busy_timeout=5000')
  if (!readonly) sqlite.pragma('journal_mode=WAL')
  // Compiled with NORMAL for an existing WAL file: without this line a power cut may lose a confirmed save.
  sqlite.pragma('synchronous=FULL')
  // Temporary files would hold names in clear.
  sqlite.pragma('temp_store=MEMORY')
  sqlite.pragma('foreign_keys=ON')
  sqlite.pragma('trusted_schema=OFF')
  sqlite.pragma('cell_size_check=ON')
  sqlite.pragma('secure_delete=FAST')
  sqlite.pragma(`cache_size=-${CACHE_KIB}`)
  const expected: Record<string, unknown> = {
    synchronous: 2,
    temp_store: 2,
    foreign_keys: 1,
    journal_mode: 'wal',
  }
  for (const [name, value] of Object.entries(expected)) {
    const actual = sqlite.pragma(name, { simple: true })
    if (actual !== value)
      throw new Error(`PRAGMA ${name} reads ${String(actual)} instead of ${String(value)}`)
  }
}
