import { z } from 'zod'
import type { Text } from '#shared/i18n/text.ts'
import { type, type Route } from './route.ts'

/** A value as it stood: a text or number, a code of a list that the reader words, or a name found by the register. */
export type HistoryValue =
  | { readonly kind: 'plain'; readonly value: string | number | boolean | null }
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'code'; readonly list: string; readonly value: string }
  | { readonly kind: 'name'; readonly value: Text }

/** One field of one record, before and after. `field` is the table's, as the texts of `history` name it. */
export interface HistoryField {
  readonly field: string
  readonly old: HistoryValue | null
  readonly new: HistoryValue | null
}

/** What one act did to one record of the file. */
export interface HistoryRecord {
  readonly entity: string
  readonly action: 'create' | 'change' | 'correct' | 'delete'
  /** What tells it apart from its like: the facility of a posting, the kind of a number; null where nothing does. */
  readonly about: HistoryValue | null
  readonly fields: readonly HistoryField[]
}

/** One act: who, when, why, and everything it changed in this file. */
export interface HistoryAct {
  readonly act: string
  /** ISO 8601 instant. */
  readonly at: string
  readonly user: string
  readonly office: string
  readonly reason: string | null
  readonly records: readonly HistoryRecord[]
}

/** What stands in the way of an undo: a record changed since, by whom and when; nobody is named where others refer to it. */
export interface ChangedSince {
  readonly entity: string
  readonly uid: string
  /** Null: the record as a whole. */
  readonly field: string | null
  /** What the record, or the file that it hangs on, is called. */
  readonly name: string | null
  /** Uid of the worker's or facility's file that it belongs to: what a person picks by. */
  readonly file: string | null
  /** Others refer to it: it can be left as it is, not overwritten. */
  readonly inUse: boolean
  readonly user: string | null
  /** ISO 8601 instant. */
  readonly at: string | null
}

/** What RECORD_CHANGED tells: the entry as it is now, and who changed which of its fields since the form was opened. */
export interface RecordChanged<Entry> {
  readonly current: Entry
  readonly changes: readonly {
    readonly field: string
    readonly user: string | null
    /** ISO 8601 instant. */
    readonly at: string | null
  }[]
}

/** What a write that can be taken back answers. */
export interface Act {
  /** For `history.undo`. */
  readonly act: string
}

const uid = z.string().regex(/^[0-9a-f]{32}$/)

export const historyContract = {
  /** Every act on a file, the newest first. */
  'history.ofFile': {
    kind: 'read',
    needs: 'history.read',
    input: z.object({ kind: z.enum(['worker', 'facility']), id: z.number().int().positive() }),
    output: type<readonly HistoryAct[]>(),
  },
  /**
   * Takes an act back as a new act; refused with ACT_CHANGED_SINCE {changes: ChangedSince[]} until the person has
   * picked: files of `keep` stay as they are, in those of `over` what was changed since is overwritten.
   */
  'history.undo': {
    kind: 'write',
    needs: 'history.undo',
    input: z.object({ act: uid, keep: z.array(uid).default([]), over: z.array(uid).default([]) }),
    output: type<Act>(),
  },
} as const satisfies Record<string, Route<z.ZodType, unknown>>
