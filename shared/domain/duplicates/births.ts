import { partialDate } from '../dates.ts'
import type { Reason } from './person.ts'

/**
 * Bits for births. Agreement: a year is shared by about one in 35 of a workforce aged 22 to 62, a month by one in 12,
 * a day by one in 30. Disagreement: files of one person differ in a stated birth in 2 to 5 % of pairs, most of them
 * by one digit or by day and month exchanged (Christen, Data Matching, Springer 2012, §5).
 */
const YEAR = 5
const MONTH = 3.5
const DAY = 5
/** An agreement but for a known slip: it is met by chance some ten times as often. */
const SLIP = -4
const OTHER_DAY = -9
const OTHER_YEAR = -16
/** Stands where only the year was known. */
const PLACEHOLDER = '-01-01'

/** Two partial dates of birth; none where either is unknown. */
export function compareBirths(one: string | null, other: string | null): Reason[] {
  if (one === null || other === null || !partialDate(one) || !partialDate(other)) return []
  const [mine, theirs] = [known(one), known(other)]
  const shared = Math.min(mine.length, theirs.length)
  const full = YEAR + MONTH + DAY
  if (mine.slice(0, shared) === theirs.slice(0, shared)) {
    if (shared === 4) return [{ kind: 'birthYear', weight: YEAR }]
    return [{ kind: 'birth', weight: shared === 7 ? YEAR + MONTH : full }]
  }
  if (shared === 10 && isSlip(mine, theirs)) return [{ kind: 'birthMistyped', weight: full + SLIP }]
  if (mine.slice(0, 4) === theirs.slice(0, 4)) return [{ kind: 'otherBirth', weight: OTHER_DAY }]
  const apart = Math.abs(Number(mine.slice(0, 4)) - Number(theirs.slice(0, 4)))
  return [{ kind: 'otherBirth', weight: apart === 1 && shared === 4 ? OTHER_DAY / 2 : OTHER_YEAR }]
}

/** 1 January is what is written when nobody knows the day. */
function known(birth: string): string {
  return birth.endsWith(PLACEHOLDER) ? birth.slice(0, 4) : birth
}

/** Day and month exchanged; a year more or less; one digit of the day or month. */
function isSlip(one: string, other: string): boolean {
  const [year = '', month = '', day = ''] = one.split('-')
  if (other === `${year}-${day}-${month}`) return true
  const years = Math.abs(Number(year) - Number(other.slice(0, 4)))
  if (one.slice(4) === other.slice(4)) return years === 1 || years === 10
  if (years !== 0) return false
  return Array.from(one, (digit, position) => digit !== other[position]).filter(Boolean).length === 1
}
