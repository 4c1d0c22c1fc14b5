import type { HandlersFor } from '#backend/handler-types.ts'
import type { facilitiesContract } from '#shared/contract/facilities.ts'
import { acceptProposedPlaces, updateFacility } from './facilities.service.ts'
import { listFacilities } from './facility-list.service.ts'
import { facilityPage } from './facility-page.service.ts'
import { facilityServices } from './facility-services.service.ts'

export const facilitiesHandlers = {
  'facilities.list': (context, input) => listFacilities(context, input),
  'facilities.page': (context, { id }) => facilityPage(context, id),
  'facilities.services': (context, { id }) => facilityServices(context, id),
  'facilities.update': (context, entry) => updateFacility(context, entry),
  'facilities.acceptProposedPlaces': (context, input) => acceptProposedPlaces(context, input),
} satisfies HandlersFor<typeof facilitiesContract>
