import type { Label } from '#shared/contract/reference.ts'
import type { Day } from '#shared/domain/days.ts'

/** Whether an interval of days holds a day; a null end is open. */
export function covers(interval: { from: string | null; to: string | null }, day: Day): boolean {
  return (interval.from ?? '') <= day && (interval.to ?? '9999') >= day
}

/** A facility's names besides the first, as its column keeps them. */
export function aliasesOf(column: string): string[] {
  // The column holds what `schema/place.ts` types it to be.
  return JSON.parse(column) as string[]
}

/** A label of reference data that may not be known. */
export function labelOf(fr: string | null, en: string | null): Label | null {
  return fr === null || en === null ? null : { fr, en }
}
