import type { InferInsertModel } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { logWriter, readHead, type LogAction } from './change-rows.ts'
import { nextClock, uidAt } from './clock.ts'
import type { WriteDb } from './connection.ts'
import { refreshDerived, Touched } from './derived/refresh.ts'
import { RecordDoor } from './record-door.ts'

/** Who writes, from where, and why; one act of the log. */
export interface Cause {
  readonly user: string
  readonly device: string
  readonly office: string
  /** Today as the office counts it (YYYY-MM-DD): what "current" means in derived data. */
  readonly today: string
  readonly reason?: string
  /** `correct` rewrites an error, `change` records a new fact; both stay in the history. */
  readonly action?: Extract<LogAction, 'change' | 'correct'>
}

export type NewRow<Table extends SQLiteTable> = Omit<InferInsertModel<Table>, 'id' | 'uid'> & { uid?: string }
export type Patch<Table extends SQLiteTable> = Partial<Omit<InferInsertModel<Table>, 'id' | 'uid'>>

/** The only way to insert, update or delete a logged record. */
export interface Door {
  /** Shared by all rows of this transaction; undo takes it. */
  readonly act: string
  readonly db: WriteDb
  insert<Table extends SQLiteTable>(table: Table, values: NewRow<Table>): { id: number; uid: string }
  /** Writes the fields that differ and logs one row for each; answers how many did. */
  update<Table extends SQLiteTable>(table: Table, id: number, patch: Patch<Table>): number
  remove(table: SQLiteTable, id: number): void
}

/**
 * Runs `body` in one transaction that also holds its log rows and the derived data. All or nothing; what it
 * returns is durable when this function returns.
 */
export function write<Result>(db: WriteDb, cause: Cause, body: (door: RecordDoor) => Result): Result {
  // Immediate: two writers queue here instead of failing half-way.
  return db.sqlite.transaction(() => perform(db, cause, body)).immediate()
}

/** Carries the answer of a rehearsal out of its transaction. */
class Rehearsed<Result> extends Error {
  readonly answer: Result

  constructor(answer: Result) {
    super('rehearsed')
    this.answer = answer
  }
}

/**
 * Does what `write` would do, derived data included, looks at what came of it, and takes all of it back: what a
 * preview says is what the write does.
 */
export function rehearse<Result>(
  db: WriteDb,
  cause: Cause,
  body: (door: RecordDoor) => void,
  look: () => Result,
): Result {
  try {
    db.sqlite
      .transaction(() => {
        perform(db, cause, body)
        throw new Rehearsed(look())
      })
      .immediate()
  } catch (error) {
    if (error instanceof Rehearsed) return error.answer as Result
    throw error
  }
  throw new Error('a rehearsal was written')
}

function perform<Result>(db: WriteDb, cause: Cause, body: (door: RecordDoor) => Result): Result {
  const head = readHead(db)
  const act = uidAt(nextClock(head.clock, Date.now()))
  const stamp = {
    act,
    device: cause.device,
    office: cause.office,
    user: cause.user,
    reason: cause.reason ?? null,
  }
  const touched = new Touched()
  const door = new RecordDoor({
    db,
    act,
    touched,
    changeAction: cause.action ?? 'change',
    log: logWriter(db, head, Date.now, stamp),
    uid: () => uidAt(nextClock(head.clock, Date.now())),
  })
  const result = body(door)
  refreshDerived(db, touched, cause.today)
  return result
}
