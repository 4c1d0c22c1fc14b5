import type { WriteContext } from '#backend/context.ts'
import {
  checkReason,
  checkStay,
  decisionAct,
  endReplaced,
  insertPosting,
  transferReason,
} from '#backend/db/posting-writer.ts'
import { basesOf, birthOf, findPosting, type KnownPosting, signedDecision } from '#backend/db/postings.ts'
import { actLine, posting } from '#backend/db/schema/index.ts'
import { write } from '#backend/db/write.ts'
import type { Act } from '#shared/contract/history.ts'
import type {
  EndEntry,
  PostingEntry,
  SavedEnd,
  SavedPosting,
  TakeUpEntry,
} from '#shared/contract/postings.ts'
import { checkDecision, checkOrder } from '#shared/domain/posting-rules.ts'
import { AppError } from '#shared/errors/app-error.ts'

type Context = Pick<WriteContext, 'db' | 'scope' | 'today' | 'cause'>

/**
 * Posts a worker: from `start` on, or awaited where it is not known yet; answers the posting's id and the act.
 * @throws AppError NOT_FOUND {entity: worker}, and as `insertPosting`
 */
export function startPosting(context: Context, entry: PostingEntry): SavedPosting {
  const { db, scope, cause } = context
  return write(db, cause(), (door) => {
    const { workerId } = entry
    const birth = birthOf(scope, db, workerId)
    if (birth === undefined) throw new AppError('NOT_FOUND', { entity: 'worker', id: workerId })
    const person = { workerId, birth, bases: basesOf(scope, db, workerId) }
    return { ...insertPosting(door, person, entry, cause().office), act: door.act }
  })
}

/**
 * An awaited person takes up duty.
 * @throws AppError NOT_FOUND {entity: posting}; ALREADY_STARTED, ALREADY_ENDED, DECISION_AFTER_START,
 *   POSTING_BEFORE_BIRTH, POSTING_OVERLAP, BASE_NOT_EARLIER, INVALID_INPUT with the field; BASE_CHANGED
 */
export function takeUp(context: Context, entry: TakeUpEntry): Act {
  const { db, scope, cause } = context
  return write(db, cause(), (door) => {
    const known = knownPosting(context, entry.id)
    if (known.start !== null) throw new AppError('ALREADY_STARTED', { field: 'start', start: known.start })
    if (known.end !== null) throw new AppError('ALREADY_ENDED', { field: 'start', end: known.end })
    const { workerId } = known
    const { start } = entry
    checkReason(db, entry.reason)
    // What the decision said stays, unless the form says better.
    const reason = entry.reason ?? known.startReason
    const person = {
      workerId,
      birth: birthOf(scope, db, workerId) ?? null,
      bases: basesOf(scope, db, workerId),
    }
    const replaced = checkStay({ start, end: null }, person, { ...entry, base: known.role === 'base' })
    checkDecision(known.decidedOn, start, entry.regularises)
    if (replaced) {
      endReplaced(door, replaced, {
        ...{ reason: transferReason(db, reason), actId: known.startActId, workerId },
      })
    }
    door.update(posting, known.id, { start, startReason: reason })
    const paper = { ...entry, toPrepare: false, ownerOffice: cause().office }
    const actId = decisionAct(door, { ...paper, kind: 'taking_up' })
    if (actId !== null) door.insert(actLine, { actId, workerId, postingId: known.id })
    return { act: door.act }
  })
}

/**
 * Ends a posting on its last day.
 * @throws AppError NOT_FOUND {entity: posting}; ALREADY_ENDED, END_BEFORE_START, INVALID_INPUT, each with the field
 */
export function endPosting(context: Context, entry: EndEntry): SavedEnd {
  const { db, cause } = context
  return write(db, cause(), (door) => {
    const known = knownPosting(context, entry.id)
    if (known.end !== null) throw new AppError('ALREADY_ENDED', { field: 'end', end: known.end })
    if (known.start !== null) checkOrder({ start: known.start, end: entry.end })
    checkReason(db, entry.reason)
    const paper = { ...entry, ownerOffice: cause().office, effectiveOn: entry.end }
    const carried = entry.carriesOut === null ? null : carriedOut(db, entry.carriesOut, known)
    const actId = carried ?? decisionAct(door, { ...paper, kind: 'posting_end' })
    // A draft counts nowhere: the posting goes on until the signed decision is carried out.
    if (!entry.toPrepare) {
      door.update(posting, known.id, { end: entry.end, endReason: entry.reason, endActId: actId })
    }
    if (actId !== null && carried === null) {
      door.insert(actLine, { actId, workerId: known.workerId, postingId: known.id })
    }
    return { act: door.act, actId }
  })
}

/** @throws AppError NOT_FOUND {entity: act}: no signed decision about this person */
function carriedOut(db: Context['db'], act: number, { workerId }: KnownPosting): number {
  const decision = signedDecision(db, act, workerId)
  if (!decision) throw new AppError('NOT_FOUND', { entity: 'act', id: act })
  return decision.id
}

function knownPosting({ db, scope }: Context, id: number): KnownPosting {
  const known = findPosting(scope, db, id)
  if (!known) throw new AppError('NOT_FOUND', { entity: 'posting', id })
  return known
}
