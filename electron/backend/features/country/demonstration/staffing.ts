import type { CountryPack } from '#shared/domain/country-pack.ts'
import type { DemoFacility } from './facilities.ts'
import type { Chance } from './random.ts'
import { applyRule, ruleFor } from './norm-staffing.ts'
import { Weighed } from './weighed.ts'

/** How many of each corps have a place in each facility, by its position in the list of facilities. */
export type Staffing = readonly ReadonlyMap<string, number>[]

/** In a register much smaller than the pack's no facility is given what a norm asks: it would take everybody. */
const LARGE = 0.5

/** The pack's means, spread by chance, scaled to exactly `total`. */
export function staffFacilities(
  pack: CountryPack,
  facilities: readonly DemoFacility[],
  total: number,
  chance: Chance,
): Staffing {
  const wanted = facilities.map((facility) => meansOf(pack, facility))
  const sum = wanted.reduce((all, means) => all + [...means.values()].reduce((one, mean) => one + mean, 0), 0)
  const scale = sum > 0 ? total / sum : 0
  const staffing = facilities.map((facility, position) => {
    const size = Math.max(0.2, chance.normal(1, pack.demonstration.dispersion))
    const counts = new Map<string, number>()
    for (const [corps, mean] of wanted[position] ?? [])
      counts.set(corps, roundByChance(mean * scale * size, chance))
    applyRule(pack, facility, counts, { complete: scale >= LARGE, chance })
    return counts
  })
  fitTo(total, staffing, facilities, pack, chance)
  return staffing
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

/** Removes or repeats places by chance until there are exactly `total`; repeats only where no norm rule forbids. */
function fitTo(
  total: number,
  staffing: readonly Map<string, number>[],
  facilities: readonly DemoFacility[],
  pack: CountryPack,
  chance: Chance,
): void {
  const cells = cellsOf(staffing)
  const drawn = cells.reduce((sum, { count }) => sum + count, 0)
  if (drawn === 0) return
  const free = cells.filter(({ facility }) => {
    const one = facilities[facility]
    return one !== undefined && ruleFor(pack, one) === undefined
  })
  const from = drawn > total || free.length === 0 ? cells : free
  const weighed = new Weighed(from, ({ count }) => count)
  const step = drawn > total ? -1 : 1
  for (let left = Math.abs(drawn - total); left > 0;) {
    const { facility, corps } = weighed.pick(chance)
    const count = staffing[facility]?.get(corps) ?? 0
    if (count + step < 0) continue
    staffing[facility]?.set(corps, count + step)
    left -= 1
  }
}

/** One corps at one facility. */
export interface Cell {
  readonly facility: number
  readonly corps: string
  readonly count: number
}

/** Where anybody has a place. */
export function cellsOf(staffing: Staffing): Cell[] {
  return staffing.flatMap((counts, facility) =>
    [...counts].flatMap(([corps, count]) => (count > 0 ? [{ facility, corps, count }] : [])),
  )
}
