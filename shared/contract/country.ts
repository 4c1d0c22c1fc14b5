import { z } from 'zod'
import { type, type Route } from './route.ts'

export interface DemonstrationResult {
  readonly facilities: number
  readonly workers: number
}

export const countryContract = {
  /**
   * Fills a register that holds no person with invented workers, the same for the same seed everywhere, and marks
   * it as a demonstration for ever. Facilities are invented too unless the register already has some.
   */
  'country.fillDemonstration': {
    kind: 'write',
    needs: 'office.write',
    input: z.object({
      /** Number of workers' files, all told; the pack's own figure when left out. */
      total: z.number().int().min(1).max(1_000_000).optional(),
      seed: z.number().int().optional(),
    }),
    output: type<DemonstrationResult>(),
  },
} as const satisfies Record<string, Route<z.ZodType, unknown>>
