import { is, SQL } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { LogAction, LogRow } from './change-rows.ts'
import type { WriteDb } from './connection.ts'
import type { Touched } from './derived/refresh.ts'
import { type RecordStatements, recordStatements } from './record-statements.ts'
import { loggedTable, type LoggedColumn, type LoggedTable } from './tables.ts'
import type { Door, NewRow, Patch } from './write.ts'

export interface DoorParts {
  readonly db: WriteDb
  readonly act: string
  readonly touched: Touched
  readonly changeAction: LogAction
  readonly log: (row: LogRow) => void
  readonly uid: () => string
}

type Values = Record<string, unknown>

/** The door of one transaction. Undo uses it by names, with values as the log holds them. */
export class RecordDoor implements Door {
  readonly act: string
  readonly db: WriteDb
  readonly #parts: DoorParts
  readonly #statements: RecordStatements
  /** uids of what this act inserted, by table and id: its parts refer to it, and need not ask. */
  readonly #fresh = new Map<string, string>()

  constructor(parts: DoorParts) {
    this.act = parts.act
    this.db = parts.db
    this.#parts = parts
    this.#statements = recordStatements(parts.db)
  }

  insert<Table extends SQLiteTable>(table: Table, values: NewRow<Table>): { id: number; uid: string } {
    const uid = values.uid ?? this.#parts.uid()
    return { id: this.#insertRow(loggedTable(table), uid, values), uid }
  }

  update<Table extends SQLiteTable>(table: Table, id: number, patch: Patch<Table>): number {
    return this.#updateRow(loggedTable(table), id, patch)
  }

  remove(table: SQLiteTable, id: number): void {
    this.#removeRow(loggedTable(table), id)
  }

  insertLogged(entity: string, uid: string, values: Values): void {
    const table = loggedTable(entity)
    this.#insertRow(table, uid, this.#statements.fromLog(table, values))
  }

  updateLogged(entity: string, uid: string, field: string, value: unknown): void {
    const table = loggedTable(entity)
    this.#updateRow(
      table,
      this.#statements.idOf(entity, uid),
      this.#statements.fromLog(table, { [field]: value }),
    )
  }

  removeLogged(entity: string, uid: string): void {
    this.#removeRow(loggedTable(entity), this.#statements.idOf(entity, uid))
  }

  #insertRow(table: LoggedTable, uid: string, values: Values): number {
    const driver = table.columns.map((entry) =>
      entry.field === 'uid' ? Buffer.from(uid, 'hex') : toDriver(entry, valueOrDefault(entry, values)),
    )
    const id = this.#statements.insert(table, driver)
    this.#fresh.set(`${table.name} ${id}`, uid)
    this.#parts.touched.add(table.name, id, values)
    const told = this.#told(table, (entry) => valueOrDefault(entry, values))
    this.#parts.log({
      ...{ action: 'create', entity: table.name, uid, field: null, old: null, baseClock: null },
      new: JSON.stringify(told),
    })
    return id
  }

  #updateRow(table: LoggedTable, id: number, patch: Values): number {
    const current = this.#statements.read(table, id)
    const uid = String(current.uid)
    let changed = 0
    for (const [field, value] of Object.entries(patch)) {
      const entry = table.byField.get(field)
      if (!entry || value === undefined) continue
      const old = JSON.stringify(this.#toLog(entry, current[field]))
      const fresh = JSON.stringify(this.#toLog(entry, value))
      if (old === fresh) continue
      const baseClock = this.#statements.lastClock(uid, field)
      this.#statements.update(table, entry, toDriver(entry, value), id)
      this.#parts.log({
        action: this.#parts.changeAction,
        entity: table.name,
        uid,
        field,
        old,
        new: fresh,
        baseClock,
      })
      changed += 1
    }
    if (changed > 0) {
      this.#parts.touched.add(table.name, id, current)
      this.#parts.touched.add(table.name, id, { ...current, ...patch })
    }
    return changed
  }

  #removeRow(table: LoggedTable, id: number): void {
    const current = this.#statements.read(table, id)
    const uid = String(current.uid)
    const old = JSON.stringify(this.#told(table, (entry) => current[entry.field]))
    this.#parts.touched.add(table.name, id, current)
    const baseClock = this.#statements.lastClock(uid, null)
    this.#statements.remove(table, id)
    this.#parts.log({ action: 'delete', entity: table.name, uid, field: null, old, new: null, baseClock })
  }

  #toLog(entry: LoggedColumn, value: unknown): unknown {
    const fresh =
      entry.references === null ? undefined : this.#fresh.get(`${entry.references} ${String(value)}`)
    return fresh ?? this.#statements.toLog(entry, value)
  }

  /** A whole record as the log tells it: what is empty is left out. */
  #told(table: LoggedTable, valueOf: (entry: LoggedColumn) => unknown): Values {
    const told: Values = {}
    for (const entry of table.columns) {
      if (entry.field === 'uid') continue
      const value = this.#toLog(entry, valueOf(entry))
      if (value !== null) told[entry.field] = value
    }
    return told
  }
}

function valueOrDefault(entry: LoggedColumn, values: Values): unknown {
  const value = values[entry.field]
  if (value !== undefined) return value
  const fallback: unknown = entry.column.default
  return is(fallback, SQL) ? null : (fallback ?? null)
}

function toDriver(entry: LoggedColumn, value: unknown): unknown {
  return value === null ? null : entry.column.mapToDriverValue(value)
}
