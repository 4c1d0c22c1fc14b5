import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { rootRoute } from '#renderer/lib/root-route.ts'

/** The list that the address names: `/lists?list=reason`. */
const listSearch = z.object({ list: z.string().max(60).optional().catch(undefined) })

/** The lists that the office keeps. */
export const codeListsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/lists',
    validateSearch: listSearch,
    component: lazyRouteComponent(() => import('./code-lists-page.tsx'), 'CodeListsPage'),
  }),
] as const
