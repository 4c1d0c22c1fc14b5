import { z } from 'zod'

/** The place as the address keeps it, so that coming back from a list shows the same figures. */
export const dashboardSearch = z.object({
  place: z.number().int().positive().optional().catch(undefined),
})
