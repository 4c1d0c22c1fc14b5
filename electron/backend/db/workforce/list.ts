import type { WorkerFilter } from '#shared/contract/worker-filter.ts'
import type { ListSort } from '#shared/contract/worker-list.ts'
import type { Day } from '#shared/domain/days.ts'
import type { Scope } from '#shared/domain/scope.ts'
import type { ReadDb } from '../connection.ts'
import { nationalIdType, ordinaryPosition, phoneKind, staffNumberType } from '../country-habits.ts'
import { scopeParameters } from '../person-scope.ts'
import { type ColumnStatement, columnStatement } from '../statement.ts'
import { neverPosted } from './base.ts'
import { facilityConditions, personConditions } from './conditions.ts'
import { orderOf } from './order.ts'
import { type Bound, type Built, buildQuery, type Part } from './query.ts'
import { retiresIn } from './retiring.ts'
import { matchOf } from './text-match.ts'

export interface CountAsked {
  readonly filter: WorkerFilter
  readonly today: Day
}

export interface ListAsked extends CountAsked {
  readonly sort: ListSort
}

/** The persons of the scope whom a filter takes, in the order asked. */
export function listWorkers(scope: Scope, db: ReadDb, { filter, sort, today }: ListAsked): number[] {
  const built = build(scope, db, { filter, today }, sort)
  return built === null ? [] : run(built).all(db, built.bind)
}

/** How many persons of the scope a filter takes: as many as `listWorkers` lists. */
export function countWorkers(scope: Scope, db: ReadDb, asked: CountAsked): number {
  const built = build(scope, db, asked, null)
  return built === null ? 0 : (run(built).get(db, built.bind) ?? 0)
}

/** Null: nobody can fit. */
function build(scope: Scope, db: ReadDb, { filter, today }: CountAsked, sort: ListSort | null): Built | null {
  const match = filter.query.trim() === '' ? undefined : matchOf(scope, db, filter.query)
  if (match === null) return null
  const on = filter.on ?? today
  const facility = facilityConditions(filter)
  const built = buildQuery({
    standing: filter.standing,
    facility: facility.parts,
    orNone: facility.orNone,
    conditions: [
      ...(scope.areas === 'all' ? [] : [IN_AREAS]),
      ...(match === undefined ? [] : [{ ...MATCHES, bind: { match } }]),
      ...(filter.standing === 'none' ? [NEVER_POSTED] : []),
      ...personConditions(filter, on),
      ...(filter.retiresIn === null ? [] : retiresIn(db, filter.retiresIn)),
    ],
    order: sort === null ? null : orderOf(sort),
  })
  return {
    sql: built.sql,
    bind: { ...built.bind, ...dayBind(db, on, built.sql), ...scopeParameters(scope) },
  }
}

/** What statements of the list and its rows may read, by the name that they bind it under. */
const FACTS: Readonly<Record<string, (db: ReadDb) => string | null>> = {
  ordinary: ordinaryPosition,
  phoneKind,
  staffNumber: staffNumberType,
  nationalId: nationalIdType,
}

/** The day, and those facts of the country that a statement reads. */
export function dayBind(db: ReadDb, on: Day, sql: string): Bound {
  const facts = Object.entries(FACTS).filter(([name]) => sql.includes(`@${name}`))
  return { on, boundariesOn: on, ...Object.fromEntries(facts.map(([name, read]) => [name, read(db)])) }
}

const IN_AREAS: Part = { needs: ['q'], sql: 'q.area in (select value from json_each(@areas))' }
const MATCHES: Part = {
  needs: ['q'],
  sql: 'q.id in (select rowid from worker_fts where worker_fts match @match)',
}
const NEVER_POSTED: Part = { needs: ['w'], sql: neverPosted('w.id') }

/** Statements by their text, which depends on what is filtered and sorted by, never on values. */
const prepared = new Map<string, ColumnStatement<Bound, number>>()
/** More shapes than a day's work makes; a bound all the same. */
const MOST_PREPARED = 300

function run({ sql }: Built): ColumnStatement<Bound, number> {
  const known = prepared.get(sql)
  if (known) return known
  if (prepared.size >= MOST_PREPARED) prepared.clear()
  const fresh = columnStatement<Bound, number>(sql)
  prepared.set(sql, fresh)
  return fresh
}
