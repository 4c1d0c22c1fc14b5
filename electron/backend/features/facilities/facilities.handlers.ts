import type { HandlersFor } from '#backend/handler-types.ts'
import type { facilitiesContract } from '#shared/contract/facilities.ts'
import type { facilityChangesContract } from '#shared/contract/facility-changes.ts'
import {
  mergeFacilities,
  moveFacility,
  openFacility,
  renameFacility,
  splitFacility,
} from './facility-changes.service.ts'
import { facilityChanges, servingPersons } from './facility-changes-page.service.ts'
import { setStatus } from './facility-status.service.ts'
import { acceptProposedPlaces, updateFacility } from './facilities.service.ts'
import { listFacilities } from './facility-list.service.ts'
import { facilityPage } from './facility-page.service.ts'
import { facilityServices } from './facility-services.service.ts'

export const facilityChangesHandlers = {
  'facilities.changes': ({ db }, { id }) => facilityChanges(db, id),
  'facilities.serving': (context, { id }) => servingPersons(context, id),
  'facilities.open': (context, entry) => openFacility(context, entry),
  'facilities.setStatus': (context, entry) => setStatus(context, entry),
  'facilities.rename': (context, entry) => renameFacility(context, entry),
  'facilities.move': (context, entry) => moveFacility(context, entry),
  'facilities.split': (context, entry) => splitFacility(context, entry),
  'facilities.merge': (context, entry) => mergeFacilities(context, entry),
} satisfies HandlersFor<typeof facilityChangesContract>

export const facilitiesHandlers = {
  'facilities.list': (context, input) => listFacilities(context, input),
  'facilities.page': (context, { id }) => facilityPage(context, id),
  'facilities.services': (context, { id }) => facilityServices(context, id),
  'facilities.update': (context, entry) => updateFacility(context, entry),
  'facilities.acceptProposedPlaces': (context, input) => acceptProposedPlaces(context, input),
} satisfies HandlersFor<typeof facilitiesContract>
