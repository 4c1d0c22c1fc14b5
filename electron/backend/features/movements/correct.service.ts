import type { CallContext } from '#backend/context.ts'
import { listAttributes, notInList } from '#backend/db/code-lists.ts'
import { checkReason, checkReferences } from '#backend/db/posting-writer.ts'
import { basesOf, birthOf, facilityExists } from '#backend/db/postings.ts'
import { checkUnchanged, type FieldHome } from '#backend/db/record-conflict.ts'
import { actLine, adminPosition, leaveRequest, officeTransfer, posting } from '#backend/db/schema/index.ts'
import { type Cause, write } from '#backend/db/write.ts'
import type { Act } from '#shared/contract/history.ts'
import type {
  PositionCorrection,
  PositionFacts,
  PostingCorrection,
  PostingFacts,
  Removal,
} from '#shared/contract/movements.ts'
import { checkMovementOrder } from '#shared/domain/movements/order.ts'
import { checkAge, checkOverlap, endBefore } from '#shared/domain/posting-rules.ts'
import { AppError } from '#shared/errors/app-error.ts'
import {
  actLinesOf,
  findPosition,
  findStay,
  type KnownPosition,
  type KnownStay,
  pointingTo,
  replacedBase,
} from './career.queries.ts'
import type { Context } from './recording.ts'

type Reading = Pick<CallContext, 'scope' | 'db'>

/**
 * A posting field by field, as the form that corrects it starts from it.
 * @throws AppError NOT_FOUND {entity: posting}
 */
export function postingFacts(context: Reading, id: number): PostingFacts {
  const { id: _id, workerId: _worker, startActId: _act, ...facts } = knownStay(context, id)
  return facts
}

/** As `postingFacts`, of a position. */
export function positionFacts(context: Reading, id: number): PositionFacts {
  const { id: _id, workerId: _worker, ...facts } = knownPosition(context, id)
  return facts
}

/**
 * Rewrites a posting where it was wrong: no new fact, so the log says `correct`.
 * @throws AppError NOT_FOUND {entity: posting}; RECORD_CHANGED {current, changes}; UNKNOWN_FACILITY, INVALID_INPUT,
 *   END_BEFORE_START, PLANNED_END_BEFORE_START, POSTING_BEFORE_BIRTH,
 *   POSTING_OVERLAP, each with the field
 */
export function correctPosting(context: Context, entry: PostingCorrection): Act {
  const { db, scope } = context
  const { id, reason, opened, ...wanted } = entry
  return write(db, correcting(context, reason), (door) => {
    const known = knownStay(context, id)
    const { workerId } = known
    checkUnchanged(
      context,
      { kind: 'worker', id: workerId },
      { opened, current: postingFacts(context, id), wanted },
      homes('posting', wanted),
    )
    const kind = checkReferences(db, { ...wanted, reason: wanted.startReason })
    if (wanted.endReason !== known.endReason) checkReason(db, wanted.endReason)
    const { start, end, plannedEnd } = wanted
    // An act may regularise: that it came later was accepted when it was written.
    checkMovementOrder({ decidedOn: null, start, presentOn: null, plannedEnd, end })
    if (start !== null) {
      checkAge(birthOf(scope, db, workerId) ?? null, start)
      const others = basesOf(scope, db, workerId).filter((base) => base.id !== id)
      if (kind.base) checkOverlap({ start, end }, others)
    }
    door.update(posting, id, { ...wanted, kind: kind.code })
    return { act: door.act }
  })
}

/**
 * Takes a posting out of the file; the base that it replaced goes on. The history keeps it and can bring it back.
 * @throws AppError NOT_FOUND {entity: posting}
 */
export function removePosting(context: Context, { id, reason }: Removal): Act {
  const { db } = context
  return write(db, removing(context, reason), (door) => {
    const known = knownStay(context, id)
    for (const line of actLinesOf(db, 'posting', id)) door.remove(actLine, line)
    for (const transfer of pointingTo(db, 'posting', id)) {
      door.update(officeTransfer, transfer, { postingId: null })
    }
    door.remove(posting, id)
    const before =
      known.start === null ? null : replacedBase(db, known.workerId, replacedBy(known.start, known))
    if (before !== null) door.update(posting, before, { end: null, endReason: null, endActId: null })
    return { act: door.act }
  })
}

/** The end that a base got when this posting replaced it. */
function replacedBy(start: string, { startActId }: KnownStay) {
  return { end: endBefore(start, { id: 0, facility: '', start: null, end: null }), act: startActId }
}

/**
 * Rewrites a position where it was wrong.
 * @throws AppError as `correctPosting`
 */
export function correctPosition(context: Context, entry: PositionCorrection): Act {
  const { db, scope } = context
  const { id, reason, opened, ...wanted } = entry
  return write(db, correcting(context, reason), (door) => {
    const known = knownPosition(context, id)
    const { workerId } = known
    checkUnchanged(
      context,
      { kind: 'worker', id: workerId },
      { opened, current: positionFacts(context, id), wanted },
      { ...homes('admin_position', wanted), reasonCode: { entity: 'admin_position', field: 'reason' } },
    )
    const { kind, hostFacilityId, start, end, plannedEnd, reasonCode, notes } = wanted
    const attributes = listAttributes(db, 'position', kind)
    if (kind !== known.kind && !attributes) throw notInList('kind')
    if (hostFacilityId !== null && !facilityExists(db, hostFacilityId)) {
      throw new AppError('UNKNOWN_FACILITY', { field: 'hostFacilityId', id: hostFacilityId })
    }
    if (reasonCode !== known.reasonCode) checkReason(db, reasonCode)
    checkMovementOrder({ decidedOn: null, start, presentOn: null, plannedEnd, end })
    if (start !== null) checkAge(birthOf(scope, db, workerId) ?? null, start)
    const patch = { kind, hostFacilityId, start, end, plannedEnd, reason: reasonCode, notes }
    door.update(adminPosition, id, patch)
    return { act: door.act }
  })
}

/**
 * Takes a position out of the file; a leave that it granted stays as a request.
 * @throws AppError NOT_FOUND {entity: admin_position}
 */
export function removePosition(context: Context, { id, reason }: Removal): Act {
  const { db } = context
  return write(db, removing(context, reason), (door) => {
    knownPosition(context, id)
    for (const line of actLinesOf(db, 'position', id)) door.remove(actLine, line)
    for (const request of pointingTo(db, 'position', id)) {
      door.update(leaveRequest, request, { adminPositionId: null })
    }
    door.remove(adminPosition, id)
    return { act: door.act }
  })
}

function correcting({ cause }: Context, reason: string | null): Cause {
  return cause({ action: 'correct', ...(reason === null ? {} : { reason }) })
}

function removing({ cause }: Context, reason: string | null): Cause {
  return cause(reason === null ? {} : { reason })
}

function homes<Entry extends object>(entity: string, wanted: Entry): Record<keyof Entry, FieldHome> {
  const fields = Object.keys(wanted).map((field) => [field, { entity, field }] as const)
  return Object.fromEntries(fields) as Record<keyof Entry, FieldHome>
}

function knownStay({ scope, db }: Reading, id: number): KnownStay {
  const known = findStay(scope, db, id)
  if (!known) throw new AppError('NOT_FOUND', { entity: 'posting', id })
  return known
}

function knownPosition({ scope, db }: Reading, id: number): KnownPosition {
  const known = findPosition(scope, db, id)
  if (!known) throw new AppError('NOT_FOUND', { entity: 'admin_position', id })
  return known
}
