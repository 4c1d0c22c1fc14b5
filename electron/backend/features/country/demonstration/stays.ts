import { addDays, type Day, daysBetween } from '#shared/domain/days.ts'
import { earlier, within } from './calendar.ts'
import { decide, decideEnd } from './decisions.ts'
import type { InventedStay } from './invented.ts'
import { type Life, type Role, statutsAt } from './life.ts'
import { type Chance, drawShare } from './random.ts'
import type { World } from './world.ts'

/** Days in a post before the next transfer, and most transfers of one person. */
const SETTLED = 330
const MOST_MOVES = 8
/** Days between being hired and the first taking up of duty. */
const FIRST_DELAY = 60

/** A person's base postings, from the first; no two share a day. */
export function inventStays(world: World, role: Role, life: Life, chance: Chance): InventedStay[] {
  const { faults } = world.pack.demonstration
  if (role.standing === 'recruit') return [awaitedStay(world, role, life.hired, chance)]
  const first = earlier(addDays(life.hired, chance.below(FIRST_DELAY)), addDays(life.until, -1))
  const moves = moveDays(world, life, first, chance)
  const path = pathTo(world, role, life, moves.length + (role.standing === 'transferred' ? 1 : 0), chance)
  const served = role.standing === 'transferred' && path.length > 1 ? path.slice(0, -1) : path
  // Where the way back found fewer facilities than moves, the last moves are those that were made.
  const starts = [first, ...(served.length > 1 ? moves.slice(1 - served.length) : [])]
  const stays = served.map((facility, step) =>
    servedStay(world, { facility, step }, starts[step] ?? first, chance),
  )
  stays.forEach((stay, step) => endBeforeNext(world, stay, stays[step + 1], chance))
  const [begin] = stays
  if (begin && chance.happens(faults.withoutFirstPostingDate)) begin.start = begin.start?.slice(0, 4) ?? null
  const last = stays.at(-1)
  if (last && life.leaving !== null) endForGood(world, last, life, chance)
  if (served.length < path.length) {
    const since = addDays(life.until, -within(chance, world.pack.demonstration.history.awaitedSince))
    return [...stays, awaitedStay(world, role, since, chance)]
  }
  return stays.map((stay) => (stay === last ? { ...stay, fonction: role.fonction } : stay))
}

/** The days of transfers, each some time after the one before. */
function moveDays(world: World, { statut, until }: Life, first: Day, chance: Chance): Day[] {
  const { yearly } = world.pack.demonstration.history.transfers
  const rule = yearly.find(
    (entry) => entry.statuts === null || (statut !== null && entry.statuts.includes(statut)),
  )
  const days = daysBetween(first, until) - SETTLED - SETTLED / 2
  if (days <= 0) return []
  const count = Math.min(MOST_MOVES, chance.poisson(((rule?.share ?? 0) * days) / 365))
  const offsets = Array.from({ length: count }, () => SETTLED + chance.below(days)).sort((a, b) => a - b)
  const kept: number[] = []
  for (const offset of offsets) if (offset - (kept.at(-1) ?? 0) >= SETTLED) kept.push(offset)
  return kept.map((offset) => addDays(first, offset))
}

/** Facilities from the first to the role's, each another one than the next; fewer than asked where there are none. */
function pathTo(world: World, role: Role, life: Life, moves: number, chance: Chance): number[] {
  const path = [role.facility]
  for (let move = 0; move < moves; move += 1) {
    const [next = role.facility] = path
    const found = before(world, role.corps, life.statut, next, chance)
    if (found === null) break
    path.unshift(found)
  }
  return path
}

/** A facility from which somebody may have come: more often of the same region, where the statut is found too. */
function before(
  world: World,
  corps: string,
  statut: string | null,
  next: number,
  chance: Chance,
): number | null {
  const { within: near } = world.pack.demonstration.history.transfers
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const region = chance.happens(near) ? world.workplaces.regionOf(next) : null
    const found = world.workplaces.pick(chance, corps, region === null ? {} : { region })
    if (found === null || found === next) continue
    if (statut === null || (statutsAt(world, found, corps)[statut] ?? 0) > 0) return found
  }
  return null
}

function servedStay(
  world: World,
  { facility, step }: { readonly facility: number; readonly step: number },
  start: Day,
  chance: Chance,
): InventedStay {
  const { transfers } = world.pack.demonstration.history
  const { decidedOn, act } = decide(world, { start, facility, intake: step === 0 }, chance)
  return {
    ...{ facility, service: serviceAt(world, facility, chance), fonction: null, start, end: null, decidedOn },
    ...{ startReason: drawShare(chance, step === 0 ? transfers.firstReasons : transfers.reasons) },
    ...{ endReason: null, startAct: act, endAct: null },
  }
}

function serviceAt(world: World, facility: number, chance: Chance): string | null {
  const type = world.facilities[facility]?.type ?? ''
  const entry = world.pack.demonstration.people.services.find(({ types }) => types.includes(type))
  return entry && chance.happens(entry.share) ? chance.pick(entry.names) : null
}

/** A transfer ends one posting and begins the next, by one act and for one reason. */
function endBeforeNext(
  world: World,
  stay: InventedStay,
  next: InventedStay | undefined,
  chance: Chance,
): void {
  if (!next?.start) return
  const { travel } = world.pack.demonstration.history.transfers
  const onTheRoad = chance.happens(travel.share) ? within(chance, travel.days) : 0
  stay.end = addDays(next.start, -1 - onTheRoad)
  stay.endReason = next.startReason
  stay.endAct = next.startAct
}

function endForGood(world: World, last: InventedStay, { until, leaving }: Life, chance: Chance): void {
  last.end = until
  last.endReason = leaving
  last.endAct = decideEnd(world, until, last.facility, chance)
}

function awaitedStay(world: World, role: Role, since: Day, chance: Chance): InventedStay {
  const { transfers } = world.pack.demonstration.history
  const { facility, standing } = role
  const { decidedOn, act } = decide(world, { start: since, facility, intake: false, since }, chance)
  const reasons = standing === 'recruit' ? transfers.firstReasons : transfers.reasons
  return {
    ...{ facility, service: null, fonction: null, start: null, end: null, decidedOn },
    ...{ startReason: drawShare(chance, reasons), endReason: null, startAct: act, endAct: null },
  }
}

/** First day of service; null for who has not arrived. */
export function firstDay(stays: readonly InventedStay[]): Day | null {
  const [first] = stays
  return first?.start == null ? null : first.start.padEnd(10, '-01')
}
