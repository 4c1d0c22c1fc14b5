import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'

/** A small file of this person's preferences; anything unreadable in it counts as absent. */
export interface StateFile<State> {
  readonly read: () => State | null
  /** Keeps the state if the disk lets it: a preference is never worth a failure. */
  readonly keep: (state: State) => void
}

export function openStateFile<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): StateFile<z.output<Schema>> {
  return {
    read: () => {
      try {
        return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
      } catch {
        return null
      }
    },
    keep: (state) => {
      const part = `${file}.part`
      try {
        mkdirSync(path.dirname(file), { recursive: true })
        writeFileSync(part, JSON.stringify(state))
        renameSync(part, file)
      } catch {
        // Full or read-only disk: the register's own failures tell the person, this one doesn't.
      }
    },
  }
}
