import type { ReadDb } from '#backend/db/connection.ts'
import { statement } from '#backend/db/statement.ts'

export interface ViewRow {
  readonly id: number
  readonly name: string
  readonly definition: string
}

const views = statement<{ list: string }, ViewRow>(
  'select id, name, definition from saved_view where list = @list order by id',
)

/** The views that a list keeps. */
export function findViews(db: ReadDb, list: string): ViewRow[] {
  return views.all(db, { list })
}

const one = statement<{ id: number }, { id: number }>('select id from saved_view where id = @id')

export function viewExists(db: ReadDb, id: number): boolean {
  return one.get(db, { id }) !== undefined
}
