import type { WriteDb } from '../connection.ts'
import { statement } from '../statement.ts'
import { refreshSearch } from './search-row.ts'
import { refreshSegments } from './segments.ts'

/** What an act touched, as far as derived data cares. */
export class Touched {
  readonly workers = new Set<number>()
  readonly facilities = new Set<number>()
  readonly acts = new Set<number>()
  everything = false

  /** Notes one inserted, changed or removed record; called with old and new values of a change. */
  add(table: string, id: number, values: Readonly<Record<string, unknown>>): void {
    if (table === 'worker') this.workers.add(id)
    // What a draft says counts from its signature on, and no more once it is cancelled.
    if (table === 'act') this.acts.add(id)
    const { workerId, facilityId } = values
    if (typeof workerId === 'number') this.workers.add(workerId)
    if (table === 'facility_place' && typeof facilityId === 'number') this.facilities.add(facilityId)
    // The role of a posting's kind or the availability of a position may have changed.
    if (table === 'list_item') this.everything = true
  }
}

const basedAt = statement<{ facility: number }, { id: number }>(
  'select distinct worker_id as id from service_segment where facility_id = @facility',
)

const namedIn = statement<{ act: number }, { id: number }>(
  'select distinct worker_id as id from act_line where act_id = @act',
)

/** Brings segments and search rows of everybody concerned up to date, in the caller's transaction. */
export function refreshDerived(db: WriteDb, touched: Touched, today: string): void {
  const workers = new Set(touched.workers)
  if (touched.everything) for (const id of allWorkers(db)) workers.add(id)
  for (const act of touched.acts) for (const row of namedIn.all(db, { act })) workers.add(row.id)
  for (const id of workers) refreshSegments(db, id)
  for (const facility of touched.facilities) {
    for (const row of basedAt.all(db, { facility })) workers.add(row.id)
  }
  for (const id of workers) refreshSearch(db, id, today)
}

/**
 * Moves "current" on to `today`: search rows of everybody whose base began or ended since `since`.
 * Answers how many were refreshed.
 */
export function refreshForNewDay(db: WriteDb, since: string, today: string): number {
  const moved = db.sqlite
    .prepare<[string, string, string, string], { id: number }>(
      `select distinct worker_id as id from service_segment
       where (from_day > ? and from_day <= ?) or (to_day >= ? and to_day < ?)`,
    )
    .all(since, today, since, today)
  const run = db.sqlite.transaction(() => {
    for (const row of moved) refreshSearch(db, row.id, today)
  })
  run.immediate()
  return moved.length
}

function allWorkers(db: WriteDb): number[] {
  return db.sqlite
    .prepare<[], { id: number }>('select id from worker')
    .all()
    .map((row) => row.id)
}
