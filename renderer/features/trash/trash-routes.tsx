import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '#renderer/lib/root-route.ts'

/** What was taken out of the register, and a file on its way there. */
export const trashRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/trash',
    component: lazyRouteComponent(() => import('./trash-page.tsx'), 'TrashPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/workers/$workerId/remove',
    component: lazyRouteComponent(() => import('./remove-page.tsx'), 'RemovePage'),
  }),
] as const
