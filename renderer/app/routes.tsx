import { actsRoutes } from '#renderer/features/acts/acts-routes.tsx'
import { collectionRoutes } from '#renderer/features/collection/collection-routes.tsx'
import { dashboardRoutes } from '#renderer/features/dashboard/dashboard-routes.tsx'
import { duplicatesRoutes } from '#renderer/features/duplicates/duplicates-routes.tsx'
import { facilitiesRoutes } from '#renderer/features/facilities/facilities-routes.tsx'
import { historyRoutes } from '#renderer/features/history/history-routes.tsx'
import { importsRoutes } from '#renderer/features/imports/imports-routes.tsx'
import { postingsRoutes } from '#renderer/features/postings/postings-routes.tsx'
import { reportsRoutes } from '#renderer/features/reports/reports-routes.tsx'
import { documentsRoutes } from '#renderer/features/documents/documents-routes.tsx'
import { leaveRoutes } from '#renderer/features/leave/leave-routes.tsx'
import { codeListsRoutes } from '#renderer/features/code-lists/code-lists-routes.tsx'
import { trainingRoutes } from '#renderer/features/training/training-routes.tsx'
import { trashRoutes } from '#renderer/features/trash/trash-routes.tsx'
import { workersRoutes } from '#renderer/features/workers/workers-routes.tsx'
import { rootRoute } from '#renderer/lib/root-route.ts'
import { startRoute } from './start-route.tsx'

/**
 * Every screen. A feature exports a list, made with the router's own createRoute:
 *
 *     // renderer/features/workers/workers-routes.tsx
 *     export const workersRoutes = [
 *       createRoute({
 *         getParentRoute: () => rootRoute,                     // '#renderer/lib/root-route.ts'
 *         path: '/workers/$workerId',
 *         component: lazyRouteComponent(() => import('./worker-page.tsx'), 'WorkerPage'),
 *       }),
 *     ] as const
 *
 * and is added here, and to `navigation.ts` if it has a line in the menu. Paths and their parameters are then
 * checked wherever a link is written.
 */
export const routeTree = rootRoute.addChildren([
  startRoute,
  ...dashboardRoutes,
  ...workersRoutes,
  ...duplicatesRoutes,
  ...trainingRoutes,
  ...trashRoutes,
  ...codeListsRoutes,
  ...leaveRoutes,
  ...documentsRoutes,
  ...postingsRoutes,
  ...facilitiesRoutes,
  ...historyRoutes,
  ...importsRoutes,
  ...actsRoutes,
  ...collectionRoutes,
  ...reportsRoutes,
])
