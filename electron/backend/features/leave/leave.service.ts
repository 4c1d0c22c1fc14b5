import type { z } from 'zod'
import type { WriteContext } from '#backend/context.ts'
import { listAttributes, notInList } from '#backend/db/code-lists.ts'
import { decisionAct } from '#backend/db/posting-writer.ts'
import { actLine, adminPosition, leaveAdjustment, leaveRequest } from '#backend/db/schema/index.ts'
import { type Door, write } from '#backend/db/write.ts'
import type { leaveDecision, newLeave, SavedLeave } from '#shared/contract/leave.ts'
import { addDays } from '#shared/domain/days.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { previewLeave, stayOf } from './leave-balances.ts'
import { leaveKind } from './leave-kind.ts'
import { findLeave, leavesOf, linesOf, type StoredLeave, workerSeen } from './leave.queries.ts'

type Context = Pick<WriteContext, 'db' | 'scope' | 'today' | 'cause'>

/**
 * Asks for a leave.
 * @throws AppError NOT_FOUND {entity: worker}; LEAVE_OVERLAP, LEAVE_BEYOND, INVALID_INPUT, each with the field
 */
export function requestLeave(context: Context, entry: z.output<typeof newLeave>): SavedLeave {
  const { workerId, kind, start, end, cause, notes, requestedOn, beyondReason } = entry
  mustSee(context, workerId)
  const { days, beyond } = previewLeave(context, entry)
  checkApart(context, entry)
  if (beyond > 0 && beyondReason === null) {
    throw new AppError('LEAVE_BEYOND', { field: 'beyondReason', beyond })
  }
  const told = [notes, beyondReason].filter((part) => part !== null).join(' – ')
  return saved(context, (door) => {
    const asked = { requestedOn: requestedOn ?? context.today, state: 'requested' } as const
    const values = { workerId, kind, start, end, days, cause, notes: told === '' ? null : told }
    return door.insert(leaveRequest, { ...values, ...asked }).id
  })
}

/** @throws AppError NOT_FOUND; LEAVE_DECIDED; INVALID_INPUT {field: opinion} */
export function giveOpinion(context: Context, { id, opinion }: { id: number; opinion: string }): SavedLeave {
  undecided(context, id)
  if (!listAttributes(context.db, 'opinion', opinion)) throw notInList('opinion')
  return saved(context, (door) => {
    door.update(leaveRequest, id, { supervisorOpinion: opinion })
    return id
  })
}

/**
 * Grants or refuses. Granted, the absence becomes a position, decided by the act whose number is given.
 * @throws AppError NOT_FOUND; LEAVE_DECIDED
 */
export function decideLeave(context: Context, entry: z.output<typeof leaveDecision>): SavedLeave {
  const leave = undecided(context, entry.id)
  const { id, granted, decidedOn, notes } = entry
  return saved(context, (door) => {
    const written = granted ? grant(context, door, leave, entry) : {}
    const state = granted ? ('granted' as const) : ('refused' as const)
    door.update(leaveRequest, id, { state, decidedOn, ...(notes === null ? {} : { notes }), ...written })
    return id
  })
}

function grant(
  context: Context,
  door: Door,
  { workerId, kind, start, end, cause }: StoredLeave,
  { actNumber, decidedOn }: z.output<typeof leaveDecision>,
) {
  const { position } = leaveKind(context.db, kind)
  const ownerOffice = context.cause().office
  const actId = decisionAct(door, { kind: 'leave', actNumber, decidedOn, toPrepare: false, ownerOffice })
  // A kind that is no absence (an hour off) leaves no trace in the career.
  if (position === null) return { actId }
  const stay = { start, end, plannedEnd: end, notes: cause, actId }
  const { id: adminPositionId } = door.insert(adminPosition, { workerId, kind: position, ...stay })
  if (actId !== null) door.insert(actLine, { actId, workerId, adminPositionId })
  return { actId, adminPositionId }
}

/**
 * Takes a leave back: asked for or granted, it was never taken.
 * @throws AppError NOT_FOUND; LEAVE_DECIDED where it was refused or cancelled already
 */
export function cancelLeave(context: Context, id: number): SavedLeave {
  const leave = knownLeave(context, id)
  if (leave.state === 'refused' || leave.state === 'cancelled') {
    throw new AppError('LEAVE_DECIDED', { state: leave.state })
  }
  return saved(context, (door) => {
    const { adminPositionId } = leave
    door.update(leaveRequest, id, { state: 'cancelled', adminPositionId: null })
    if (adminPositionId !== null) removePosition(context, door, adminPositionId)
    return id
  })
}

/** The act's line about the absence goes with it; the act itself was issued and stays. */
function removePosition({ db }: Context, door: Door, id: number): void {
  for (const line of linesOf(db, id)) door.remove(actLine, line)
  door.remove(adminPosition, id)
}

/**
 * She is back at work: the absence ends on the eve, earlier or later than was granted.
 * @throws AppError NOT_FOUND; LEAVE_DECIDED where it was never granted; RETURN_BEFORE_START {field, start}
 */
export function returnFrom(
  context: Context,
  { id, returnedOn }: { id: number; returnedOn: string },
): SavedLeave {
  const leave = knownLeave(context, id)
  const { state, start, adminPositionId } = leave
  if (state !== 'granted') throw new AppError('LEAVE_DECIDED', { state })
  if (returnedOn <= start) throw new AppError('RETURN_BEFORE_START', { field: 'returnedOn', start })
  return saved(context, (door) => {
    door.update(leaveRequest, id, { returnedOn })
    if (adminPositionId !== null)
      door.update(adminPosition, adminPositionId, { end: addDays(returnedOn, -1) })
    return id
  })
}

/**
 * Adds days to a year or takes them away, and says why.
 * @throws AppError NOT_FOUND {entity: worker}; INVALID_INPUT {field: kind}
 */
export function adjustLeave(
  context: Context,
  values: { workerId: number; kind: string; year: number; days: number; reason: string },
): SavedLeave {
  mustSee(context, values.workerId)
  leaveKind(context.db, values.kind)
  return saved(context, (door) => door.insert(leaveAdjustment, values).id)
}

function saved({ db, cause }: Context, body: (door: Door) => number): SavedLeave {
  return write(db, cause(), (door) => ({ id: body(door), act: door.act }))
}

function mustSee({ db, scope }: Context, workerId: number): void {
  if (!workerSeen(scope, db, workerId)) throw new AppError('NOT_FOUND', { entity: 'worker', id: workerId })
}

function knownLeave({ db, scope }: Context, id: number): StoredLeave {
  const leave = findLeave(scope, db, id)
  if (!leave) throw new AppError('NOT_FOUND', { entity: 'leave_request', id })
  return leave
}

function undecided(context: Context, id: number): StoredLeave {
  const leave = knownLeave(context, id)
  if (leave.state !== 'requested') throw new AppError('LEAVE_DECIDED', { state: leave.state })
  return leave
}

/** Nobody is on two leaves at once; who came back early may leave again. */
function checkApart({ db, scope }: Context, { workerId, start, end }: z.output<typeof newLeave>): void {
  const other = leavesOf(scope, db, workerId).find(
    (leave) =>
      (leave.state === 'requested' || leave.state === 'granted') &&
      leave.start <= end &&
      stayOf(leave).end >= start,
  )
  if (other) throw new AppError('LEAVE_OVERLAP', { field: 'start', start: other.start, end: other.end })
}
