import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '#renderer/lib/root-route.ts'

const pages = () => import('./history-pages.tsx')

/** The histories of files; each belongs to the file in its address. */
export const historyRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/workers/$workerId/history',
    component: lazyRouteComponent(pages, 'WorkerHistoryPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/facilities/$facilityId/history',
    component: lazyRouteComponent(pages, 'FacilityHistoryPage'),
  }),
] as const
