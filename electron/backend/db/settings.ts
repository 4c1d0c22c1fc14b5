import type { ReadDb, WriteDb } from './connection.ts'
import { statement } from './statement.ts'

const find = statement<{ name: string }, { value: string }>('select value from setting where name = @name')
const findLocal = statement<{ name: string }, { value: string }>(
  'select value from local_state where name = @name',
)

/** A logged setting of the register, or one of this PC's unlogged state; null where there is none. */
export function readSetting(db: ReadDb, name: string): unknown {
  const row = find.get(db, { name }) ?? findLocal.get(db, { name })
  return row ? JSON.parse(row.value) : null
}

/** A setting that is a text; `fallback` where there is none, or where it holds anything else. */
export function readText(db: ReadDb, name: string, fallback = ''): string {
  const value = readSetting(db, name)
  return typeof value === 'string' ? value : fallback
}

/** Keeps a fact of this PC only (device id, day of the derived data); it is nobody's history, so it is not logged. */
export function rememberSetting(db: WriteDb, name: string, value: unknown): void {
  db.sqlite
    .prepare(
      'insert into local_state (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
    )
    .run(name, JSON.stringify(value))
}
