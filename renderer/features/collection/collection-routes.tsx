import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { rootRoute } from '#renderer/lib/root-route.ts'

const id = z.coerce.number().int().positive().optional().catch(undefined)

/** For whom sheets are prepared: `/collection/new?worker=4`, `/collection/new?facility=7`. */
const wanted = z.object({ worker: id, facility: id })

/** The screens of the collection sheets. */
export const collectionRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/collection',
    component: lazyRouteComponent(() => import('./collection-page.tsx'), 'CollectionPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/collection/new',
    validateSearch: wanted,
    component: lazyRouteComponent(() => import('./prepare-page.tsx'), 'PreparePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/collection/$batchId',
    component: lazyRouteComponent(() => import('./batch-page.tsx'), 'BatchPage'),
  }),
] as const
