import { addDays, type Day } from '#shared/domain/days.ts'
import { addYears, dayWithin, earlier, later, within, yearOf } from './calendar.ts'
import { type Chance, drawShare } from './random.ts'
import type { World } from './world.ts'

/** What a person is in the register for. */
export interface Role {
  readonly number: number
  /** Position in the list of facilities of today's place, or of the last one. */
  readonly facility: number
  readonly corps: string
  /** The first person of a facility who may hold it. */
  readonly fonction: string | null
  readonly standing: 'serving' | 'recruit' | 'transferred' | 'former'
}

/** When she became what she is, and what she was before. */
export interface Change {
  readonly from: string
  readonly on: Day
}

/** The turns of a working life. */
export interface Life {
  readonly sex: 'F' | 'M'
  readonly born: Day
  readonly hired: Day
  /** The last day told: that of the register, or the last of service. */
  readonly until: Day
  readonly leaving: string | null
  readonly statut: string | null
  readonly corpsChange: Change | null
  readonly statutChange: Change | null
}

type History = World['pack']['demonstration']['history']

/** At least so long between being hired and the day told. */
const SHORTEST = 30
/** Fewest years between hiring and leaving. */
const LEAVERS_SERVED = 2

export function inventLife(world: World, role: Role, chance: Chance): Life {
  const { people, history, asAt } = world.pack.demonstration
  const { corps, standing } = role
  const statut = drawShare(chance, statutsAt(world, role.facility, corps))
  const sex = chance.happens(people.female[corps] ?? 0.5) ? 'F' : 'M'
  if (standing === 'recruit') return { ...recruit(world, corps, chance), sex, statut }
  const leaving = standing === 'former' ? inventLeaving(world, { corps, statut }, chance) : null
  const until = leaving?.day ?? asAt
  const corpsRule = changeTo(history.corpsChanges, corps, chance)
  const statutRule = changeTo(history.statutChanges, statut, chance)
  const served = Math.max(yearsBefore(corpsRule), yearsBefore(statutRule), leaving ? LEAVERS_SERVED : 0)
  const { youngest } = agesOf(world, corpsRule?.from ?? corps)
  const born = birthDay(world, { corps, statut, until, leaving, least: youngest + served + 0.3 }, chance)
  const hired = hiringDay(history, { born, youngest, until: addYears(until, -served) }, chance)
  return {
    ...{ sex, born, hired, until, statut, leaving: leaving?.reason ?? null },
    corpsChange: corpsRule && changeOn(corpsRule, hired, until, chance),
    statutChange: statutRule && changeOn(statutRule, hired, until, chance),
  }
}

function yearsBefore(rule: History['corpsChanges'][number] | null): number {
  return rule ? rule.years[0] : 0
}

/** Years over the youngest age that recruits may be. */
const RECRUITS_OLDER = 6

function recruit(world: World, corps: string, chance: Chance): Omit<Life, 'sex' | 'statut'> {
  const { history, asAt } = world.pack.demonstration
  const age = agesOf(world, corps).youngest + 1 + chance.next() * RECRUITS_OLDER
  return {
    born: addYears(asAt, -age),
    hired: addDays(asAt, -within(chance, history.awaitedSince)),
    until: asAt,
    ...{ leaving: null, corpsChange: null, statutChange: null },
  }
}

export function agesOf(world: World, corps: string) {
  const { ages } = world.pack.demonstration.people
  const found = ages.find((entry) => entry.corps === null || entry.corps.includes(corps))
  return found ?? { mean: 40, deviation: 9, youngest: 22, oldest: 60 }
}

/** Statuts that people of a corps have in facilities of a type, with their shares. */
export function statutsAt(world: World, facility: number, corps: string): Readonly<Record<string, number>> {
  const type = world.facilities[facility]?.type ?? ''
  const rule = world.pack.demonstration.people.statuts.find(
    (entry) =>
      (entry.types === null || entry.types.includes(type)) &&
      (entry.corps === null || entry.corps.includes(corps)),
  )
  return rule?.shares ?? {}
}

function changeTo(rules: History['corpsChanges'], now: string | null, chance: Chance) {
  return rules.find((rule) => rule.to === now && chance.happens(rule.share)) ?? null
}

/** So many years after hiring as the rule says, where there have been as many. */
function changeOn(
  { from, years }: History['corpsChanges'][number],
  hired: Day,
  until: Day,
  chance: Chance,
): Change {
  const on = addDays(addYears(hired, within(chance, years)), chance.below(300))
  return { from, on: later(addDays(hired, SHORTEST), earlier(on, addDays(until, -SHORTEST))) }
}

interface Leaving {
  readonly day: Day
  readonly reason: string
  /** Year of birth of those whom age makes leave. */
  readonly bornIn: number | null
}

function inventLeaving(
  world: World,
  employment: { readonly corps: string; readonly statut: string | null },
  chance: Chance,
): Leaving {
  const { leavers } = world.pack.demonstration.history
  const span = chance.weighted(leavers.years, ({ share }) => share)
  const year = span.from + chance.below(span.to - span.from + 1)
  const drawn = chance.weighted(leavers.reasons, ({ share }) => share)
  const born = drawn.retirement ? world.retirement.bornToLeave(employment, year) : []
  const others = leavers.reasons.filter((entry) => !entry.retirement)
  if (born.length > 0) return { day: `${year}-12-31`, reason: drawn.reason, bornIn: chance.pick(born) }
  const { reason } =
    drawn.retirement && others.length > 0 ? chance.weighted(others, ({ share }) => share) : drawn
  return { day: addDays(`${year}-01-01`, chance.below(365)), reason, bornIn: null }
}

interface BirthFacts {
  readonly corps: string
  readonly statut: string | null
  readonly until: Day
  readonly leaving: Leaving | null
  /** Fewest years of age on the last day told. */
  readonly least: number
}

/** Nobody serves in a year after that of her retirement; who retires was born in the year that makes her. */
function birthDay(world: World, facts: BirthFacts, chance: Chance): Day {
  const bornIn = facts.leaving?.bornIn
  if (bornIn != null) return dayWithin(chance, `${bornIn}-01-01`, `${bornIn}-12-31`)
  const { mean, deviation, oldest } = agesOf(world, facts.corps)
  const { until, least } = facts
  const serves = (day: Day) => (world.retirement.of(facts, yearOf(day)) ?? Infinity) >= yearOf(until)
  for (let attempt = 0; attempt < 12; attempt += 1) {
    const age = chance.normal(mean, deviation)
    if (age < least || age >= oldest + 1) continue
    const day = addYears(until, -age)
    if (serves(day)) return day
  }
  return addYears(until, -least - chance.next() * 8)
}

/** Some years after the youngest age of the corps: few wait long. */
function hiringDay(
  history: History,
  { born, youngest, until }: { readonly born: Day; readonly youngest: number; readonly until: Day },
  chance: Chance,
): Day {
  const from = later(addYears(born, youngest), `${history.firstYear}-01-01`)
  const last = later(from, addDays(until, -SHORTEST))
  const to = later(from, earlier(last, addYears(born, history.oldestHired)))
  const on = addYears(from, -history.hiredAfter * Math.log(1 - chance.next()))
  return on <= to ? on : dayWithin(chance, from, to)
}
