import type { ReadDb } from './connection.ts'
import { statement } from './statement.ts'
import { AppError } from '#shared/errors/app-error.ts'

const items = statement<{ list: string; code: string }, { attributes: string }>(
  'select attributes from list_item where list = @list and code = @code',
)

/** What a code list says of a code beyond its labels; null where the list has no such code. */
export function listAttributes(db: ReadDb, list: string, code: string): Record<string, unknown> | null {
  const row = items.get(db, { list, code })
  // The column holds what `schema/reference.ts` types it to be.
  return row ? (JSON.parse(row.attributes) as Record<string, unknown>) : null
}

/** The refusal of a value that its list does not have, in the form of an input that fails validation. */
export function notInList(field: string): AppError {
  return new AppError('INVALID_INPUT', {
    field,
    issues: [{ path: field, code: 'custom', message: 'invalid' }],
  })
}

// min() without a sorter; SQLite takes the other columns from the row that holds the least.
const firstOf = statement<
  { list: string; attribute: string; value: string | number },
  { code: string | null }
>(
  `select code, min(sort_order) from list_item
   where list = @list and attributes ->> @attribute = @value and not hidden`,
)

/** The first code of a list with an attribute (flags are 1 and 0); null where there is none. */
export function firstCode(
  db: ReadDb,
  list: string,
  attribute: string,
  value: string | number,
): string | null {
  return firstOf.get(db, { list, attribute, value })?.code ?? null
}
