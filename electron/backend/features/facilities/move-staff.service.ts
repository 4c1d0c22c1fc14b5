import { firstCode } from '#backend/db/code-lists.ts'
import { decisionAct } from '#backend/db/posting-writer.ts'
import { actLine, adminPosition, posting } from '#backend/db/schema/index.ts'
import type { Door } from '#backend/db/write.ts'
import { addDays, type Day } from '#shared/domain/days.ts'
import { hostedPositions, type MovablePosting, movablePostings } from './facility-changes.queries.ts'

/** The decision behind a move, and where people go. */
export interface StaffMove {
  readonly from: number
  readonly to: number
  readonly on: Day
  /** Null: everybody of the facility, also who is only awaited or hosted. */
  readonly postingIds: readonly number[] | null
  /** Whether a post goes over with its holder. */
  readonly takesPost: (postId: number) => boolean
  readonly actId: number | null
}

/** The signed act of a merger or a split, where its number is known. */
export function moveAct(
  door: Door,
  told: { readonly actNumber: string | null; readonly decidedOn: string | null; readonly on: Day },
  ownerOffice: string,
): number | null {
  const { actNumber, decidedOn, on } = told
  const decision = { actNumber, decidedOn, toPrepare: false, ownerOffice, effectiveOn: on }
  return decisionAct(door, { ...decision, kind: 'transfer' })
}

/**
 * Moves people from one facility to another on a day: their postings end on the eve and begin again there, with all that
 * they said. Who came on the day or later, or is awaited, was meant for the other facility: only the place changes.
 * Answers how many postings moved.
 */
export function moveStaff(door: Door, move: StaffMove): number {
  const wanted = move.postingIds === null ? null : new Set(move.postingIds)
  const moved = movablePostings(door.db, move.from, move.on).filter(({ id }) => wanted?.has(id) ?? true)
  for (const known of moved) movePosting(door, known, move)
  if (wanted === null) moveHosted(door, move)
  return moved.length
}

function movePosting(door: Door, known: MovablePosting, { to, on, takesPost, actId }: StaffMove): void {
  const { id, start, startFirst, end, endReason, endActId, ...told } = known
  const postId = known.postId !== null && takesPost(known.postId) ? known.postId : null
  if (start === null || (startFirst ?? '') >= on) {
    door.update(posting, id, { facilityId: to, postId })
    return
  }
  const transfer = firstCode(door.db, 'reason', 'kind', 'transfer')
  door.update(posting, id, { end: addDays(on, -1), endReason: transfer, endActId: actId })
  const fresh = door.insert(posting, {
    ...told,
    ...{ facilityId: to, postId, start: on, startReason: transfer, startActId: actId },
    ...{ end, endReason, endActId },
  })
  if (actId === null) return
  door.insert(actLine, { actId, workerId: told.workerId, postingId: id })
  door.insert(actLine, { actId, workerId: told.workerId, postingId: fresh.id })
}

/** Who is hosted from elsewhere is hosted by the other facility from the day on. */
function moveHosted(door: Door, { from, to, on }: StaffMove): void {
  for (const { id, start, startFirst, end, ...told } of hostedPositions(door.db, from, on)) {
    if (start === null || (startFirst ?? '') >= on) {
      door.update(adminPosition, id, { hostFacilityId: to })
      continue
    }
    door.update(adminPosition, id, { end: addDays(on, -1) })
    door.insert(adminPosition, { ...told, hostFacilityId: to, start: on, end })
  }
}
