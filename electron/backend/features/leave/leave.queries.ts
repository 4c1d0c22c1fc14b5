import type { ReadDb } from '#backend/db/connection.ts'
import { inScope, type ScopeParameters, scopeParameters } from '#backend/db/person-scope.ts'
import { statement } from '#backend/db/statement.ts'
import type { LeaveAdjustmentRow, LeaveCase, LeaveRow } from '#shared/contract/leave.ts'
import type { Holidays } from '#shared/domain/leave/working-days.ts'
import type { Scope } from '#shared/domain/scope.ts'

/** A leave as it is stored: when work begins again is computed. */
export type StoredLeave = Omit<LeaveRow, 'returnsOn'> & {
  readonly workerId: number
  readonly adminPositionId: number | null
}

const COLUMNS = `l.id, l.worker_id as workerId, l.kind, l.state, l.requested_on as requestedOn, l.start, l."end", l.days,
    l.supervisor_opinion as opinion, l.decided_on as decidedOn, l.returned_on as returnedOn, l.cause, l.notes,
    a.number as actNumber, l.admin_position_id as adminPositionId`

const ofWorker = statement<ScopeParameters & { worker: number }, StoredLeave>(
  `select ${COLUMNS} from leave_request l left join act a on a.id = l.act_id
   where l.worker_id = @worker and ${inScope('l.worker_id')} order by l.start desc, l.id desc`,
)

/** Every leave of a worker, the newest first. */
export function leavesOf(scope: Scope, db: ReadDb, worker: number): StoredLeave[] {
  return ofWorker.all(db, { worker, ...scopeParameters(scope) })
}

const one = statement<ScopeParameters & { id: number }, StoredLeave>(
  `select ${COLUMNS} from leave_request l left join act a on a.id = l.act_id
   where l.id = @id and ${inScope('l.worker_id')}`,
)

export function findLeave(scope: Scope, db: ReadDb, id: number): StoredLeave | undefined {
  return one.get(db, { id, ...scopeParameters(scope) })
}

type StoredCase = StoredLeave & Omit<LeaveCase, keyof LeaveRow>

const cases = statement<ScopeParameters & { today: string; since: string }, StoredCase>(
  `select ${COLUMNS}, w.prenoms, w.nom, w.nom_epoux as nomEpoux, f.name as facility
   from leave_request l
   join worker w on w.id = l.worker_id
   left join act a on a.id = l.act_id
   left join service_segment s on s.worker_id = l.worker_id and s.from_day <= @today and s.to_day >= @today
   left join facility f on f.id = s.facility_id
   where ${inScope('l.worker_id')} and (
     l.state = 'requested'
     or (l.state = 'granted' and l.returned_on is null and l.start <= @today and l."end" >= @since))
   group by l.id
   order by l.state desc, l."end", w.nom, w.prenoms, l.id`,
)

/** Asked for and undecided; away today; whose leave ended since a day and of whose return nothing is known. */
export function leaveCases(scope: Scope, db: ReadDb, days: { today: string; since: string }): StoredCase[] {
  return cases.all(db, { ...days, ...scopeParameters(scope) })
}

const adjustments = statement<ScopeParameters & { worker: number }, LeaveAdjustmentRow>(
  `select l.id, l.kind, l.year, l.days, l.reason from leave_adjustment l
   where l.worker_id = @worker and ${inScope('l.worker_id')} order by l.year desc, l.id desc`,
)

export function adjustmentsOf(scope: Scope, db: ReadDb, worker: number): LeaveAdjustmentRow[] {
  return adjustments.all(db, { worker, ...scopeParameters(scope) })
}

const holidays = statement<object, { day: string }>('select day from public_holiday')

/** The days on which nobody works. */
export function publicHolidays(db: ReadDb): Holidays {
  return new Set(holidays.all(db, {}).map(({ day }) => day))
}

interface KindRow {
  readonly code: string
  readonly attributes: string
}

const kinds = statement<object, KindRow>(
  `select code, attributes from list_item where list = 'leave_type' and not hidden order by sort_order, id`,
)

/** The kinds of leave that the office knows, with what each grants as its list tells it. */
export function leaveKinds(db: ReadDb): KindRow[] {
  return kinds.all(db, {})
}

const known = statement<ScopeParameters & { worker: number }, { id: number }>(
  `select id from worker where id = @worker and ${inScope('worker.id')}`,
)

export function workerSeen(scope: Scope, db: ReadDb, worker: number): boolean {
  return known.get(db, { worker, ...scopeParameters(scope) }) !== undefined
}

const lines = statement<{ position: number }, { id: number }>(
  'select id from act_line where admin_position_id = @position',
)

/** The lines of acts about an absence. */
export function linesOf(db: ReadDb, position: number): number[] {
  return lines.all(db, { position }).map(({ id }) => id)
}
