import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { rootRoute } from '#renderer/lib/root-route.ts'

/** Workers as they stand in an address, to be entered into a session: `4,7,12`, or as the router writes them again. */
const workers = z
  .union([z.string(), z.number(), z.array(z.number())])
  .transform((text) =>
    String(text)
      .split(',')
      .map(Number)
      .filter((id) => Number.isInteger(id) && id > 0),
  )
  .optional()
  .catch(undefined)

/** Who is to be entered, until it is done. */
const wanted = z.object({ workers })

/** Training sessions; `?workers=4,7` brings people along who were chosen in a list. */
export const trainingRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/training',
    validateSearch: wanted,
    component: lazyRouteComponent(() => import('./training-page.tsx'), 'TrainingPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/training/new',
    validateSearch: wanted,
    component: lazyRouteComponent(() => import('./new-session-page.tsx'), 'NewSessionPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/training/$sessionId',
    validateSearch: wanted,
    component: lazyRouteComponent(() => import('./session-page.tsx'), 'SessionPage'),
  }),
] as const
