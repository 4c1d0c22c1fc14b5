import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '#renderer/lib/root-route.ts'

/** Leave: one worker's, and everybody's who is or should be away. */
export const leaveRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/workers/$workerId/leave',
    component: lazyRouteComponent(() => import('./worker-leave-page.tsx'), 'WorkerLeavePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/leave',
    component: lazyRouteComponent(() => import('./leave-page.tsx'), 'LeavePage'),
  }),
] as const
