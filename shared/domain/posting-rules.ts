import { ageOn, partialDate } from './dates.ts'
import { addDays, type Day, OPEN_END } from './days.ts'
import { AppError } from '#shared/errors/app-error.ts'

/** Nobody serves earlier, in completed years. */
const MINIMUM_AGE = 16

/** First and last day of service as written; null end is open. */
export interface Stay {
  readonly start: string
  readonly end: string | null
}

/** A base posting of the person, as the rules look at it. */
export interface Base {
  readonly id: number
  readonly facility: string
  readonly start: string | null
  readonly end: string | null
}

function earliest(date: string): Day {
  return partialDate(date)?.first ?? date
}

function latest(date: string): Day {
  return partialDate(date)?.last ?? date
}

/** @throws AppError END_BEFORE_START {field, start, end} where every reading of the two dates has them so */
export function checkOrder({ start, end }: Stay): void {
  if (end !== null && latest(end) < earliest(start)) {
    throw new AppError('END_BEFORE_START', { field: 'end', start, end })
  }
}

/** Whether every reading of the two dates has the decision after the taking up of duty. */
export function decidedLater(decidedOn: string | null, start: string | null): boolean {
  return decidedOn !== null && start !== null && earliest(decidedOn) > latest(start)
}

/**
 * A decision comes before the service that it orders, unless it regularises what is already so.
 * @throws AppError DECISION_AFTER_START {field, decidedOn, start} where every reading of the two dates has them so
 */
export function checkDecision(decidedOn: string | null, start: string | null, regularises: boolean): void {
  if (!regularises && decidedLater(decidedOn, start)) {
    throw new AppError('DECISION_AFTER_START', { field: 'decidedOn', decidedOn, start })
  }
}

/** @throws AppError POSTING_BEFORE_BIRTH {field, birth, start, minimum}: certainly not yet 16 on the first day */
export function checkAge(birth: string | null, start: string): void {
  const age = birth === null ? null : ageOn(birth, latest(start))
  if (age && age.most < MINIMUM_AGE) {
    throw new AppError('POSTING_BEFORE_BIRTH', { field: 'start', birth, start, minimum: MINIMUM_AGE })
  }
}

/**
 * Two bases share no day. Where they might share one only because a date is imprecise, both stay and the count
 * lets the later start win.
 * @throws AppError POSTING_OVERLAP {field, facility, start, end, postingId} naming the base in the way
 */
export function checkOverlap(stay: Stay, bases: readonly Base[]): void {
  const clash = overlapping(stay, bases)
  if (!clash) return
  const { facility, start, end, id } = clash
  throw new AppError('POSTING_OVERLAP', { field: 'start', facility, start, end, postingId: id })
}

/** The first base that certainly shares a day with a stay; null where none does. */
export function overlapping<Known extends Base>(stay: Stay, bases: readonly Known[]): Known | null {
  return bases.find(({ start, end }) => start !== null && certainlyOverlap(stay, { start, end })) ?? null
}

function certainlyOverlap(one: Stay, other: Stay): boolean {
  const surelyThere = (stay: Stay) => ({
    from: latest(stay.start),
    to: stay.end === null ? OPEN_END : earliest(stay.end),
  })
  const [a, b] = [surelyThere(one), surelyThere(other)]
  // A stay of a few imprecise days is surely there on none: then its first and last may still lie inside the other.
  if (a.from > a.to || b.from > b.to) return inside(one, b) || inside(other, a)
  return a.from <= b.to && b.from <= a.to
}

function inside(stay: Stay, sure: { readonly from: Day; readonly to: Day }): boolean {
  return earliest(stay.start) >= sure.from && (stay.end === null ? OPEN_END : latest(stay.end)) <= sure.to
}

/**
 * The last day of the base that a new one starting on `start` replaces: the day before, or the same month or year
 * where no more is known.
 * @throws AppError BASE_NOT_EARLIER {field, facility, base}: the base began no earlier than the new one
 */
export function endBefore(start: string, base: Base): string {
  const end = start.length === 10 ? addDays(start, -1) : start
  if (base.start !== null && latest(end) < earliest(base.start)) {
    throw new AppError('BASE_NOT_EARLIER', { field: 'start', facility: base.facility, base: base.start })
  }
  return end
}

/** The base that is open today: the last one without an end. */
export function openBase<Known extends Base>(bases: readonly Known[]): Known | null {
  return bases.findLast((base) => base.end === null) ?? null
}

/**
 * A form ends only the base that it showed.
 * @throws AppError BASE_CHANGED {facility, start}: the present base by now; both null where there is none any more
 */
export function checkShownBase(shown: number | null, open: Base | null): void {
  if (shown === null || open?.id === shown) return
  throw new AppError('BASE_CHANGED', { facility: open?.facility ?? null, start: open?.start ?? null })
}
