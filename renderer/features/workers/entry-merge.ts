import {
  type EntryField,
  type RecordChanged,
  workerEntry,
  type WorkerEntry,
} from '#shared/contract/workers.ts'
import type { CallError } from '#renderer/lib/api.ts'

/** What another window wrote while this one had the file open, against what this one wants. */
export interface Conflict {
  /** The entry as it is now: what the next save starts from. */
  readonly current: WorkerEntry
  readonly opened: WorkerEntry
  readonly mine: WorkerEntry
  /** Both changed them, differently: the person chooses. */
  readonly both: readonly EntryField[]
  /** Only the other changed them: they are taken over. */
  readonly taken: readonly EntryField[]
  readonly changes: RecordChanged['changes']
}

/** The facts of a RECORD_CHANGED refusal as this window sees them; null for any other. */
export function conflictOf(error: CallError, opened: WorkerEntry, mine: WorkerEntry): Conflict | null {
  if (error.code !== 'RECORD_CHANGED') return null
  // The contract's own facts of this code.
  const { current, changes } = error.data as unknown as RecordChanged
  const fields = changes.map(({ field }) => field)
  const own = (field: EntryField) => !same(mine[field], opened[field])
  return {
    ...{ current, opened, mine, changes },
    both: fields.filter(own),
    taken: fields.filter((field) => !own(field)),
  }
}

/** What this window has typed, with the other's fields where it left them alone or chose them. */
export function merge(conflict: Conflict, theirs: readonly EntryField[]): WorkerEntry {
  const over = new Set([...conflict.taken, ...theirs])
  const source = (field: EntryField) => (over.has(field) ? conflict.current : conflict.mine)
  const merged = Object.fromEntries(fields.map((field) => [field, source(field)[field]]))
  const { duplicateReason } = source('matricule')
  // Every field of the entry is in the list, with a value of its own type.
  return { ...conflict.mine, ...(merged as Partial<WorkerEntry>), duplicateReason }
}

const fields = Object.keys(workerEntry.shape).filter((field) => field !== 'duplicateReason') as EntryField[]

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}
