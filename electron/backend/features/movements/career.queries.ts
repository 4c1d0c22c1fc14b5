import type { ReadDb } from '#backend/db/connection.ts'
import { inScope, type ScopeParameters, scopeParameters } from '#backend/db/person-scope.ts'
import { statement } from '#backend/db/statement.ts'
import type { PositionFacts, PostingFacts } from '#shared/contract/movements.ts'
import type { Scope } from '#shared/domain/scope.ts'

/** Something of a career that is open: a departure ends it. */
export interface OpenRecord {
  readonly id: number
  readonly start: string | null
}

interface Worker {
  readonly worker: number
}

const DECIDED = `coalesce(a.state, 'signed') not in ('draft', 'cancelled')`

const openPostings = statement<Worker, OpenRecord>(
  `select p.id, p."start" from posting p left join act a on a.id = p.start_act_id
   where p.worker_id = @worker and p."end" is null and ${DECIDED} order by p.start_first, p.id`,
)
const openPositions = statement<Worker, OpenRecord>(
  `select p.id, p."start" from admin_position p left join act a on a.id = p.act_id
   where p.worker_id = @worker and p."end" is null and ${DECIDED} order by p.start_first, p.id`,
)
const open = (table: 'contract' | 'salary' | 'benefit') =>
  statement<Worker, OpenRecord>(
    `select id, "start" from ${table} where worker_id = @worker and "end" is null order by id`,
  )
const openContracts = open('contract')
const openSalaries = open('salary')
const openBenefits = open('benefit')

/** Everything of a worker that a departure ends. */
export function openRecords(db: ReadDb, worker: number) {
  return {
    postings: openPostings.all(db, { worker }),
    positions: openPositions.all(db, { worker }),
    contracts: openContracts.all(db, { worker }),
    salaries: openSalaries.all(db, { worker }),
    benefits: openBenefits.all(db, { worker }),
  }
}

export interface KnownPosition extends PositionFacts {
  readonly id: number
  readonly workerId: number
}

const position = statement<ScopeParameters & { id: number }, KnownPosition>(
  `select id, worker_id as workerId, kind, host_facility_id as hostFacilityId, "start", planned_end as plannedEnd, "end",
     reason as reasonCode, notes
   from admin_position where id = @id and ${inScope('worker_id')}`,
)

/** A position of a worker of the scope. */
export function findPosition(scope: Scope, db: ReadDb, id: number): KnownPosition | null {
  return position.get(db, { id, ...scopeParameters(scope) }) ?? null
}

const samePosition = statement<Worker & { kind: string }, OpenRecord>(
  `select p.id, p."start" from admin_position p left join act a on a.id = p.act_id
   where p.worker_id = @worker and p.kind = @kind and p."end" is null and ${DECIDED} limit 1`,
)

/** The position of a kind in which a worker is already. */
export function alreadyIn(db: ReadDb, worker: number, kind: string): OpenRecord | null {
  return samePosition.get(db, { worker, kind }) ?? null
}

export interface KnownStay extends PostingFacts {
  readonly id: number
  readonly workerId: number
  readonly startActId: number | null
}

const posting = statement<ScopeParameters & { id: number }, KnownStay>(
  `select id, worker_id as workerId, facility_id as facilityId, fonction_id as fonctionId, service, kind,
     supervisor_id as supervisorId, decided_on as decidedOn, "start", planned_end as plannedEnd, "end",
     start_reason as startReason, end_reason as endReason, fte, start_act_id as startActId
   from posting where id = @id and ${inScope('worker_id')}`,
)

/** A posting of a worker of the scope, field by field. */
export function findStay(scope: Scope, db: ReadDb, id: number): KnownStay | null {
  return posting.get(db, { id, ...scopeParameters(scope) }) ?? null
}

const linesOf = {
  posting: statement<{ id: number }, { id: number }>('select id from act_line where posting_id = @id'),
  position: statement<{ id: number }, { id: number }>(
    'select id from act_line where admin_position_id = @id',
  ),
}

/** Lines of acts that name a posting or a position. */
export function actLinesOf(db: ReadDb, kind: 'posting' | 'position', id: number): number[] {
  return linesOf[kind].all(db, { id }).map((row) => row.id)
}

const pointing = {
  posting: statement<{ id: number }, { id: number }>('select id from office_transfer where posting_id = @id'),
  position: statement<{ id: number }, { id: number }>(
    'select id from leave_request where admin_position_id = @id',
  ),
}

/** Transfers between offices that led to a posting; requests for leave that a position grants. */
export function pointingTo(db: ReadDb, kind: 'posting' | 'position', id: number): number[] {
  return pointing[kind].all(db, { id }).map((row) => row.id)
}

const endedBy = statement<Worker & { end: string; act: number | null }, { id: number }>(
  `select p.id from posting p join list_item k on k.list = 'posting_kind' and k.code = p.kind
     and k.attributes ->> 'role' = 'base'
   where p.worker_id = @worker and p."end" = @end and p.end_act_id is @act`,
)

/** The base that ended on a day by an act: the one that another replaced. */
export function replacedBase(
  db: ReadDb,
  worker: number,
  by: { readonly end: string; readonly act: number | null },
): number | null {
  return endedBy.get(db, { worker, ...by })?.id ?? null
}

const movements = statement<object, { code: string; hidden: 0 | 1; attributes: string }>(
  `select code, hidden, attributes from list_item where list = 'reason' order by sort_order`,
)

/** The reasons of the country with what they say of themselves. */
export function reasons(db: ReadDb) {
  return movements.all(db, {}).map(({ code, hidden, attributes }) => ({
    ...{ code, hidden: hidden === 1 },
    // The column holds what `schema/reference.ts` types it to be.
    attributes: JSON.parse(attributes) as Record<string, unknown>,
  }))
}
