import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '#renderer/lib/root-route.ts'
import { dashboardSearch } from './dashboard-search.ts'

/** The figures of the territory. */
export const dashboardRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/dashboard',
    validateSearch: dashboardSearch,
    component: lazyRouteComponent(() => import('./dashboard-page.tsx'), 'DashboardPage'),
  }),
] as const
