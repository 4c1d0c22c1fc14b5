import type Sqlite from 'better-sqlite3'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'

declare const writable: unique symbol

/** A connection that may read. `orm` builds typed statements, `sqlite` runs written ones. */
export interface ReadDb {
  readonly orm: BetterSQLite3Database
  readonly sqlite: Sqlite.Database
}

/** A connection that may also write; it fits wherever reading is asked for, never the reverse. */
export interface WriteDb extends ReadDb {
  readonly [writable]: true
}

/** Runs several reads on one state of the register: nothing changes between them, and the file is locked once. */
export function inOneSnapshot<Result>(db: ReadDb, read: () => Result): Result {
  return db.sqlite.transaction(read).deferred()
}
