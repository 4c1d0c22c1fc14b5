import type Sqlite from 'better-sqlite3'
import { AppError } from '#shared/errors/app-error.ts'
import type { WriteDb } from './connection.ts'
import { loggedTable, type LoggedColumn, type LoggedTable } from './tables.ts'

type Row = Record<string, unknown>

function build(db: WriteDb) {
  const prepared = new Map<string, Sqlite.Statement>()
  const on = (text: string): Sqlite.Statement => {
    const known = prepared.get(text)
    if (known) return known
    const fresh = db.sqlite.prepare(text)
    prepared.set(text, fresh)
    return fresh
  }

  const idOf = (entity: string, uid: string): number => {
    const row = on(`select id from "${entity}" where uid = ?`).get(Buffer.from(uid, 'hex')) as
      { id: number } | undefined
    if (!row) throw new AppError('NOT_FOUND', { entity, uid })
    return row.id
  }
  const uidOf = (entity: string, id: number): string => {
    const row = on(`select uid from "${entity}" where id = ?`).get(id) as { uid: Buffer } | undefined
    if (!row) throw new AppError('NOT_FOUND', { entity, id })
    return row.uid.toString('hex')
  }
  const reference = (entry: LoggedColumn, value: unknown) =>
    entry.references !== null && typeof value === 'number' ? uidOf(entry.references, value) : null

  return {
    idOf,
    insert(table: LoggedTable, driver: unknown[]): number {
      const names = table.columns.map((entry) => `"${entry.column.name}"`)
      const text = `insert into "${table.name}" (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`
      return Number(on(text).run(...driver).lastInsertRowid)
    },
    update(table: LoggedTable, entry: LoggedColumn, driver: unknown, id: number): void {
      on(`update "${table.name}" set "${entry.column.name}" = ? where id = ?`).run(driver, id)
    },
    remove(table: LoggedTable, id: number): void {
      on(`delete from "${table.name}" where id = ?`).run(id)
    },
    /** The record by field name, as the program handles it. */
    read(table: LoggedTable, id: number): Row {
      const row = on(`select * from "${table.name}" where id = ?`).get(id) as Row | undefined
      if (!row) throw new AppError('NOT_FOUND', { entity: table.name, id })
      return Object.fromEntries(
        table.columns.map(({ field, column }) => {
          const value = row[column.name]
          return [field, value === null ? null : column.mapFromDriverValue(value)]
        }),
      )
    },
    /** A value as the log keeps it: references as uids, because integers mean nothing in another office. */
    toLog(entry: LoggedColumn, value: unknown): unknown {
      return reference(entry, value) ?? value ?? null
    },
    fromLog(table: LoggedTable, values: Row): Row {
      return Object.fromEntries(
        Object.entries(values).map(([field, value]) => {
          const target = table.byField.get(field)?.references
          return [field, target && typeof value === 'string' ? idOf(loggedTable(target).name, value) : value]
        }),
      )
    },
    /** The clock of the last change to a field (null: to the record as a whole). */
    lastClock(uid: string, field: string | null): string | null {
      const text =
        field === null
          ? 'select clock from change_log where uid = ? order by seq desc limit 1'
          : 'select clock from change_log where uid = ? and (field = ? or field is null) order by seq desc limit 1'
      const key = Buffer.from(uid, 'hex')
      const row = (field === null ? on(text).get(key) : on(text).get(key, field)) as
        { clock: string } | undefined
      return row?.clock ?? null
    },
  }
}

const built = new WeakMap<WriteDb, ReturnType<typeof build>>()

/** The write door's statements, prepared once per connection. */
export function recordStatements(db: WriteDb): ReturnType<typeof build> {
  const known = built.get(db)
  if (known) return known
  const fresh = build(db)
  built.set(db, fresh)
  return fresh
}
