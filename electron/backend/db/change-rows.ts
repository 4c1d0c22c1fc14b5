import { createHash } from 'node:crypto'
import type { WriteDb } from './connection.ts'
import { type Clock, nextClock, uidAt } from './clock.ts'
import { prepared } from './prepared.ts'
import { statement } from './statement.ts'

export type LogAction = 'create' | 'change' | 'correct' | 'delete'

/** One row of the change log before it is chained. */
export interface LogRow {
  readonly action: LogAction
  readonly entity: string
  readonly uid: string
  readonly field: string | null
  readonly old: string | null
  readonly new: string | null
  readonly baseClock: Clock | null
}

/** What all rows of one act share. */
export interface ActStamp {
  readonly act: string
  readonly device: string
  readonly office: string
  readonly user: string
  readonly reason: string | null
}

export interface ChainHead {
  clock: Clock | null
  hash: string
}

const NO_HASH = '0'.repeat(64)

const head = statement<object, { clock: string; hash: Buffer }>(
  'select clock, hash from change_log order by seq desc limit 1',
)

/** The newest row's clock and hash; read inside the transaction, so a second process can't fork the chain. */
export function readHead(db: WriteDb): ChainHead {
  const row = head.get(db, {})
  return row ? { clock: row.clock, hash: row.hash.toString('hex') } : { clock: null, hash: NO_HASH }
}

/** SHA-256 over the previous row's hash and this row's canonical text. */
export function chainHash(previous: string, fields: readonly (string | null)[]): string {
  return createHash('sha256').update(previous).update(JSON.stringify(fields)).digest('hex')
}

const INSERT = `insert into change_log
  (op, act, clock, base_clock, device, office, user, action, entity, uid, field, old, new, reason, previous_hash, hash)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

/** Appends rows to the log within the caller's transaction and moves the head on. */
export function logWriter(db: WriteDb, last: ChainHead, now: () => number, stamp: ActStamp) {
  const insert = prepared(db, INSERT)
  return (row: LogRow): void => {
    const clock = nextClock(last.clock, now())
    const op = uidAt(clock)
    const { device, office, user, reason } = stamp
    const told = [row.action, row.entity, row.uid, row.field, row.old, row.new, reason]
    const hash = chainHash(last.hash, [op, stamp.act, clock, row.baseClock, device, office, user, ...told])
    insert.run(
      ...[bytes(op), bytes(stamp.act), clock, row.baseClock, device, office, user, row.action, row.entity],
      ...[bytes(row.uid), row.field, row.old, row.new, reason, bytes(last.hash), bytes(hash)],
    )
    last.clock = clock
    last.hash = hash
  }
}

function bytes(hex: string): Buffer {
  return Buffer.from(hex, 'hex')
}
