import type { CountryPack } from '#shared/domain/country-pack.ts'
import type { DemoFacility } from './facilities.ts'
import type { Chance } from './random.ts'

/** One place to fill: a corps at a facility (its position in the list of facilities). */
export interface Place {
  readonly facility: number
  readonly corps: string
}

/** How many of each corps serve in each facility: the pack's means, spread by chance, scaled to exactly `total`. */
export function staffPlaces(
  pack: CountryPack,
  facilities: readonly DemoFacility[],
  total: number,
  chance: Chance,
): Place[] {
  const wanted = facilities.map((facility) => meansOf(pack, facility))
  const sum = wanted.reduce((all, means) => all + [...means.values()].reduce((one, mean) => one + mean, 0), 0)
  const scale = sum > 0 ? total / sum : 0
  const places = facilities.flatMap((facility, position) => {
    const size = Math.max(0.2, chance.normal(1, pack.demonstration.dispersion))
    const counts = new Map<string, number>()
    for (const [corps, mean] of wanted[position] ?? [])
      counts.set(corps, roundByChance(mean * scale * size, chance))
    withhold(pack, facility, counts, chance)
    return [...counts].flatMap(([corps, count]) =>
      Array.from({ length: count }, () => ({ facility: position, corps })),
    )
  })
  return fitTo(total, places, facilities, pack, chance)
}

function meansOf(pack: CountryPack, facility: DemoFacility): Map<string, number> {
  const entries = pack.demonstration.staff.filter((entry) => entry.type === facility.type)
  const fits = (milieux: readonly string[] | null) =>
    facility.milieu !== null && milieux?.includes(facility.milieu)
  const entry =
    entries.find((one) => fits(one.milieux)) ?? entries.find((one) => one.milieux === null) ?? entries[0]
  return new Map(Object.entries(entry?.mean ?? {}))
}

function roundByChance(value: number, chance: Chance): number {
  const whole = Math.floor(value)
  return whole + (chance.happens(value - whole) ? 1 : 0)
}

/** Takes from most facilities what the pack says they lack, so that the norm is met as seldom as in life. */
function withhold(
  pack: CountryPack,
  facility: DemoFacility,
  counts: Map<string, number>,
  chance: Chance,
): void {
  const rule = rulesFor(pack, facility)
  if (!rule || chance.happens(rule.share)) return
  counts.set(chance.pick(rule.lacking), 0)
}

function rulesFor(pack: CountryPack, facility: DemoFacility) {
  return pack.demonstration.normMet.find(
    ({ type, milieux, districts }) =>
      type === facility.type &&
      (milieux === null || (facility.milieu !== null && milieux.includes(facility.milieu))) &&
      (districts === null || (facility.district !== null && districts.includes(facility.district))),
  )
}

/** Removes or repeats places by chance until there are exactly `total`; repeats only where no norm rule forbids. */
function fitTo(
  total: number,
  drawn: readonly Place[],
  facilities: readonly DemoFacility[],
  pack: CountryPack,
  chance: Chance,
): Place[] {
  const places = [...drawn]
  while (places.length > total) {
    const position = chance.below(places.length)
    const last = places.pop()
    if (last && position < places.length) places[position] = last
  }
  const free = drawn.filter(({ facility }) => {
    const one = facilities[facility]
    return one !== undefined && rulesFor(pack, one) === undefined
  })
  const source = free.length > 0 ? free : drawn
  while (source.length > 0 && places.length < total) places.push(chance.pick(source))
  return places.sort((a, b) => a.facility - b.facility)
}
