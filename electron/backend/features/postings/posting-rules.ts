import { ageOn, partialDate } from '#shared/domain/dates.ts'
import { addDays, type Day, OPEN_END } from '#shared/domain/days.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { KnownPosting } from './postings.queries.ts'

/** Nobody serves earlier, in completed years. */
const MINIMUM_AGE = 16

/** First and last day of service as written; null end is open. */
export interface Stay {
  readonly start: string
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
export function checkOverlap(stay: Stay, bases: readonly KnownPosting[]): void {
  const clash = bases.find(
    (base) => base.start !== null && certainlyOverlap(stay, { start: base.start, end: base.end }),
  )
  if (clash) throw overlap(clash)
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

function overlap(clash: KnownPosting): AppError {
  const { facility, start, end, id } = clash
  return new AppError('POSTING_OVERLAP', { field: 'start', facility, start, end, postingId: id })
}

/**
 * The last day of the base that a new one starting on `start` replaces: the day before, or the same month or year
 * where no more is known.
 * @throws AppError POSTING_OVERLAP where the base began no earlier
 */
export function endBefore(start: string, base: KnownPosting): string {
  const end = start.length === 10 ? addDays(start, -1) : start
  if (base.start !== null && latest(end) < earliest(base.start)) throw overlap(base)
  return end
}

/** The base that is open today: the last one without an end. */
export function openBase(bases: readonly KnownPosting[]): KnownPosting | null {
  return bases.findLast((base) => base.end === null) ?? null
}
