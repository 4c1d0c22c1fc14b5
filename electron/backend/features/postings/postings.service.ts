import type { WriteContext } from '#backend/context.ts'
import { firstCode, listAttributes, notInList } from '#backend/db/code-lists.ts'
import type { ReadDb } from '#backend/db/connection.ts'
import { act, actLine, posting } from '#backend/db/schema/index.ts'
import { type Door, write } from '#backend/db/write.ts'
import type { PostingEntry } from '#shared/contract/postings.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { checkAge, checkOrder, checkOverlap, endBefore, openBase } from './posting-rules.ts'
import {
  basesOf,
  birthOf,
  facilityExists,
  findPosting,
  fonctionExists,
  type KnownPosting,
} from './postings.queries.ts'

type Context = Pick<WriteContext, 'db' | 'scope' | 'today' | 'cause'>

/**
 * Posts a worker: from `start` on, or awaited where it is not known yet; answers the posting's id.
 * @throws AppError NOT_FOUND {entity: worker}; UNKNOWN_FACILITY, END_BEFORE_START, POSTING_BEFORE_BIRTH,
 *   POSTING_OVERLAP, INVALID_INPUT, each with the field
 */
export function startPosting(context: Context, entry: PostingEntry): number {
  const { db, cause } = context
  return write(db, cause(), (door) => {
    const kind = checkReferences(db, entry)
    const { workerId, facilityId, start, end } = entry
    const birth = birthOf(context.scope, db, workerId)
    if (birth === undefined) throw new AppError('NOT_FOUND', { entity: 'worker', id: workerId })
    const replaced =
      start === null ? null : checkStay(context, { ...entry, start }, { birth, base: kind.base })
    const actId = signedAct(context, door, 'posting', entry.actNumber, entry.decidedOn)
    if (replaced) endReplaced(door, replaced, { reason: transferReason(db, entry.reason), actId, workerId })
    const { service, fonctionId, decidedOn } = entry
    const { id } = door.insert(posting, {
      ...{ workerId, facilityId, service, fonctionId, kind: kind.code, decidedOn, start, end },
      ...{ startReason: entry.reason, startActId: actId },
    })
    if (actId !== null) door.insert(actLine, { actId, workerId, postingId: id })
    return id
  })
}

/**
 * An awaited person takes up duty.
 * @throws AppError NOT_FOUND {entity: posting}; ALREADY_STARTED; POSTING_BEFORE_BIRTH, POSTING_OVERLAP with the field
 */
export function takeUp(
  context: Context,
  input: { id: number; start: string; endsCurrentBase: boolean },
): void {
  const { db, scope, cause } = context
  write(db, cause(), (door) => {
    const known = findPosting(scope, db, input.id)
    if (!known) throw new AppError('NOT_FOUND', { entity: 'posting', id: input.id })
    if (known.start !== null) throw new AppError('ALREADY_STARTED', { field: 'start', start: known.start })
    if (known.end !== null) throw new AppError('ALREADY_ENDED', { field: 'start', end: known.end })
    const { workerId } = known
    const birth = birthOf(scope, db, workerId) ?? null
    const stay = { workerId, start: input.start, end: null, endsCurrentBase: input.endsCurrentBase }
    const replaced = checkStay(context, stay, { birth, base: known.role === 'base' })
    if (replaced)
      endReplaced(door, replaced, {
        reason: transferReason(db, known.startReason),
        actId: known.startActId,
        workerId,
      })
    door.update(posting, known.id, { start: input.start })
  })
}

/**
 * Ends a posting on its last day.
 * @throws AppError NOT_FOUND {entity: posting}; ALREADY_ENDED, END_BEFORE_START, INVALID_INPUT, each with the field
 */
export function endPosting(
  context: Context,
  input: { id: number; end: string; reason: string | null; actNumber: string | null },
): void {
  const { db, scope, cause } = context
  write(db, cause(), (door) => {
    const known = findPosting(scope, db, input.id)
    if (!known) throw new AppError('NOT_FOUND', { entity: 'posting', id: input.id })
    if (known.end !== null) throw new AppError('ALREADY_ENDED', { field: 'end', end: known.end })
    if (known.start !== null) checkOrder({ start: known.start, end: input.end })
    if (input.reason !== null && !listAttributes(db, 'reason', input.reason)) throw notInList('reason')
    const actId = signedAct(context, door, 'posting_end', input.actNumber, null)
    door.update(posting, known.id, { end: input.end, endReason: input.reason, endActId: actId })
    if (actId !== null) door.insert(actLine, { actId, workerId: known.workerId, postingId: known.id })
  })
}

interface Stay {
  readonly workerId: number
  readonly start: string
  readonly end: string | null
  readonly endsCurrentBase: boolean
}

interface Replaced {
  readonly base: KnownPosting
  readonly end: string
}

/** Every rule about days; answers the base that ends because this one starts. */
function checkStay(
  { db, scope }: Context,
  stay: Stay,
  facts: { birth: string | null; base: boolean },
): Replaced | null {
  checkOrder(stay)
  checkAge(facts.birth, stay.start)
  if (!facts.base) return null
  const bases = basesOf(scope, db, stay.workerId)
  const open = stay.endsCurrentBase ? openBase(bases) : null
  const replaced = open && { base: open, end: endBefore(stay.start, open) }
  checkOverlap(
    stay,
    bases.map((base) => (base === open && replaced ? { ...base, end: replaced.end } : base)),
  )
  return replaced
}

function endReplaced(
  door: Door,
  { base, end }: Replaced,
  why: { reason: string | null; actId: number | null; workerId: number },
): void {
  door.update(posting, base.id, { end, endReason: why.reason, endActId: why.actId })
  if (why.actId !== null)
    door.insert(actLine, { actId: why.actId, workerId: why.workerId, postingId: base.id })
}

function checkReferences(db: ReadDb, entry: PostingEntry): { code: string; base: boolean } {
  if (!facilityExists(db, entry.facilityId))
    throw new AppError('UNKNOWN_FACILITY', { field: 'facilityId', id: entry.facilityId })
  if (entry.fonctionId !== null && !fonctionExists(db, entry.fonctionId)) throw notInList('fonctionId')
  if (entry.reason !== null && !listAttributes(db, 'reason', entry.reason)) throw notInList('reason')
  const code = entry.kind ?? firstCode(db, 'posting_kind', 'role', 'base')
  const kind = code === null ? null : listAttributes(db, 'posting_kind', code)
  if (code === null || kind === null) throw notInList('kind')
  return { code, base: kind.role === 'base' }
}

/** A transfer is the reason of both the end and the start; other reasons are those of the start alone. */
function transferReason(db: ReadDb, reason: string | null): string | null {
  return reason !== null && listAttributes(db, 'reason', reason)?.kind === 'transfer' ? reason : null
}

function signedAct(
  context: Context,
  door: Door,
  kind: string,
  number: string | null,
  date: string | null,
): number | null {
  if (!number) return null
  const ownerOffice = context.cause().office
  return door.insert(act, { ownerOffice, kind, number, date, state: 'signed' }).id
}
