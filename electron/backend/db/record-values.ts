import type { HistoryValue } from '#shared/contract/history.ts'
import type { Text } from '#shared/i18n/text.ts'
import type { ReadDb } from './connection.ts'
import { fieldKind } from './record-fields.ts'
import { recordName } from './record-names.ts'

/** Reads values in the form of the log for people: codes, days, names of what is referred to. Remembers the names. */
export class ValueReader {
  readonly #db: ReadDb
  readonly #names = new Map<string, Text | null>()

  constructor(db: ReadDb) {
    this.#db = db
  }

  /** Null: nothing stands there, or it is not shown. */
  value(entity: string, field: string, value: unknown): HistoryValue | null {
    const kind = fieldKind(entity, field)
    if (kind === null || value === null || value === undefined) return null
    if (typeof value === 'string') {
      if (kind.kind === 'date') return { kind: 'date', value }
      if (kind.kind === 'code') return { kind: 'code', list: kind.list, value }
      if (kind.kind === 'reference') return { kind: 'name', value: this.name(kind.entity, value) ?? '–' }
    }
    return listed(value)
  }

  /** What a record is called; `uid` in hexadecimal. */
  name(entity: string, uid: string): Text | null {
    const key = `${entity} ${uid}`
    const known = this.#names.get(key)
    if (known !== undefined) return known
    const name = recordName(this.#db, entity, uid)
    this.#names.set(key, name)
    return name
  }
}

/** A plain value; of several (other names, codes) a list in words, nothing where there are none. */
function listed(value: unknown): HistoryValue | null {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return { kind: 'plain', value }
  }
  const several = Array.isArray(value)
    ? value.map(String)
    : Object.entries(value as Readonly<Record<string, unknown>>).map(
        ([name, one]) => `${name} ${String(one)}`,
      )
  return several.length === 0 ? null : { kind: 'plain', value: several.join(', ') }
}
