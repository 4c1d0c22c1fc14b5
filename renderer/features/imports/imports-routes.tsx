import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '#renderer/lib/root-route.ts'

/** The screen of imports. */
export const importsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/imports',
    component: lazyRouteComponent(() => import('./imports-page.tsx'), 'ImportsPage'),
  }),
] as const
