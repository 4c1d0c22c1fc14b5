import { createRoute, redirect } from '@tanstack/react-router'
import { rootRoute } from '#renderer/lib/root-route.ts'

/** The program opens on the figures of the territory, the first line of the menu. */
export const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    // The router asks for a thrown redirect; it is not an error.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw redirect({ to: '/dashboard' })
  },
})
