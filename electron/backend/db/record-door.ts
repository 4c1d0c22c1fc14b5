import { is, SQL } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { LogAction, LogRow } from './change-rows.ts'
import type { WriteDb } from './connection.ts'
import type { Touched } from './derived/refresh.ts'
import { recordStatements } from './record-statements.ts'
import { loggedTable, type LoggedColumn, type LoggedTable } from './tables.ts'
import type { Door } from './write.ts'

export interface DoorParts {
  readonly db: WriteDb
  readonly act: string
  readonly touched: Touched
  readonly changeAction: LogAction
  readonly log: (row: LogRow) => void
  readonly uid: () => string
}

/** The door as undo sees it: tables and fields by name, values as the log holds them. */
export interface RecordDoor {
  insertLogged(entity: string, uid: string, values: Record<string, unknown>): void
  updateLogged(entity: string, uid: string, field: string, value: unknown): void
  removeLogged(entity: string, uid: string): void
}

type Values = Record<string, unknown>

/** Builds the door of one transaction. */
export function recordDoor(parts: DoorParts): Door & RecordDoor {
  const statements = recordStatements(parts.db)

  const insertRow = (table: LoggedTable, uid: string, values: Values): number => {
    const driver = table.columns.map((entry) =>
      entry.field === 'uid' ? Buffer.from(uid, 'hex') : toDriver(entry, valueOrDefault(entry, values)),
    )
    const id = statements.insert(table, driver)
    parts.touched.add(table.name, id, values)
    const told = Object.fromEntries(
      table.columns
        .filter((entry) => entry.field !== 'uid')
        .map((entry) => [entry.field, statements.toLog(entry, valueOrDefault(entry, values))])
        .filter(([, value]) => value !== null),
    )
    parts.log({
      action: 'create',
      entity: table.name,
      uid,
      field: null,
      old: null,
      new: JSON.stringify(told),
      baseClock: null,
    })
    return id
  }

  const updateRow = (table: LoggedTable, id: number, patch: Values): number => {
    const current = statements.read(table, id)
    const changed = Object.entries(patch).flatMap(([field, value]) => {
      const entry = table.byField.get(field)
      if (!entry || value === undefined) return []
      const [old, fresh] = [statements.toLog(entry, current[field]), statements.toLog(entry, value)]
      return JSON.stringify(old) === JSON.stringify(fresh) ? [] : [{ entry, value, old, fresh }]
    })
    if (changed.length === 0) return 0
    parts.touched.add(table.name, id, current)
    const uid = String(current['uid'])
    for (const { entry, value, old, fresh } of changed) {
      const baseClock = statements.lastClock(uid, entry.field)
      statements.update(table, entry, toDriver(entry, value), id)
      parts.log({
        ...{ action: parts.changeAction, entity: table.name, uid, field: entry.field, baseClock },
        ...{ old: JSON.stringify(old), new: JSON.stringify(fresh) },
      })
    }
    parts.touched.add(table.name, id, { ...current, ...patch })
    return changed.length
  }

  const removeRow = (table: LoggedTable, id: number): void => {
    const current = statements.read(table, id)
    const uid = String(current['uid'])
    const told = Object.fromEntries(
      table.columns
        .filter((entry) => entry.field !== 'uid')
        .map((entry) => [entry.field, statements.toLog(entry, current[entry.field])]),
    )
    parts.touched.add(table.name, id, current)
    const baseClock = statements.lastClock(uid, null)
    statements.remove(table, id)
    parts.log({
      action: 'delete',
      entity: table.name,
      uid,
      field: null,
      old: JSON.stringify(told),
      new: null,
      baseClock,
    })
  }

  return {
    act: parts.act,
    db: parts.db,
    insert: (table, values) => {
      const uid = values.uid ?? parts.uid()
      return { id: insertRow(loggedTable(table), uid, values), uid }
    },
    update: (table, id, patch) => updateRow(loggedTable(table), id, patch),
    remove: (table: SQLiteTable, id) => removeRow(loggedTable(table), id),
    insertLogged: (entity, uid, values) => {
      const table = loggedTable(entity)
      insertRow(table, uid, statements.fromLog(table, values))
    },
    updateLogged: (entity, uid, field, value) => {
      const table = loggedTable(entity)
      updateRow(table, statements.idOf(entity, uid), statements.fromLog(table, { [field]: value }))
    },
    removeLogged: (entity, uid) => removeRow(loggedTable(entity), statements.idOf(entity, uid)),
  }
}

function valueOrDefault(entry: LoggedColumn, values: Values): unknown {
  const value = values[entry.field]
  if (value !== undefined) return value
  return is(entry.column.default, SQL) ? null : (entry.column.default ?? null)
}

function toDriver(entry: LoggedColumn, value: unknown): unknown {
  return value === null ? null : entry.column.mapToDriverValue(value)
}
