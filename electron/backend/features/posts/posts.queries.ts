import type { ReadDb } from '#backend/db/connection.ts'
import { statement } from '#backend/db/statement.ts'

const names = statement<{ id: number }, { name: string }>('select name from facility where id = @id')

/** What a facility is called; null where there is none. */
export function facilityName(db: ReadDb, id: number): string | null {
  return names.get(db, { id })?.name ?? null
}
