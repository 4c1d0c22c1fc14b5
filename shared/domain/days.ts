/** A calendar day, `YYYY-MM-DD`. Text order is time order. */
export type Day = string

/** Stands for "still open" where a range needs a last day. */
export const OPEN_END: Day = '9999-12-31'

const DAY_MS = 86_400_000

/** The day `count` days after `day` (negative: before). Calendar days only: no time zone is involved. */
export function addDays(day: Day, count: number): Day {
  const [year, month, date] = day.split('-').map(Number)
  const time = Date.UTC(year ?? 0, (month ?? 1) - 1, date ?? 1) + count * DAY_MS
  return new Date(time).toISOString().slice(0, 10)
}

/** Days from one day to another; negative where the second comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}

/** The PC's calendar day at `now`. */
export function localDay(now: Date): Day {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
