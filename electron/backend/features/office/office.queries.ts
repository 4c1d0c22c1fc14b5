import type { ReadDb } from '#backend/db/connection.ts'
import { inScope, type ScopeParameters, scopeParameters } from '#backend/db/person-scope.ts'
import { statement } from '#backend/db/statement.ts'
import type { Scope } from '#shared/domain/scope.ts'

export interface OwnOffice {
  readonly id: number
  readonly name: string
  readonly country: string
}

const own = statement<object, OwnOffice>(
  'select id, name, country from office where self order by id limit 1',
)

/** The office whose register this is; null in a register that was never founded. */
export function findOwnOffice(db: ReadDb): OwnOffice | null {
  return own.get(db, {}) ?? null
}

const everybody = statement<object, { n: number }>('select count(*) as n from worker')
const seen = statement<ScopeParameters, { n: number }>(
  `select count(*) as n from worker where ${inScope('worker.id')}`,
)

/** Persons of the register. */
export function countWorkers(scope: Scope, db: ReadDb): number {
  const row = scope.areas === 'all' ? everybody.get(db, {}) : seen.get(db, scopeParameters(scope))
  return row?.n ?? 0
}

const facilities = statement<object, { n: number }>('select count(*) as n from facility')

export function countFacilities(db: ReadDb): number {
  return facilities.get(db, {})?.n ?? 0
}
