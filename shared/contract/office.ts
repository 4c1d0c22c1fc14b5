import { z } from 'zod'
import { type, type Route } from './route.ts'
import type { Letterhead } from '#shared/domain/letterhead.ts'

export interface OfficeState {
  readonly office: string
  readonly country: string
  /** The register holds invented people: every screen and page says so. */
  readonly demo: boolean
  readonly today: string
  readonly workers: number
  readonly facilities: number
  readonly phonePrefix: string
  readonly letterhead: Letterhead
}

export const officeContract = {
  'office.state': { kind: 'read', needs: 'office.read', input: z.object({}), output: type<OfficeState>() },
  'office.rename': {
    kind: 'write',
    needs: 'office.write',
    input: z.object({ name: z.string().trim().min(2).max(120) }),
    output: type<null>(),
  },
} as const satisfies Record<string, Route<z.ZodType, unknown>>
