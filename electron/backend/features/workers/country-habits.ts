import { firstCode } from '#backend/db/code-lists.ts'
import type { ReadDb } from '#backend/db/connection.ts'
import { readText } from '#backend/db/settings.ts'

/** The country's international prefix (`+223`), taken off its own numbers; empty where the pack names none. */
export function phonePrefix(db: ReadDb): string {
  return readText(db, 'phonePrefix')
}

/** The type of identifier that is the country's staff number. */
export function staffNumberType(db: ReadDb): string {
  return readText(db, 'staffNumber', 'matricule')
}

/** The kind of contact that the form's phones are: the first that is a phone. */
export function phoneKind(db: ReadDb): string {
  return firstCode(db, 'contact_kind', 'phone', 1) ?? 'phone'
}
