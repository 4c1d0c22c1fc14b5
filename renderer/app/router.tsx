import { createHashHistory, createRouter } from '@tanstack/react-router'
import { LoadingState } from '#renderer/ui/states.tsx'
import { rootRoute } from '#renderer/lib/root-route.ts'
import { NotFoundPage } from './not-found-page.tsx'
import { CrashPage } from './crash-page.tsx'
import { routeTree } from './routes.tsx'
import { Shell } from './shell.tsx'

rootRoute.update({ component: Shell })

export const router = createRouter({
  routeTree,
  history: createHashHistory(),
  defaultNotFoundComponent: NotFoundPage,
  defaultErrorComponent: CrashPage,
  defaultPendingComponent: LoadingState,
  // Screens come from this PC's disk: what is asked for is there at once.
  defaultPendingMinMs: 0,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
