import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '#renderer/lib/root-route.ts'
import { announceSearch, batchSearch, endSearch, movementSearch } from './movement-addresses.ts'

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
    validateSearch: endSearch,
    component: lazyRouteComponent(() => import('./end-posting-page.tsx'), 'EndPostingPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/workers/$workerId/postings/$postingId/take-up',
    component: lazyRouteComponent(() => import('./take-up-page.tsx'), 'TakeUpPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/workers/$workerId/movement',
    validateSearch: movementSearch,
    component: lazyRouteComponent(() => import('./movement-page.tsx'), 'MovementPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/workers/$workerId/postings/$postingId/correct',
    component: lazyRouteComponent(() => import('./correct-posting-page.tsx'), 'CorrectPostingPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/workers/$workerId/positions/$positionId/correct',
    component: lazyRouteComponent(() => import('./correct-position-page.tsx'), 'CorrectPositionPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/movements',
    component: lazyRouteComponent(() => import('./pending-page.tsx'), 'PendingPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/movements/announce',
    validateSearch: announceSearch,
    component: lazyRouteComponent(() => import('./announce-page.tsx'), 'AnnouncePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/movements/batch',
    validateSearch: batchSearch,
    component: lazyRouteComponent(() => import('./batch-page.tsx'), 'BatchPage'),
  }),
] as const
