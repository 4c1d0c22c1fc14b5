import type { Day } from './days.ts'

/** The first day that a partial date can mean: `1978` → 1 January. */
export function firstDay(partial: string): Day {
  return partial + '-01-01'.slice(partial.length - 4)
}

/** The last day that a partial date can mean: `1978-02` → 28 February. */
export function lastDay(partial: string): Day {
  if (partial.length === 10) return partial
  const [year = 0, month = 12] = partial.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

/** The same calendar day `count` years on; 29 February becomes 1 March where the year has none. */
export function addYears(day: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year + count, month - 1, date)).toISOString().slice(0, 10)
}

/** Whole years completed on `on` by somebody born on `birth`. */
export function ageOn(birth: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4))
  return addYears(birth, years) <= on ? years : years - 1
}
