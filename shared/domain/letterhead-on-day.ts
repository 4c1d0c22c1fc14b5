import { z } from 'zod'
import type { Day } from './days.ts'
import { type Letterhead, letterheadFrom } from './letterhead.ts'

const dated = z.array(z.looseObject({ from: z.string().nullable(), to: z.string().nullable() }))

/**
 * The letterhead of a day: the office's own, unless the country had another one then. Of an older one the office keeps
 * its place, its signatory and its own lines below the ministry's.
 */
export function letterheadOn(
  settings: { readonly own: unknown; readonly dated: unknown; readonly office: string },
  day: Day,
  today: Day,
): Letterhead {
  const own = letterheadFrom(settings.own, settings.office)
  const known = dated.safeParse(settings.dated)
  if (!known.success) return own
  const inForce = (on: Day) => known.data.find(({ from, to }) => (from ?? '') <= on && (to ?? '9999') >= on)
  const then = inForce(day)
  if (then === undefined || then === inForce(today)) return own
  const old = letterheadFrom({ ...then, place: own.place }, settings.office)
  const [ministry = '', ...below] = old.timbre
  const ours = own.timbre.slice(1)
  return { ...old, timbre: [ministry, ...(ours.length > 0 ? ours : below)], signatory: own.signatory }
}
