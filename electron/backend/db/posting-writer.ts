import type { FirstPosting } from '#shared/contract/postings.ts'
import type { Day } from '#shared/domain/days.ts'
import { checkMovementOrder } from '#shared/domain/movements/order.ts'
import {
  checkAge,
  checkOrder,
  checkOverlap,
  checkShownBase,
  endBefore,
  openBase,
} from '#shared/domain/posting-rules.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { firstCode, listAttributes, notInList } from './code-lists.ts'
import type { ReadDb } from './connection.ts'
import { checkFills } from './post-filling.ts'
import { facilityExists, fonctionExists, type KnownPosting, workerExists } from './postings.ts'
import { act, actLine, posting, presence } from './schema/index.ts'
import type { Door } from './write.ts'

/** The person who is posted, as the rules look at her. */
export interface PostedPerson {
  readonly workerId: number
  readonly birth: string | null
  /** Her bases that count, from the oldest. */
  readonly bases: readonly KnownPosting[]
}

/** What becomes of the base that is open. */
export interface Replacing {
  readonly endsCurrentBase: boolean
  /** The base that the form showed; null: it showed none, or was not asked. */
  readonly currentBaseId: number | null
}

/** What a posting is written as. */
export type PostingTold = FirstPosting &
  Replacing & {
    readonly actKind?: string
    /** The decision that it shares with others of a batch, and its place there. */
    readonly sharedActId?: number | null
    readonly sortOrder?: number
  }

/** A posting that was written, and its decision; null where none is known. */
export interface WrittenPosting {
  readonly id: number
  readonly actId: number | null
}

/**
 * Writes a posting: from `start` on, or awaited where it is not known yet.
 * @throws AppError UNKNOWN_FACILITY, END_BEFORE_START, DECISION_AFTER_START, POSTING_BEFORE_BIRTH, POSTING_OVERLAP,
 *   BASE_NOT_EARLIER, DRAFT_STARTED, PLANNED_END_BEFORE_START, PRESENCE_BEFORE_START, PRESENCE_AFTER_END, POST_ELSEWHERE, POST_NOT_OPEN,
 *   INVALID_INPUT, each with the field; BASE_CHANGED
 */
export function insertPosting(
  door: Door,
  person: PostedPerson,
  entry: PostingTold,
  ownerOffice: string,
): WrittenPosting {
  const { db } = door
  const kind = checkReferences(db, entry)
  const { workerId } = person
  const { start, end, plannedEnd, presence: found } = entry
  if (entry.toPrepare && kind.base && start !== null) {
    throw new AppError('DRAFT_STARTED', { field: 'start', start })
  }
  const decidedOn = entry.toPrepare ? null : entry.decidedOn
  const stay = start === null ? null : { start, end }
  const replaced = stay && checkStay(stay, person, { ...entry, base: kind.base })
  checkMovementOrder({ decidedOn, start, presentOn: found?.on ?? null, plannedEnd, end }, entry.regularises)
  const actId =
    entry.sharedActId ??
    decisionAct(door, { ...entry, kind: actKindOf(entry, kind.base, person), ownerOffice })
  if (replaced) endReplaced(door, replaced, { reason: transferReason(db, entry.reason), actId, workerId })
  const { facilityId, service, fonctionId, supervisorId, postId } = entry
  checkFills(db, postId, facilityId)
  const { id } = door.insert(posting, {
    ...{ workerId, facilityId, service, fonctionId, kind: kind.code, decidedOn, start, end },
    ...{ startReason: entry.reason, startActId: actId, plannedEnd, supervisorId, postId },
  })
  if (actId !== null)
    door.insert(actLine, { actId, workerId, postingId: id, sortOrder: entry.sortOrder ?? 0 })
  if (found) insertPresence(door, { workerId, facilityId, found, source: entry.actNumber })
  return { id, actId }
}

/** A base in the place of another, or decided while another goes on, is a transfer. */
function actKindOf(
  { actKind, endsCurrentBase, start }: PostingTold,
  base: boolean,
  person: PostedPerson,
): string {
  const replaces = endsCurrentBase || (start === null && openBase(person.bases) !== null)
  return actKind ?? (base && replaces ? 'transfer' : 'posting')
}

/**
 * Notes that somebody looked and what was found.
 * @throws AppError INVALID_INPUT {field: presence.state}
 */
