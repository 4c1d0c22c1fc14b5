import type { WriteContext } from '#backend/context.ts'
import { clockInstant } from '#backend/db/clock.ts'
import { fileLog, type LoggedRow } from '#backend/db/file-log.ts'
import {
  type EntryField,
  type RecordChanged,
  workerEntry,
  type WorkerEntry,
} from '#shared/contract/workers.ts'
import { AppError } from '#shared/errors/app-error.ts'

interface Versions {
  /** What the form started from, as the page told it then. */
  readonly opened: Readonly<Record<string, unknown>>
  readonly current: WorkerEntry
  readonly wanted: WorkerEntry
}

/** The fields that a window may have changed; the reason of a double number goes with the number. */
const FIELDS = Object.keys(workerEntry.shape).filter((field) => field !== 'duplicateReason') as EntryField[]

/**
 * Lets a save pass only where nobody else changed what it would overwrite: what another window wrote since the form
 * was opened, and this one does not want as well, is shown first.
 * @throws AppError RECORD_CHANGED with the facts of `RecordChanged`
 */
export function checkUnchanged(
  { scope, db }: Pick<WriteContext, 'scope' | 'db'>,
  id: number,
  { opened, current, wanted }: Versions,
): void {
  const changed = FIELDS.filter(
    (field) => !same(opened[field], current[field]) && !same(wanted[field], current[field]),
  )
  if (changed.length === 0) return
  const rows = fileLog(scope, db, 'worker', id)
  const facts: RecordChanged = { current, changes: changed.map((field) => lastChange(rows, field)) }
  throw new AppError('RECORD_CHANGED', { ...facts })
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}

/** The table that holds a field of the entry where it is not the worker's own. */
const HOMES: Partial<Record<EntryField, string>> = {
  phones: 'contact',
  matricule: 'identifier',
  nationalId: 'identifier',
  corpsId: 'career_spell',
  statut: 'career_spell',
  category: 'career_spell',
}

/** Who wrote a field last, and when; `rows` are the newest first. */
function lastChange(rows: readonly LoggedRow[], field: EntryField): RecordChanged['changes'][number] {
  const home = HOMES[field] ?? 'worker'
  const whole = home === 'contact' || home === 'identifier'
  const row = rows.find((one) => one.entity === home && (whole || one.field === null || one.field === field))
  return { field, user: row?.user ?? null, at: row ? clockInstant(row.clock) : null }
}
