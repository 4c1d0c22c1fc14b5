import type Sqlite from 'better-sqlite3'
import type { WriteDb } from './connection.ts'

const cache = new WeakMap<WriteDb, Map<string, Sqlite.Statement>>()

/** A statement of the database layer's own writing, prepared once per connection. */
export function prepared(db: WriteDb, text: string): Sqlite.Statement {
  const known = cache.get(db) ?? new Map<string, Sqlite.Statement>()
  cache.set(db, known)
  const found = known.get(text) ?? db.sqlite.prepare(text)
  known.set(text, found)
  return found
}
