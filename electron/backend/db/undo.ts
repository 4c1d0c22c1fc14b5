import { AppError } from '#shared/errors/app-error.ts'
import type { WriteDb } from './connection.ts'
import type { RecordDoor } from './record-door.ts'

interface LoggedChange {
  seq: number
  action: 'create' | 'change' | 'correct' | 'delete'
  entity: string
  uid: Buffer
  field: string | null
  old: string | null
  new: string | null
}

/** A record of the act that somebody changed since, or that others now refer to. */
export interface UndoConflict {
  readonly entity: string
  readonly uid: string
}

const ROWS =
  'select seq, action, entity, uid, field, old, new from change_log where act = ? order by seq desc'
const LATER = `select 1 from change_log
  where uid = @uid and seq > @seq and act <> @act and (@field is null or field is null or field = @field) limit 1`

/**
 * Undoes a whole act as a new act that restores the old values. Changes nothing and throws `BATCH_CHANGED_SINCE`
 * with the records concerned when one of them was changed by another act since.
 */
export function undoAct(db: WriteDb, door: RecordDoor, act: string): number {
  const key = Buffer.from(act, 'hex')
  const rows = db.sqlite.prepare<[Buffer], LoggedChange>(ROWS).all(key)
  const later = db.sqlite.prepare(LATER)
  const conflicts = new Map<string, UndoConflict>()
  for (const row of rows) {
    if (!later.get({ uid: row.uid, seq: row.seq, act: key, field: row.field })) continue
    const uid = row.uid.toString('hex')
    conflicts.set(uid, { entity: row.entity, uid })
  }
  if (conflicts.size > 0) throw new AppError('BATCH_CHANGED_SINCE', { records: [...conflicts.values()] })
  for (const row of rows) undoRow(door, row)
  return rows.length
}

function undoRow(door: RecordDoor, row: LoggedChange): void {
  const uid = row.uid.toString('hex')
  if (row.action === 'create') {
    try {
      door.removeLogged(row.entity, uid)
    } catch (error) {
      if (!isForeignKeyFailure(error)) throw error
      throw new AppError('BATCH_CHANGED_SINCE', { records: [{ entity: row.entity, uid }] })
    }
  } else if (row.action === 'delete') {
    // The log is our own writing: its JSON is an object of field values.
    door.insertLogged(row.entity, uid, JSON.parse(row.old ?? '{}') as Record<string, unknown>)
  } else if (row.field !== null) {
    door.updateLogged(row.entity, uid, row.field, JSON.parse(row.old ?? 'null'))
  }
}

function isForeignKeyFailure(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY'
}