export function insertPresence(
  door: Door,
  told: {
    readonly workerId: number
    readonly facilityId: number | null
    readonly found: { readonly on: string; readonly state: string }
    readonly source: string | null
  },
): void {
  const { workerId, facilityId, found, source } = told
  if (!listAttributes(door.db, 'presence_state', found.state)) throw notInList('presence.state')
  door.insert(presence, { workerId, facilityId, checkedOn: found.on, state: found.state, source })
}

export interface Replaced {
  readonly base: KnownPosting
  readonly end: Day
}

/** Every rule about days; answers the base that ends because this one starts. */
export function checkStay(
  stay: { readonly start: string; readonly end: string | null },
  { birth, bases }: PostedPerson,
  { endsCurrentBase, currentBaseId, base }: Replacing & { readonly base: boolean },
): Replaced | null {
  checkOrder(stay)
  checkAge(birth, stay.start)
  if (!base) return null
  const open = endsCurrentBase ? openBase(bases) : null
  if (endsCurrentBase) checkShownBase(currentBaseId, open)
  const replaced = open && { base: open, end: endBefore(stay.start, open) }
  checkOverlap(
    stay,
    bases.map((one) => (one === open && replaced ? { ...one, end: replaced.end } : one)),
  )
  return replaced
}

/** Ends the base that a new one replaces, by the same act. */
export function endReplaced(
  door: Door,
  { base, end }: Replaced,
  why: { readonly reason: string | null; readonly actId: number | null; readonly workerId: number },
): void {
  door.update(posting, base.id, { end, endReason: why.reason, endActId: why.actId })
  if (why.actId !== null)
    door.insert(actLine, { actId: why.actId, workerId: why.workerId, postingId: base.id })
}

/**
 * What a posting refers to must be there; answers its kind.
 * @throws AppError UNKNOWN_FACILITY, INVALID_INPUT, each with the field
 */
export function checkReferences(
  db: ReadDb,
  entry: Pick<FirstPosting, 'facilityId' | 'fonctionId' | 'reason' | 'kind'> &
    Partial<Pick<FirstPosting, 'supervisorId'>>,
): { readonly code: string; readonly base: boolean } {
  if (!facilityExists(db, entry.facilityId))
    throw new AppError('UNKNOWN_FACILITY', { field: 'facilityId', id: entry.facilityId })
  if (entry.fonctionId !== null && !fonctionExists(db, entry.fonctionId)) throw notInList('fonctionId')
  checkReason(db, entry.reason)
  const supervisor = entry.supervisorId ?? null
  if (supervisor !== null && !workerExists(db, supervisor)) throw notInList('supervisorId')
  const code = entry.kind ?? firstCode(db, 'posting_kind', 'role', 'base')
  const kind = code === null ? null : listAttributes(db, 'posting_kind', code)
  if (code === null || kind === null) throw notInList('kind')
  return { code, base: kind.role === 'base' }
}

/** @throws AppError INVALID_INPUT {field: reason} */
export function checkReason(db: ReadDb, reason: string | null): void {
  if (reason !== null && !listAttributes(db, 'reason', reason)) throw notInList('reason')
}

/** A transfer is the reason of both the end and the start; other reasons are those of the start alone. */
export function transferReason(db: ReadDb, reason: string | null): string | null {
  return reason !== null && listAttributes(db, 'reason', reason)?.kind === 'transfer' ? reason : null
}

/** The decision of a movement as a form tells it. */
export interface ToldDecision {
  readonly kind: string
  readonly actNumber: string | null
  readonly decidedOn: string | null
  readonly toPrepare: boolean
  readonly ownerOffice: string
  /** From when it takes effect, where the act alone says so. */
  readonly effectiveOn?: string | null
}

/** The act of a decision: a draft where it is to be prepared, a signed one where its number is known; else null. */
export function decisionAct(door: Door, told: ToldDecision): number | null {
  const { kind, actNumber, decidedOn, toPrepare, ownerOffice, effectiveOn = null } = told
  const shared = { kind, ownerOffice, effectiveOn }
  if (toPrepare) return door.insert(act, { ...shared, state: 'draft' }).id
  return actNumber === null
    ? null
    : door.insert(act, { ...shared, number: actNumber, date: decidedOn, state: 'signed' }).id
}
