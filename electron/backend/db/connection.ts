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
