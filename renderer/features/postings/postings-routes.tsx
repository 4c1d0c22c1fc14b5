import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '#renderer/lib/root-route.ts'

/** The screens of postings; each belongs to the worker in its address. */
export const postingsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/workers/$workerId/post',
    component: lazyRouteComponent(() => import('./new-posting-page.tsx'), 'NewPostingPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/workers/$workerId/transfer',
    component: lazyRouteComponent(() => import('./transfer-page.tsx'), 'TransferPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/workers/$workerId/postings/$postingId/end',
    component: lazyRouteComponent(() => import('./end-posting-page.tsx'), 'EndPostingPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/workers/$workerId/postings/$postingId/take-up',
    component: lazyRouteComponent(() => import('./take-up-page.tsx'), 'TakeUpPage'),
  }),
] as const
