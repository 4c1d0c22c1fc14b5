import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '#renderer/lib/root-route.ts'

/** Files that may be one person's: found, compared, merged, separated again. */
export const duplicatesRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/duplicates',
    component: lazyRouteComponent(() => import('./duplicates-page.tsx'), 'DuplicatesPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/duplicates/dismissed',
    component: lazyRouteComponent(() => import('./dismissed-page.tsx'), 'DismissedPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/duplicates/$one/$other',
    component: lazyRouteComponent(() => import('./compare-page.tsx'), 'ComparePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/workers/$workerId/merges',
    component: lazyRouteComponent(() => import('./merges-page.tsx'), 'MergesPage'),
  }),
] as const
