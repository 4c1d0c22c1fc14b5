import type { backendContract } from '#shared/contract/index.ts'
import { actsHandlers } from './features/acts/acts.handlers.ts'
import { codeListsHandlers } from './features/code-lists/code-lists.handlers.ts'
import { collectionHandlers } from './features/collection/collection.handlers.ts'
import { countryHandlers } from './features/country/country.handlers.ts'
import { dashboardHandlers } from './features/dashboard/dashboard.handlers.ts'
import { duplicatesHandlers } from './features/duplicates/duplicates.handlers.ts'
import { documentsHandlers } from './features/documents/documents.handlers.ts'
import { draftsHandlers } from './features/drafts/drafts.handlers.ts'
import { facilitiesHandlers, facilityChangesHandlers } from './features/facilities/facilities.handlers.ts'
import { historyHandlers } from './features/history/history.handlers.ts'
import { importsHandlers } from './features/imports/imports.handlers.ts'
import { movementsHandlers } from './features/movements/movements.handlers.ts'
import { leaveHandlers } from './features/leave/leave.handlers.ts'
import { officeHandlers } from './features/office/office.handlers.ts'
import { postingsHandlers } from './features/postings/postings.handlers.ts'
import { placesHandlers } from './features/places/places.handlers.ts'
import { postsHandlers } from './features/posts/posts.handlers.ts'
import { referenceHandlers } from './features/reference/reference.handlers.ts'
import { reportsHandlers } from './features/reports/reports.handlers.ts'
import { sectionsHandlers } from './features/sections/sections.handlers.ts'
import { trainingHandlers } from './features/training/training.handlers.ts'
import { trashHandlers } from './features/trash/trash.handlers.ts'
import { viewsHandlers } from './features/views/views.handlers.ts'
import { workerListHandlers } from './features/workers/worker-list.handlers.ts'
import { workersHandlers } from './features/workers/workers.handlers.ts'
import type { HandlersFor } from './handler-types.ts'

/** Everything that a window can do to the register; exhaustive by type. */
export const handlers = {
  ...officeHandlers,
  ...countryHandlers,
  ...referenceHandlers,
  ...draftsHandlers,
  ...workersHandlers,
  ...duplicatesHandlers,
  ...workerListHandlers,
  ...sectionsHandlers,
  ...trashHandlers,
  ...codeListsHandlers,
  ...leaveHandlers,
  ...documentsHandlers,
  ...trainingHandlers,
  ...viewsHandlers,
  ...postingsHandlers,
  ...movementsHandlers,
  ...facilitiesHandlers,
  ...facilityChangesHandlers,
  ...placesHandlers,
  ...postsHandlers,
  ...historyHandlers,
  ...actsHandlers,
  ...collectionHandlers,
  ...importsHandlers,
  ...reportsHandlers,
  ...dashboardHandlers,
} satisfies HandlersFor<typeof backendContract>
