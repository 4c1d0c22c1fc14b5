import { addDays, type Day, OPEN_END } from './days.ts'

/**
 * How a kind of posting counts: `base` carries the headcount, `hosting` makes the person available elsewhere
 * than at her base, `none` (rotation, acting, part of a week …) changes no headcount.
 */
export type PostingRole = 'base' | 'hosting' | 'none'

interface Interval {
  readonly from: Day
  readonly to: Day
}

export interface PostingInterval extends Interval {
  readonly facilityId: number
  readonly role: PostingRole
}

export interface CorpsInterval extends Interval {
  readonly corpsId: number
}

export interface PositionInterval extends Interval {
  /** Really here: false for long leave, secondment, suspension, displacement … */
  readonly available: boolean
  /** Still on the establishment of the base. */
  readonly budget: boolean
  readonly hostFacilityId: number | null
  /** A position that puts the person at another's disposal: a hosting posting may say whose. */
  readonly hosts?: boolean
}

export interface ServiceSegment extends Interval {
  readonly facilityId: number
  readonly corpsId: number | null
  readonly budget: boolean
  readonly available: boolean
  /** Two bases overlapped: the later start won. */
  readonly flagged: boolean
}

export interface CareerFacts {
  readonly postings: readonly PostingInterval[]
  readonly corps: readonly CorpsInterval[]
  readonly positions: readonly PositionInterval[]
}

type FlaggedPosting = PostingInterval & { readonly flagged: boolean }

/**
 * Cuts a career into stretches of days on which nothing that a count asks for changes (design §4, "in post").
 * On any day a person has at most one stretch with `budget` and at most one with `available`.
 */
export function serviceSegments(facts: CareerFacts): ServiceSegment[] {
  const bases = withoutOverlap(facts.postings.filter((posting) => posting.role === 'base'))
  const hosting = withoutOverlap(facts.postings.filter((posting) => posting.role === 'hosting'))
  const segments: ServiceSegment[] = []
  for (const stretch of stretches([...bases, ...hosting, ...facts.corps, ...facts.positions])) {
    const position = latest(facts.positions, stretch.from) ?? ACTIVITY
    const host = covering(hosting, stretch.from)?.facilityId ?? position.hostFacilityId
    const base = covering(bases, stretch.from)
    const shared = { ...stretch, corpsId: latest(facts.corps, stretch.from)?.corpsId ?? null }
    if (base) {
      const presence = { budget: position.budget, available: position.available && host === null }
      append(segments, { ...shared, ...presence, facilityId: base.facilityId, flagged: base.flagged })
    }
    // Leave without a host keeps her away from wherever she serves, the host included.
    const serves = position.available || position.hosts === true || position.hostFacilityId !== null
    if (host !== null && serves) {
      append(segments, { ...shared, facilityId: host, budget: false, available: true, flagged: false })
    }
  }
  return segments
}

/** Where no position is recorded. */
const ACTIVITY = { available: true, budget: true, hostFacilityId: null, hosts: false }

/** Where two intervals overlap the later start wins: the earlier ends the day before and both are flagged. */
function withoutOverlap(postings: readonly PostingInterval[]): FlaggedPosting[] {
  const sorted = [...postings].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const cut: FlaggedPosting[] = []
  sorted.forEach((posting, position) => {
    const next = sorted[position + 1]
    const overlaps = next !== undefined && next.from <= posting.to
    const previousOverlaps = position > 0 && (sorted[position - 1]?.to ?? '') >= posting.from
    const to = overlaps ? addDays(next.from, -1) : posting.to
    if (to >= posting.from) cut.push({ ...posting, to, flagged: overlaps || previousOverlaps })
  })
  return cut
}

function stretches(intervals: readonly Interval[]): Interval[] {
  const starts = new Set<Day>()
  for (const interval of intervals) {
    starts.add(interval.from)
    if (interval.to !== OPEN_END) starts.add(addDays(interval.to, 1))
  }
  const sorted = [...starts].sort()
  return sorted.map((from, position) => {
    const next = sorted[position + 1]
    return { from, to: next === undefined ? OPEN_END : addDays(next, -1) }
  })
}

function covers(interval: Interval, day: Day): boolean {
  return interval.from <= day && day <= interval.to
}

function covering<Kind extends Interval>(intervals: readonly Kind[], day: Day): Kind | undefined {
  return intervals.find((interval) => covers(interval, day))
}

function latest<Kind extends Interval>(intervals: readonly Kind[], day: Day): Kind | null {
  let found: Kind | null = null
  for (const interval of intervals) {
    if (covers(interval, day) && (found === null || interval.from >= found.from)) found = interval
  }
  return found
}

/** Adds a stretch, or lengthens the last one when nothing but the days differs. */
function append(segments: ServiceSegment[], next: ServiceSegment): void {
  const position = segments.findLastIndex((segment) => segment.facilityId === next.facilityId)
  const last = segments[position]
  if (last && continues(last, next)) segments[position] = { ...last, to: next.to }
  else segments.push(next)
}

function continues(last: ServiceSegment, next: ServiceSegment): boolean {
  const unchanged = (['corpsId', 'budget', 'available', 'flagged'] as const).every(
    (fact) => last[fact] === next[fact],
  )
  return unchanged && last.to !== OPEN_END && addDays(last.to, 1) === next.from
}
