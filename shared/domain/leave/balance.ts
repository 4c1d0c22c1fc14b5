/** What a kind of leave grants; `days` null: as many as are decided. */
export interface LeaveRule {
  readonly days: number | null
  /** `year`: so many each year. `event`: so many each time. `none`: no limit. */
  readonly grant: 'year' | 'event' | 'none'
  /** Unspent days of a year live so many years more. */
  readonly carryYears: number
}

/** Days taken, or added to what the rule grants (negative: taken away), in a year. */
export interface YearDays {
  readonly year: number
  readonly days: number
}

export interface LeaveBalance {
  readonly year: number
  /** Of the rule, for this year. */
  readonly granted: number
  /** Entered by hand for this year. */
  readonly adjusted: number
  /** Left over from earlier years and still good. */
  readonly carried: number
  readonly taken: number
  /** What is left this year; negative where more was taken than there was. */
  readonly left: number
}

/**
 * What a person has of a yearly leave in `year`. The oldest days are spent first; what is not spent within
 * `carryYears` is lost. Counting begins with the first year of which the register knows anything: what she brought
 * along from before is entered as an adjustment. Null where the kind has no yearly balance.
 */
export function balanceIn(
  year: number,
  rule: LeaveRule,
  known: { readonly taken: readonly YearDays[]; readonly adjusted: readonly YearDays[] },
): LeaveBalance | null {
  if (rule.grant !== 'year' || rule.days === null) return null
  const years = [...known.taken, ...known.adjusted].map((entry) => entry.year)
  const first = Math.min(year, ...years)
  let purses: Purse[] = []
  let owed = 0
  for (let now = first; now <= year; now += 1) {
    purses = purses.filter((purse) => now - purse.year <= rule.carryYears && purse.days > 0)
    const carried = sum(purses)
    const [adjusted, taken] = [daysIn(known.adjusted, now), daysIn(known.taken, now)]
    purses.push({ year: now, days: rule.days + adjusted })
    owed = spend(purses, taken)
    if (now === year) {
      return { year, granted: rule.days, adjusted, carried, taken, left: sum(purses) - owed }
    }
  }
  return null
}

/** Days of one year that are still there. */
interface Purse {
  readonly year: number
  days: number
}

/** Takes days out of the oldest purses first; answers how many there were not. */
function spend(purses: readonly Purse[], days: number): number {
  let rest = days
  for (const purse of purses) {
    const used = Math.min(Math.max(purse.days, 0), rest)
    purse.days -= used
    rest -= used
  }
  return rest
}

function sum(purses: readonly Purse[]): number {
  return purses.reduce((total, purse) => total + purse.days, 0)
}

function daysIn(entries: readonly YearDays[], year: number): number {
  return entries.reduce((total, entry) => (entry.year === year ? total + entry.days : total), 0)
}
