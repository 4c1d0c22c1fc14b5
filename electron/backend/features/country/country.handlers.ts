import type { HandlersFor } from '#backend/handler-types.ts'
import type { countryContract } from '#shared/contract/country.ts'
import { fillDemonstration } from './demonstration/demonstration.service.ts'

export const countryHandlers = {
  'country.fillDemonstration': (context, input) => fillDemonstration(context, input),
} satisfies HandlersFor<typeof countryContract>
