import type { FirstPosting } from '#shared/contract/postings.ts'
import type { Day } from '#shared/domain/days.ts'
import {
  checkAge,
  checkDecision,
  checkOrder,
  checkOverlap,
  checkShownBase,
  endBefore,
  openBase,
} from '#shared/domain/posting-rules.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { firstCode, listAttributes, notInList } from './code-lists.ts'
import type { ReadDb } from './connection.ts'
import { facilityExists, fonctionExists, type KnownPosting } from './postings.ts'
import { act, actLine, posting } from './schema/index.ts'
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

/**
 * Writes a posting: from `start` on, or awaited where it is not known yet; answers its id.
 * @throws AppError UNKNOWN_FACILITY, END_BEFORE_START, DECISION_AFTER_START, POSTING_BEFORE_BIRTH, POSTING_OVERLAP,
 *   BASE_NOT_EARLIER, INVALID_INPUT, each with the field; BASE_CHANGED
 */
export function insertPosting(
  door: Door,
  person: PostedPerson,
  entry: FirstPosting & Replacing,
  ownerOffice: string,
): number {
  const { db } = door
  const kind = checkReferences(db, entry)
  const { workerId } = person
  const { start, end, decidedOn } = entry
  const stay = start === null ? null : { start, end }
  const replaced = stay && checkStay(stay, person, { ...entry, base: kind.base })
  checkDecision(decidedOn, start, entry.regularises)
  const actId = signedAct(door, { kind: 'posting', number: entry.actNumber, date: decidedOn, ownerOffice })
  if (replaced) endReplaced(door, replaced, { reason: transferReason(db, entry.reason), actId, workerId })
  const { facilityId, service, fonctionId } = entry
  const { id } = door.insert(posting, {
    ...{ workerId, facilityId, service, fonctionId, kind: kind.code, decidedOn, start, end },
    ...{ startReason: entry.reason, startActId: actId },
  })
  if (actId !== null) door.insert(actLine, { actId, workerId, postingId: id })
  return id
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

function checkReferences(db: ReadDb, entry: FirstPosting): { code: string; base: boolean } {
  if (!facilityExists(db, entry.facilityId))
    throw new AppError('UNKNOWN_FACILITY', { field: 'facilityId', id: entry.facilityId })
  if (entry.fonctionId !== null && !fonctionExists(db, entry.fonctionId)) throw notInList('fonctionId')
  checkReason(db, entry.reason)
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

/** The act that a paper's number names; null where no number is known. */
export function signedAct(
  door: Door,
  told: {
    readonly kind: 'posting' | 'posting_end' | 'taking_up'
    readonly number: string | null
    readonly date: string | null
    readonly ownerOffice: string
  },
): number | null {
  if (!told.number) return null
  return door.insert(act, { ...told, state: 'signed' }).id
}
