import type { CallContext } from '#backend/context.ts'
import { clockInstant } from '#backend/db/clock.ts'
import type { ReadDb } from '#backend/db/connection.ts'
import { fileLog, type FileKind, type LoggedRow } from '#backend/db/file-log.ts'
import { aboutField, fieldKind } from '#backend/db/record-fields.ts'
import { ValueReader } from '#backend/db/record-values.ts'
import type { HistoryAct, HistoryField, HistoryRecord } from '#shared/contract/history.ts'
import { AppError } from '#shared/errors/app-error.ts'

type Values = Record<string, unknown>

/**
 * Every act on a file, the newest first.
 * @throws AppError NOT_FOUND {entity, id}: no such file, or outside the scope
 */
export function fileHistory(
  { scope, db }: Pick<CallContext, 'scope' | 'db'>,
  kind: FileKind,
  id: number,
): HistoryAct[] {
  const rows = fileLog(scope, db, kind, id)
  if (rows.length === 0) throw new AppError('NOT_FOUND', { entity: kind, id })
  const reader = new LogReader(db)
  // From the oldest on: what a record was at the time is known only from what came before.
  const acts = Map.groupBy(rows.toReversed(), (row) => row.act)
  const told = [...acts.values()].map((rowsOfAct) => reader.act(rowsOfAct))
  return told.filter((act) => act.records.length > 0).reverse()
}

/** Reads log rows in their order; remembers what each record was, and the names that were looked up. */
class LogReader {
  readonly #values: ValueReader
  readonly #states = new Map<string, Values>()

  constructor(db: ReadDb) {
    this.#values = new ValueReader(db)
  }

  act(rows: readonly LoggedRow[]): HistoryAct {
    const [first] = rows as readonly [LoggedRow, ...LoggedRow[]]
    const records = Map.groupBy(rows, (row) => `${row.uid} ${row.action}`)
    const office = this.#values.name('office', first.office)
    return {
      ...{ act: first.act, at: clockInstant(first.clock), user: first.user, reason: first.reason },
      office: typeof office === 'string' ? office : '',
      records: [...records.values()].flatMap((of) => this.#record(of) ?? []),
    }
  }

  #record(rows: readonly LoggedRow[]): HistoryRecord | null {
    const [{ entity, action, uid }] = rows as readonly [LoggedRow, ...LoggedRow[]]
    const fields = rows.flatMap((row) => this.#fields(row))
    const field = aboutField(entity)
    const about = field === null ? null : this.#values.value(entity, field, this.#states.get(uid)?.[field])
    return fields.length === 0 ? null : { entity, action, about, fields }
  }

  /** The fields that one row tells; the record's state goes on with it. */
  #fields(row: LoggedRow): HistoryField[] {
    const { entity, uid, field } = row
    const [old, fresh] = [read(row.old), read(row.new)]
    if (field !== null) {
      this.#states.set(uid, { ...this.#states.get(uid), [field]: fresh })
      return this.#field(entity, field, old, fresh)
    }
    // A record as a whole: the log writes an object of field values.
    const [before, after] = [(old ?? {}) as Values, (fresh ?? {}) as Values]
    this.#states.set(uid, { ...before, ...after })
    const named = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return named.flatMap((name) => this.#field(entity, name, before[name], after[name]))
  }

  #field(entity: string, field: string, old: unknown, fresh: unknown): HistoryField[] {
    if (fieldKind(entity, field) === null) return []
    const [before, after] = [this.#values.value(entity, field, old), this.#values.value(entity, field, fresh)]
    return before === null && after === null ? [] : [{ field, old: before, new: after }]
  }
}

function read(json: string | null): unknown {
  return json === null ? null : JSON.parse(json)
}
