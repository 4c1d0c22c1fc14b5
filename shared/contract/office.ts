import { z } from 'zod'
import type { Letterhead } from '#shared/domain/letterhead.ts'
import { oneLine } from '#shared/domain/person-fields.ts'
import { type, type Route } from './route.ts'

export interface OfficeState {
  /** The office's name. */
  readonly office: string
  /** Code of the country pack. */
  readonly country: string
  /** The register holds invented people: every screen and page says so. */
  readonly demo: boolean
  readonly today: string
  /** Those that the caller may see. */
  readonly workers: number
  readonly facilities: number
  readonly phonePrefix: string
  /** ISO 4217; empty where the country's data name none. */
  readonly currency: string
  readonly letterhead: Letterhead
}

const officeName = oneLine(120).pipe(z.string().min(2, 'required'))

export const officeContract = {
  'office.state': { kind: 'read', needs: 'office.read', input: z.object({}), output: type<OfficeState>() },
  'office.rename': {
    kind: 'write',
    needs: 'office.write',
    input: z.object({ name: officeName }),
    output: type<null>(),
  },
} as const satisfies Record<string, Route<z.ZodType, unknown>>
