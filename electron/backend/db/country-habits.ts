import { firstCode } from './code-lists.ts'
import type { ReadDb } from './connection.ts'
import { readText } from './settings.ts'
import { statement } from './statement.ts'

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

/** The type of identifier that is the country's national identity number; empty where the pack names none. */
export function nationalIdType(db: ReadDb): string {
  return readText(db, 'nationalId')
}

const ordinary = statement<object, { code: string }>(
  `select code from list_item
   where list = 'position' and attributes ->> 'available' = 1 and attributes ->> 'budget' = 1 and not hidden
   order by sort_order limit 1`,
)

/** The position of whom none is recorded: the first of the list that is both counted and here; null where none is. */
export function ordinaryPosition(db: ReadDb): string | null {
  return ordinary.get(db, {})?.code ?? null
}
