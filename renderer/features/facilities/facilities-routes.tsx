import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '#renderer/lib/root-route.ts'
import { facilitySearch } from './facility-search.ts'

/** The screens of facilities. */
export const facilitiesRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/facilities',
    validateSearch: facilitySearch,
    component: lazyRouteComponent(() => import('./facilities-page.tsx'), 'FacilitiesPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/facilities/$facilityId',
    component: lazyRouteComponent(() => import('./facility-page.tsx'), 'FacilityPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/facilities/$facilityId/edit',
    component: lazyRouteComponent(() => import('./facility-edit-page.tsx'), 'FacilityEditPage'),
  }),
] as const
