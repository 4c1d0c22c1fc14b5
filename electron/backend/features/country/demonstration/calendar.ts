import { addDays, type Day, daysBetween } from '#shared/domain/days.ts'
import type { Chance } from './random.ts'

const YEAR_DAYS = 365.25

/** The day so many years later (a fraction counts), to the day. */
export function addYears(day: Day, years: number): Day {
  return addDays(day, Math.round(years * YEAR_DAYS))
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

/** A day of a range, both ends included; the first where the range is empty. */
export function dayWithin(chance: Chance, from: Day, to: Day): Day {
  return addDays(from, chance.below(Math.max(0, daysBetween(from, to)) + 1))
}

/** A whole number of a range, both ends included. */
export function within(chance: Chance, [fewest, most]: readonly [number, number]): number {
  return fewest + chance.below(most - fewest + 1)
}

export function earlier(one: Day, other: Day): Day {
  return one < other ? one : other
}

export function later(one: Day, other: Day): Day {
  return one > other ? one : other
}
