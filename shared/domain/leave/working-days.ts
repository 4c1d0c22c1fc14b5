import { addDays, type Day } from '../days.ts'

/** Days on which nobody works, by law: `05-01` every year, `2026-03-20` once. */
export type Holidays = ReadonlySet<string>

/** How a kind of leave counts: every day of the calendar, or those that would have been worked. */
export type Counting = 'calendar' | 'working'

/** Saturday and Sunday: ISO 8601 days 6 and 7. */
const WEEKEND = new Set([6, 0])

/** Monday to Friday, and no public holiday. */
export function isWorkingDay(day: Day, holidays: Holidays): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return !WEEKEND.has(weekday) && !holidays.has(day) && !holidays.has(day.slice(5))
}

/** Days of a leave from its first to its last day, both included; 0 where the last comes before the first. */
export function leaveDays(start: Day, end: Day, counting: Counting, holidays: Holidays): number {
  let days = 0
  for (let day = start; day <= end; day = addDays(day, 1)) {
    if (counting === 'calendar' || isWorkingDay(day, holidays)) days += 1
  }
  return days
}

/** The first day at work after the last day of a leave. */
export function returnDay(end: Day, holidays: Holidays): Day {
  let day = addDays(end, 1)
  while (!isWorkingDay(day, holidays)) day = addDays(day, 1)
  return day
}

/** The last day of a leave of so many days; `start` itself for one day or none. */
export function lastDayOf(start: Day, days: number, counting: Counting, holidays: Holidays): Day {
  let day = start
  let counted = 0
  for (;;) {
    if (counting === 'calendar' || isWorkingDay(day, holidays)) counted += 1
    if (counted >= days) return day
    day = addDays(day, 1)
  }
}

/** The days of a leave, by the year in which they lie. */
export function daysByYear(
  { start, end }: { readonly start: Day; readonly end: Day },
  counting: Counting,
  holidays: Holidays,
): Map<number, number> {
  const years = new Map<number, number>()
  for (let year = Number(start.slice(0, 4)); year <= Number(end.slice(0, 4)); year += 1) {
    const [from, to] = [`${year}-01-01`, `${year}-12-31`]
    const days = leaveDays(start > from ? start : from, end < to ? end : to, counting, holidays)
    years.set(year, days)
  }
  return years
}
