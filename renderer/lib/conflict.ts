import { useState } from 'react'
import type { RecordChanged } from '#shared/contract/history.ts'
import type { CallError } from './api.ts'

type FieldOf<Entry> = keyof Entry & string

/** What another window wrote while this one had the file open, against what this one wants. */
export interface Conflict<Entry> {
  /** The entry as it is now: what the next save starts from. */
  readonly current: Entry
  readonly opened: Entry
  readonly mine: Entry
  /** Both changed them, differently: the person chooses. */
  readonly both: readonly FieldOf<Entry>[]
  /** Only the other changed them: they are taken over. */
  readonly taken: readonly FieldOf<Entry>[]
  readonly changes: RecordChanged<Entry>['changes']
}

export type Side = 'mine' | 'theirs'
export type Choices<Entry> = Partial<Record<FieldOf<Entry>, Side>>

/** The facts of a RECORD_CHANGED refusal as this window sees them; null for any other. */
export function conflictOf<Entry extends object>(
  error: CallError,
  opened: Entry,
  mine: Entry,
): Conflict<Entry> | null {
  if (error.code !== 'RECORD_CHANGED') return null
  // The contract's own facts of this code: its fields are those of the entry.
  const { current, changes } = error.data as unknown as RecordChanged<Entry>
  const fields = changes.map(({ field }) => field as FieldOf<Entry>)
  const own = (field: FieldOf<Entry>) => !same(mine[field], opened[field])
  const [both, taken] = [fields.filter(own), fields.filter((field) => !own(field))]
  return { current, opened, mine, changes, both, taken }
}

/** What this window has typed, with the other's values where it had left a field alone. */
export function takeOver<Entry extends object>({ current, mine, taken }: Conflict<Entry>): Entry {
  return taken.reduce((entry, field) => ({ ...entry, [field]: current[field] }), mine)
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}

export interface ConflictState<Entry> {
  readonly conflict: Conflict<Entry> | null
  readonly choices: Choices<Entry>
  /** A save was tried before every choice was made. */
  readonly asking: boolean
  readonly start: (conflict: Conflict<Entry>) => void
  readonly choose: (field: FieldOf<Entry>, side: Side) => void
  /** True where a choice is missing: it is asked for, and the save waits. */
  readonly ask: () => boolean
}

/** The other window's save, and what the person chose of it; `show` puts each choice into the form. */
export function useConflict<Entry extends object>(
  show: (field: FieldOf<Entry>, entry: Entry) => void,
): ConflictState<Entry> {
  const [conflict, setConflict] = useState<Conflict<Entry> | null>(null)
  const [choices, setChoices] = useState<Choices<Entry>>({})
  const [asking, setAsking] = useState(false)
  return {
    ...{ conflict, choices, asking },
    start: (found) => {
      setConflict(found)
      setChoices({})
      setAsking(false)
    },
    choose: (field, side) => {
      if (conflict === null) return
      setChoices((before) => ({ ...before, [field]: side }))
      show(field, side === 'mine' ? conflict.mine : conflict.current)
    },
    ask: () => {
      const open = conflict?.both.find((field) => choices[field] === undefined)
      setAsking(open !== undefined)
      if (open !== undefined) document.querySelector<HTMLElement>(`[data-conflict="${open}"]`)?.focus()
      return open !== undefined
    },
  }
}
