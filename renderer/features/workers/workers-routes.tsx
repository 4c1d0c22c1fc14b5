import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '#renderer/lib/root-route.ts'
import { sheetSearch } from '#renderer/lib/sheet-entry.ts'
import { workersSearch } from '#renderer/lib/worker-list-link.ts'

const entryPages = () => import('./entry-pages.tsx')

/** The screens of workers. */
export const workersRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/workers',
    validateSearch: workersSearch,
    component: lazyRouteComponent(() => import('./workers-page.tsx'), 'WorkersPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/workers/new',
    validateSearch: sheetSearch,
    component: lazyRouteComponent(entryPages, 'NewWorkerPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/workers/cases',
    component: lazyRouteComponent(() => import('./number-cases-page.tsx'), 'NumberCasesPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/workers/$workerId',
    component: lazyRouteComponent(() => import('./worker-page.tsx'), 'WorkerPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/workers/$workerId/edit',
    validateSearch: sheetSearch,
    component: lazyRouteComponent(entryPages, 'EditWorkerPage'),
  }),
] as const
