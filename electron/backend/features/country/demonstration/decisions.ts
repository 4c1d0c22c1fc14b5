import { addDays, type Day, daysBetween } from '#shared/domain/days.ts'
import { within, yearOf } from './calendar.ts'
import type { InventedAct } from './invented.ts'
import type { Chance } from './random.ts'
import type { World } from './world.ts'

/** What is known of a decision: sometimes its number and date, sometimes its date, sometimes nothing. */
export interface Decision {
  readonly decidedOn: Day | null
  readonly act: InventedAct | null
}

/** Decisions of one office on one day, of one sort, are one act: the number follows from these. */
const NUMBERS_A_DAY = 10
const SUNDAY = 0
const SATURDAY = 6

/** The decision by which somebody takes up duty on a day, or is awaited since. */
export function decide(
  world: World,
  told: { readonly start: Day; readonly facility: number; readonly intake: boolean; readonly since?: Day },
  chance: Chance,
): Decision {
  const { acts } = world.pack.demonstration.history
  const numbered = chance.happens(acts.share)
  const dated = numbered || chance.happens(acts.dateOnly)
  if (told.since !== undefined) {
    return { decidedOn: told.since, act: numbered ? actOn(world, told.since, told.facility, 0) : null }
  }
  const wanted = addDays(told.start, -within(chance, acts.delay))
  if (!dated) return { decidedOn: null, act: null }
  const on = officeDay(wanted, told.intake ? acts.intakeDays : acts.transferDays)
  return { decidedOn: on, act: numbered ? actOn(world, on, told.facility, told.intake ? 1 : 0) : null }
}

/** The act that ends the last posting. */
export function decideEnd(world: World, end: Day, facility: number, chance: Chance): InventedAct | null {
  const { acts } = world.pack.demonstration.history
  if (!chance.happens(acts.share)) return null
  const on = officeDay(end, acts.transferDays)
  return { ...actOn(world, on, facility, 2), kind: 'posting_end' }
}

/** The last of the year's days of decisions that is not later; no weekend, and not the first days of a year. */
function officeDay(day: Day, daysAYear: number): Day {
  const year = yearOf(day)
  const period = 365 / daysAYear
  const turn = Math.floor(daysBetween(`${year}-01-01`, day) / period - 0.5)
  const on =
    turn < 0
      ? addDays(`${year - 1}-01-01`, Math.floor((daysAYear - 0.5) * period))
      : addDays(`${year}-01-01`, Math.floor((turn + 0.5) * period))
  const weekday = new Date(`${on}T00:00:00Z`).getUTCDay()
  return addDays(on, weekday === SUNDAY ? -2 : weekday === SATURDAY ? -1 : 0)
}

function actOn(world: World, date: Day, facility: number, sort: number): InventedAct {
  const { form } = world.pack.demonstration.history.acts
  const year = yearOf(date)
  const place = world.origins.rank(world.facilities[facility]?.district ?? null)
  const running =
    daysBetween(`${year}-01-01`, date) * NUMBERS_A_DAY + ((place * 3 + sort) % NUMBERS_A_DAY) + 1
  const number = form.replace('{number}', String(running).padStart(4, '0')).replace('{year}', String(year))
  return { kind: 'posting', number, date }
}
