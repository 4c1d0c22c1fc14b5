import { useSyncExternalStore } from 'react'
import type { ChangedSince } from '#shared/contract/history.ts'

/** Files that stay as they are, and those in which what was changed since is overwritten. */
export interface UndoPicked {
  readonly keep: readonly string[]
  readonly over: readonly string[]
}

export const NOTHING_PICKED: UndoPicked = { keep: [], over: [] }

/** An undo that others stand in the way of: what they changed, and how to go on once it is picked. */
export interface UndoQuestion {
  /** What is to be undone, in the words in which it was saved. */
  readonly what: string
  readonly changes: readonly ChangedSince[]
  readonly run: (picked: UndoPicked) => void
}

let question: UndoQuestion | null = null
const listeners = new Set<() => void>()

/** Asks what to do; null takes the question away. */
export function askWhatToUndo(asked: UndoQuestion | null): void {
  question = asked
  for (const listener of listeners) listener()
}

/** The question that is open, for the dialog that shows it. */
export function useUndoQuestion(): UndoQuestion | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => question,
  )
}
