import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '#renderer/lib/root-route.ts'

/** The files kept with a worker. */
export const documentsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/workers/$workerId/documents',
    component: lazyRouteComponent(() => import('./documents-page.tsx'), 'DocumentsPage'),
  }),
] as const
