import type { ReadDb } from './connection.ts'
import { type Statement, statement } from './statement.ts'
import { type LoggedTable, loggedTables } from './tables.ts'

interface Referring {
  readonly logged: LoggedTable
  readonly field: string
  readonly of: Statement<{ id: number }, { id: number }>
}

const referring = new Map<string, Referring[]>()
for (const logged of loggedTables()) {
  for (const { field, column, references } of logged.columns) {
    if (references === null) continue
    const known = referring.get(references) ?? []
    const of = statement<{ id: number }, { id: number }>(
      `select id from "${logged.name}" where "${column.name}" = @id order by id`,
    )
    referring.set(references, [...known, { logged, field, of }])
  }
}

/** The records that refer to a record, by table and field. */
export function referencesTo(
  db: ReadDb,
  entity: string,
  id: number,
): { readonly logged: LoggedTable; readonly field: string; readonly ids: number[] }[] {
  return (referring.get(entity) ?? []).map(({ logged, field, of }) => ({
    ...{ logged, field, ids: of.all(db, { id }).map((row) => row.id) },
  }))
}
