import type { RecordChanged } from '#shared/contract/history.ts'
import type { Scope } from '#shared/domain/scope.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { clockInstant } from './clock.ts'
import type { ReadDb } from './connection.ts'
import { fileLog, type FileKind, type LoggedRow } from './file-log.ts'

/** Where a form's field lives: its table and, unless any change of a record there is a change of it, its field. */
export interface FieldHome {
  readonly entity: string
  readonly field: string | null
}

export interface Versions<Entry> {
  /** What the form started from, as the page told it then. */
  readonly opened: Readonly<Record<string, unknown>>
  readonly current: Entry
  readonly wanted: Entry
}

/**
 * Lets a save pass only where nobody else changed what it would overwrite: what another window wrote since the form
 * was opened, and this one does not want as well, is shown first.
 * @throws AppError RECORD_CHANGED with the facts of `RecordChanged`
 */
export function checkUnchanged<Entry extends object>(
  { scope, db }: { readonly scope: Scope; readonly db: ReadDb },
  { kind, id }: { readonly kind: FileKind; readonly id: number },
  { opened, current, wanted }: Versions<Entry>,
  homes: Readonly<Partial<Record<keyof Entry, FieldHome>>>,
): void {
  const [now, mine] = [new Map(Object.entries(current)), new Map(Object.entries(wanted))]
  const changed = Object.keys(homes).filter(
    (field) => !same(opened[field], now.get(field)) && !same(mine.get(field), now.get(field)),
  )
  if (changed.length === 0) return
  const rows = fileLog(scope, db, kind, id)
  const where = new Map<string, FieldHome | undefined>(Object.entries(homes))
  const changes = changed.map((field) => ({ field, ...lastChange(rows, where.get(field)) }))
  const facts: RecordChanged<Entry> = { current, changes }
  throw new AppError('RECORD_CHANGED', { ...facts })
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}

/** Who wrote a field last, and when; `rows` are the newest first. */
function lastChange(rows: readonly LoggedRow[], home: FieldHome | undefined) {
  const row = rows.find(
    ({ entity, field }) =>
      entity === home?.entity && (home.field === null || field === null || field === home.field),
  )
  return { user: row?.user ?? null, at: row ? clockInstant(row.clock) : null }
}
