import type Sqlite from 'better-sqlite3'
import { AppError } from '#shared/errors/app-error.ts'
import type { WriteDb } from './connection.ts'
import type { LoggedColumn, LoggedTable } from './tables.ts'

type Row = Record<string, unknown>

const LAST_CLOCK = 'select clock from change_log where uid = ? order by seq desc limit 1'
const LAST_FIELD_CLOCK =
  'select clock from change_log where uid = ? and (field = ? or field is null) order by seq desc limit 1'

/** The write door's statements, prepared once per connection. */
export class RecordStatements {
  readonly #db: WriteDb
  readonly #prepared = new Map<string, Sqlite.Statement>()

  constructor(db: WriteDb) {
    this.#db = db
  }

  insert(table: LoggedTable, driver: unknown[]): number {
    return Number(this.#on(insertText(table)).run(...driver).lastInsertRowid)
  }

  update(table: LoggedTable, entry: LoggedColumn, driver: unknown, id: number): void {
    this.#on(`update "${table.name}" set "${entry.column.name}" = ? where id = ?`).run(driver, id)
  }

  remove(table: LoggedTable, id: number): void {
    this.#on(`delete from "${table.name}" where id = ?`).run(id)
  }

  /** The record by field name, as the program handles it. */
  read(table: LoggedTable, id: number): Row {
    const row = this.#on(`select * from "${table.name}" where id = ?`).get(id) as Row | undefined
    if (!row) throw new AppError('NOT_FOUND', { entity: table.name, id })
    const values: Row = {}
    for (const { field, column } of table.columns) {
      const value = row[column.name]
      values[field] = value === null ? null : column.mapFromDriverValue(value)
    }
    return values
  }

  idOf(entity: string, uid: string): number {
    const row = this.#on(`select id from "${entity}" where uid = ?`).get(Buffer.from(uid, 'hex')) as
      Row | undefined
    if (!row) throw new AppError('NOT_FOUND', { entity, uid })
    return Number(row.id)
  }

  /** A value as the log keeps it: references as uids, because integers mean nothing in another office. */
  toLog(entry: LoggedColumn, value: unknown): unknown {
    if (entry.references === null || typeof value !== 'number') return value ?? null
    const row = this.#on(`select uid from "${entry.references}" where id = ?`).get(value) as
      { uid: Buffer } | undefined
    if (!row) throw new AppError('NOT_FOUND', { entity: entry.references, id: value })
    return row.uid.toString('hex')
  }

  /** Values of the log as the program handles them: uids of references back to ids. */
  fromLog(table: LoggedTable, values: Row): Row {
    const handled: Row = {}
    for (const [field, value] of Object.entries(values)) {
      const target = table.byField.get(field)?.references
      handled[field] = target && typeof value === 'string' ? this.idOf(target, value) : value
    }
    return handled
  }

  /** The clock of the last change to a field (null: to the record as a whole). */
  lastClock(uid: string, field: string | null): string | null {
    const key = Buffer.from(uid, 'hex')
    const found = field === null ? this.#on(LAST_CLOCK).get(key) : this.#on(LAST_FIELD_CLOCK).get(key, field)
    return (found as { clock: string } | undefined)?.clock ?? null
  }

  #on(text: string): Sqlite.Statement {
    const known = this.#prepared.get(text)
    if (known) return known
    const fresh = this.#db.sqlite.prepare(text)
    this.#prepared.set(text, fresh)
    return fresh
  }
}

const insertTexts = new Map<LoggedTable, string>()

function insertText(table: LoggedTable): string {
  const known = insertTexts.get(table)
  if (known !== undefined) return known
  const names = table.columns.map((entry) => `"${entry.column.name}"`)
  const text = `insert into "${table.name}" (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`
  insertTexts.set(table, text)
  return text
}

const built = new WeakMap<WriteDb, RecordStatements>()

/** The statements of a connection. */
export function recordStatements(db: WriteDb): RecordStatements {
  const known = built.get(db)
  if (known) return known
  const fresh = new RecordStatements(db)
  built.set(db, fresh)
  return fresh
}
