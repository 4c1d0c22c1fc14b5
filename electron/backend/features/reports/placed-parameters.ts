import { z } from 'zod'
import type { ReportParameter } from '#shared/contract/reports.ts'

const code = z.string().min(1).max(60)
export const id = z.number().int().positive()

/** Which facilities, on which day: what every report on places asks first. */
export const placedParameters = {
  /** A unit of either tree; null: the whole country. */
  place: id.nullable().default(null),
  day: z.iso.date().nullable().default(null),
  /** Whose boundaries decide what lies in the place: of the report's day, of today, or of a day named. */
  boundaries: z.union([z.enum(['asAt', 'today']), z.iso.date()]).default('asAt'),
  sector: code.nullable().default(null),
  facilityType: code.nullable().default(null),
}

/** The same as the screen asks for them. */
export const placedForm: readonly ReportParameter[] = [
  { name: 'place', kind: 'place', required: false },
  { name: 'day', kind: 'day', required: true },
  { name: 'boundaries', kind: 'boundaries', required: true },
  { name: 'sector', kind: 'sector', required: false },
  { name: 'facilityType', kind: 'facilityType', required: false },
]
