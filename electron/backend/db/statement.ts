import type Sqlite from 'better-sqlite3'
import type { ReadDb } from './connection.ts'

/** A written SQL statement, prepared once per connection. Its parameters are named objects. */
export interface Statement<Parameters extends object, Row> {
  all(db: ReadDb, parameters: Parameters): Row[]
  get(db: ReadDb, parameters: Parameters): Row | undefined
  iterate(db: ReadDb, parameters: Parameters): IterableIterator<Row>
}

/** Declares a statement; the row type must name the columns that `text` selects. */
export function statement<Parameters extends object, Row>(text: string): Statement<Parameters, Row> {
  const prepared = new WeakMap<Sqlite.Database, Sqlite.Statement<[Parameters], Row>>()
  const on = (db: ReadDb) => {
    const known = prepared.get(db.sqlite)
    if (known) return known
    const fresh = db.sqlite.prepare<[Parameters], Row>(text)
    prepared.set(db.sqlite, fresh)
    return fresh
  }
  return {
    all: (db, parameters) => on(db).all(parameters),
    get: (db, parameters) => on(db).get(parameters),
    iterate: (db, parameters) => on(db).iterate(parameters),
  }
}

/** A written statement of which only the first column is wanted; `Value` is its type. */
export interface ColumnStatement<Parameters extends object, Value> {
  all(db: ReadDb, parameters: Parameters): Value[]
  get(db: ReadDb, parameters: Parameters): Value | undefined
}

/** Declares a statement of one column: a long list of ids is read without an object for each. */
export function columnStatement<Parameters extends object, Value>(
  text: string,
): ColumnStatement<Parameters, Value> {
  const prepared = new WeakMap<Sqlite.Database, Sqlite.Statement<[Parameters], Value>>()
  const on = (db: ReadDb) => {
    const known = prepared.get(db.sqlite)
    if (known) return known
    const fresh = db.sqlite.prepare<[Parameters], Value>(text).pluck()
    prepared.set(db.sqlite, fresh)
    return fresh
  }
  return {
    all: (db, parameters) => on(db).all(parameters),
    get: (db, parameters) => on(db).get(parameters),
  }
}
