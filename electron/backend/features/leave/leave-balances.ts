import type { CallContext } from '#backend/context.ts'
import type { KindBalance, LeaveCase, LeavePreview, LeaveRow, WorkerLeave } from '#shared/contract/leave.ts'
import { addDays } from '#shared/domain/days.ts'
import { balanceIn, type LeaveBalance, type YearDays } from '#shared/domain/leave/balance.ts'
import { daysByYear, type Holidays, leaveDays, returnDay } from '#shared/domain/leave/working-days.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { leaveKind, type LeaveKind, readKind } from './leave-kind.ts'
import {
  adjustmentsOf,
  leaveCases,
  leaveKinds,
  leavesOf,
  publicHolidays,
  type StoredLeave,
  workerSeen,
} from './leave.queries.ts'

type Context = Pick<CallContext, 'db' | 'scope' | 'today'>

/** Days after which nobody asks any more whether somebody came back from a leave. */
const FORGOTTEN_AFTER = 365

/**
 * A worker's leave: what she has of each kind in a year, what was asked for, taken and entered by hand.
 * @throws AppError NOT_FOUND {entity: worker}
 */
export function workerLeave(context: Context, workerId: number, asked?: number): WorkerLeave {
  const { db, scope, today } = context
  if (!workerSeen(scope, db, workerId)) throw new AppError('NOT_FOUND', { entity: 'worker', id: workerId })
  const year = asked ?? Number(today.slice(0, 4))
  const holidays = publicHolidays(db)
  const balances = leaveKinds(db).map(({ code, attributes }): KindBalance => {
    const kind = readKind(JSON.parse(attributes))
    const perEvent = kind.grant === 'event' ? kind.days : null
    return { kind: code, balance: balanceOf(context, { workerId, code, kind, year }), perEvent }
  })
  const requests = leavesOf(scope, db, workerId).map((row) => withReturn(row, holidays))
  return { year, balances, requests, adjustments: adjustmentsOf(scope, db, workerId) }
}

interface Asked {
  readonly workerId: number
  readonly code: string
  readonly kind: LeaveKind
  readonly year: number
  /** Days that are about to be asked for. */
  readonly planned?: readonly YearDays[]
}

function balanceOf({ db, scope }: Context, asked: Asked): LeaveBalance | null {
  const { workerId, code, kind, year, planned = [] } = asked
  const holidays = publicHolidays(db)
  // What is asked for is as good as taken until it is refused.
  const counted = leavesOf(scope, db, workerId).filter(
    (leave) => leave.kind === code && (leave.state === 'granted' || leave.state === 'requested'),
  )
  const taken = counted.flatMap((leave): YearDays[] =>
    yearDays(daysByYear(stayOf(leave), kind.counting, holidays)),
  )
  const adjusted = adjustmentsOf(scope, db, workerId).filter((entry) => entry.kind === code)
  return balanceIn(year, kind, { taken: [...taken, ...planned], adjusted })
}

function yearDays(days: ReadonlyMap<number, number>): YearDays[] {
  return [...days].map(([year, count]) => ({ year, days: count }))
}

/**
 * From the first day to the last that was leave: who came back early gave the rest back; days away beyond the last, or
 * the weekend before the return, are none.
 */
export function stayOf({ start, end, returnedOn }: StoredLeave): { start: string; end: string } {
  const eve = returnedOn === null ? end : addDays(returnedOn, -1)
  return { start, end: eve < end ? eve : end }
}

/**
 * What a leave would be: its days, when she is back, and whether there are so many.
 * @throws AppError INVALID_INPUT {field: kind}
 */
export function previewLeave(
  context: Context,
  { workerId, kind: code, start, end }: { workerId: number; kind: string; start: string; end: string },
): LeavePreview {
  const kind = leaveKind(context.db, code)
  const holidays = publicHolidays(context.db)
  const days = leaveDays(start, end, kind.counting, holidays)
  // A leave over the new year takes from both years, and what it takes from the first is not carried into the second.
  const planned = yearDays(daysByYear({ start, end }, kind.counting, holidays))
  const lefts = planned.map(
    ({ year }) => balanceOf(context, { workerId, code, kind, year, planned })?.left ?? null,
  )
  const most = kind.grant === 'event' && kind.days !== null ? days - kind.days : 0
  const beyond = Math.max(0, most, ...lefts.map((left) => -(left ?? 0)))
  return { days, returnsOn: returnDay(end, holidays), left: lefts[0] ?? null, beyond }
}

/** Who asked for leave, is away, or should be back. */
export function openCases({ db, scope, today }: Context): LeaveCase[] {
  const holidays = publicHolidays(db)
  return leaveCases(scope, db, { today, since: addDays(today, -FORGOTTEN_AFTER) }).map((row) => {
    const { prenoms, nom, nomEpoux, facility, workerId } = row
    return { ...withReturn(row, holidays), prenoms, nom, nomEpoux, facility, workerId }
  })
}

function withReturn(row: StoredLeave, holidays: Holidays): LeaveRow {
  const { id, kind, state, requestedOn, start, end, days, opinion, decidedOn, returnedOn } = row
  const { cause, notes, actNumber } = row
  return {
    ...{ id, kind, state, requestedOn, start, end, days, opinion, decidedOn, returnedOn },
    ...{ cause, notes, actNumber, returnsOn: returnDay(end, holidays) },
  }
}
