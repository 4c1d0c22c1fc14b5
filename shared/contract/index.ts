import { actsContract } from './acts.ts'
import { codeListsContract } from './code-lists.ts'
import { collectionContract } from './collection.ts'
import { countryContract } from './country.ts'
import { dashboardContract } from './dashboard.ts'
import { documentsContract } from './documents.ts'
import { draftsContract } from './drafts.ts'
import { duplicatesContract } from './duplicates.ts'
import { facilitiesContract } from './facilities.ts'
import { facilityChangesContract } from './facility-changes.ts'
import { historyContract } from './history.ts'
import { importsContract } from './imports.ts'
import { movementsContract } from './movements.ts'
import { leaveContract } from './leave.ts'
import { officeContract } from './office.ts'
import { placesContract } from './places.ts'
import { postingsContract } from './postings.ts'
import { postsContract } from './posts.ts'
import { referenceContract } from './reference.ts'
import { reportsContract } from './reports.ts'
import type { InputOf, OutputOf } from './route.ts'
import { sectionsContract } from './sections.ts'
import { shellContract } from './shell.ts'
import { trainingContract } from './training.ts'
import { trashContract } from './trash.ts'
import { viewsContract } from './views.ts'
import { workerListContract } from './worker-list.ts'
import { workersContract } from './workers.ts'

/** Every route that the backend serves. */
export const backendContract = {
  ...officeContract,
  ...countryContract,
  ...referenceContract,
  ...draftsContract,
  ...workersContract,
  ...duplicatesContract,
  ...workerListContract,
  ...sectionsContract,
  ...trashContract,
  ...codeListsContract,
  ...leaveContract,
  ...documentsContract,
  ...trainingContract,
  ...viewsContract,
  ...postingsContract,
  ...movementsContract,
  ...facilitiesContract,
  ...facilityChangesContract,
  ...placesContract,
  ...postsContract,
  ...historyContract,
  ...actsContract,
  ...collectionContract,
  ...importsContract,
  ...reportsContract,
  ...dashboardContract,
} as const

/** Every route that a window may call: the backend's and the shell's. */
export const contract = { ...backendContract, ...shellContract } as const

export type BackendRouteName = keyof typeof backendContract
export type RouteName = keyof typeof contract
export type RouteInput<Name extends RouteName> = InputOf<(typeof contract)[Name]>
export type RouteOutput<Name extends RouteName> = OutputOf<(typeof contract)[Name]>
