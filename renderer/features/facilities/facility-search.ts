import { z } from 'zod'

/** The filters of the list as the address keeps them, so that coming back shows the same facilities. */
export const facilitySearch = z.object({
  query: z.string().max(200).optional().catch(undefined),
  place: z.number().int().positive().optional().catch(undefined),
  type: z.string().min(1).max(60).optional().catch(undefined),
})

export type FacilitySearch = z.output<typeof facilitySearch>
