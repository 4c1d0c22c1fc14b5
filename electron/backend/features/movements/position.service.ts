import { listAttributes, notInList } from '#backend/db/code-lists.ts'
import { insertPresence } from '#backend/db/posting-writer.ts'
import { basesOf, facilityExists } from '#backend/db/postings.ts'
import { actLine, adminPosition, leaveRequest } from '#backend/db/schema/index.ts'
import { checkMovementOrder } from '#shared/domain/movements/order.ts'
import { checkAge, endBefore, openBase } from '#shared/domain/posting-rules.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { alreadyIn, findPosition, pointingTo } from './career.queries.ts'
import { decisionOf, type Recording } from './recording.ts'
import { refusedField } from './refused-field.ts'

/** A position: secondment, availability, suspension, displacement …; with its host where the kind has one. */
export function takePosition(recording: Recording): number | null {
  const { context, door, movement, entry, birth } = recording
  const { db } = context
  const { workerId, kind, start, plannedEnd, notes, reason, facilityId: hostFacilityId } = entry
  if (kind === null || start === null) throw refusedField(kind === null ? 'kind' : 'start', 'required')
  const attributes = listAttributes(db, 'position', kind)
  if (attributes?.movement !== movement.name) throw notInList('kind')
  if (hostFacilityId !== null) checkHost(recording, attributes.host === true)
  checkAge(birth, start)
  const decidedOn = entry.toPrepare ? null : entry.decidedOn
  const days = { decidedOn, start, presentOn: null, plannedEnd, end: null }
  checkMovementOrder(days, entry.regularises)
  const already = alreadyIn(db, workerId, kind)
  if (already) throw new AppError('ALREADY_SO', { field: 'kind', start: already.start })
  const actId = decisionOf(recording, start)
  const { id } = door.insert(adminPosition, {
    ...{ workerId, kind, start, plannedEnd, hostFacilityId, reason, notes, actId },
  })
  if (actId !== null) door.insert(actLine, { actId, workerId, adminPositionId: id })
  return actId
}

function checkHost({ context, entry }: Recording, hosts: boolean): void {
  if (!hosts) throw notInList('facilityId')
  const id = entry.facilityId ?? 0
  if (!facilityExists(context.db, id)) throw new AppError('UNKNOWN_FACILITY', { field: 'facilityId', id })
}

/** Back at work: the position ends on the eve; a leave that was granted notes the day of return. */
export function resume(recording: Recording): number | null {
  const { context, door, entry } = recording
  const { db, scope } = context
  const { workerId, positionId, start, presence } = entry
  const known = positionId === null ? null : findPosition(scope, db, positionId)
  if (known?.workerId !== workerId) throw notInList('positionId')
  if (start === null) throw refusedField('start', 'required')
  if (known.end !== null) throw new AppError('ALREADY_ENDED', { field: 'positionId', end: known.end })
  const end = dayBefore(start, known.start)
  checkMovementOrder({
    ...{ decidedOn: null, start, presentOn: presence?.on ?? null, plannedEnd: null, end: null },
  })
  const actId = decisionOf(recording, start)
  door.update(adminPosition, known.id, { end })
  for (const id of pointingTo(db, 'position', known.id)) door.update(leaveRequest, id, { returnedOn: start })
  if (actId !== null) door.insert(actLine, { actId, workerId, adminPositionId: known.id })
  const base = openBase(basesOf(scope, db, workerId))
  const source = entry.actNumber
  if (presence) {
    insertPresence(door, { workerId, facilityId: base?.facilityId ?? null, found: presence, source })
  }
  return actId
}

/** The eve of a return to duty, or the same month or year where no more is known. */
function dayBefore(back: string, start: string | null): string {
  try {
    return endBefore(back, { id: 0, facility: '', start, end: null })
  } catch {
    throw new AppError('END_BEFORE_START', { field: 'start', start, end: back })
  }
}
