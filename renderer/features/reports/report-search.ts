import { z } from 'zod'

const code = z.string().min(1).max(60).optional().catch(undefined)
const id = z.number().int().positive().optional().catch(undefined)
const day = z.iso.date()

/** A report's parameters as the address keeps them: what is not asked, or not understood, is left out. */
export const reportSearch = z.object({
  place: id,
  day: day.optional().catch(undefined),
  boundaries: z
    .union([z.enum(['asAt', 'today']), day])
    .optional()
    .catch(undefined),
  sector: code,
  facilityType: code,
  normSet: id,
  facility: id,
  form: z.enum(['long', 'short']).optional().catch(undefined),
})

export type ReportSearch = z.output<typeof reportSearch>

/** A chosen value, or undefined to leave it out of the address. */
export function orLeftOut<Value>(value: Value | null): Value | undefined {
  return value ?? undefined
}

/** What the backend is asked: parameters left out take its defaults. */
export function parametersOf(search: ReportSearch): Record<string, unknown> {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined))
}

/** The day whose boundaries decide which places there are. */
export function boundariesDay(search: ReportSearch, today: string): string {
  const asked = search.boundaries ?? 'asAt'
  if (asked === 'today') return today
  return asked === 'asAt' ? (search.day ?? today) : asked
}
