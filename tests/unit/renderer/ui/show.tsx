import { createRoute } from '@tanstack/react-router'
import { screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import type { Locale } from '#shared/i18n/locale.ts'
import { rootRoute } from '#renderer/lib/root-route.ts'
import { fakeBridge, renderRoutes } from '#tests/helpers/render-routes.tsx'

/** Shows one part of the kit with all that the application puts around it. */
export async function show(part: () => ReactNode, locale: Locale = 'fr') {
  fakeBridge({})
  const Part = () => (
    <div data-testid="part">
      {/* A component of its own, so that it may use hooks. */}
      {part()}
    </div>
  )
  renderRoutes([createRoute({ getParentRoute: () => rootRoute, path: '/', component: Part })], '/', locale)
  await screen.findByTestId('part')
}
