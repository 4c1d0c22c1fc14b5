import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { rootRoute } from '#renderer/lib/root-route.ts'

/** Ids as they stand in an address, `4,7,12`, or as the router wrote them back. */
const ids = z
  .union([z.string(), z.number(), z.array(z.number())])
  .transform((told) => {
    const parts = Array.isArray(told) ? told : String(told).split(',').map(Number)
    return parts.filter((id) => Number.isInteger(id) && id > 0)
  })
  .optional()
  .catch(undefined)

/** For whom an act is prepared, and from which template: `/acts/new?workers=1,2,3&template=mutation`. */
const wanted = z.object({ workers: ids, template: z.string().max(60).optional().catch(undefined) })

/** The screens of acts and their letters. */
export const actsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/acts',
    component: lazyRouteComponent(() => import('./acts-page.tsx'), 'ActsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/acts/new',
    validateSearch: wanted,
    component: lazyRouteComponent(() => import('./new-act-page.tsx'), 'NewActPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/acts/templates',
    component: lazyRouteComponent(() => import('./templates-page.tsx'), 'TemplatesPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/acts/visas',
    component: lazyRouteComponent(() => import('./visas-page.tsx'), 'VisasPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/acts/$actId',
    component: lazyRouteComponent(() => import('./act-page.tsx'), 'ActPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/workers/$workerId/acts',
    component: lazyRouteComponent(() => import('./worker-acts-page.tsx'), 'WorkerActsPage'),
  }),
] as const
