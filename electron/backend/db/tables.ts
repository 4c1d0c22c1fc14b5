import { type Column, getTableColumns } from 'drizzle-orm'
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import * as schema from './schema/index.ts'

/** One column of a logged table as the write door sees it. */
export interface LoggedColumn {
  readonly field: string
  readonly column: Column
  /** The logged table that an integer reference points to. */
  readonly references: string | null
}

/** A logged table: one with a uid. */
export interface LoggedTable {
  readonly name: string
  readonly table: SQLiteTable
  readonly columns: readonly LoggedColumn[]
  readonly byField: ReadonlyMap<string, LoggedColumn>
}

function describe(table: SQLiteTable): LoggedTable {
  const config = getTableConfig(table)
  const references = new Map<string, string>()
  for (const key of config.foreignKeys) {
    const { columns, foreignTable } = key.reference()
    const [column] = columns
    if (column) references.set(column.name, getTableConfig(foreignTable).name)
  }
  const columns = Object.entries(getTableColumns(table))
    .filter(([field, column]) => field !== 'id' && column.generated === undefined)
    .map(([field, column]) => ({ field, column, references: references.get(column.name) ?? null }))
  return { name: config.name, table, columns, byField: new Map(columns.map((entry) => [entry.field, entry])) }
}

const tables: readonly SQLiteTable[] = Object.values(schema)

const logged: LoggedTable[] = tables
  .filter((table) => 'uid' in getTableColumns(table) && table !== schema.changeLog)
  .map(describe)

const byName = new Map(logged.map((entry) => [entry.name, entry]))
const byTable = new Map(logged.map((entry) => [entry.table, entry]))

/** The description of a logged table; an unlogged one can't pass the write door. */
export function loggedTable(table: SQLiteTable | string): LoggedTable {
  const found = typeof table === 'string' ? byName.get(table) : byTable.get(table)
  if (!found)
    throw new Error(`not a logged table: ${typeof table === 'string' ? table : getTableConfig(table).name}`)
  return found
}

/** Every logged table, for tests that check them all. */
export function loggedTables(): readonly LoggedTable[] {
  return logged
}
