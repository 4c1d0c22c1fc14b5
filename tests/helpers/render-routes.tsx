import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { type AnyRoute, createMemoryHistory, createRouter, RouterProvider } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import { IntlProvider } from 'use-intl/react'
import type { EffectifBridge } from '#shared/contract/bridge.ts'
import type { RouteInput, RouteName, RouteOutput } from '#shared/contract/index.ts'
import type { Envelope } from '#shared/errors/app-error.ts'
import { messages } from '#shared/i18n/index.ts'
import type { Locale } from '#shared/i18n/locale.ts'
import { createQueryClient } from '#renderer/lib/queries.ts'
import { rootRoute } from '#renderer/lib/root-route.ts'
import { theme } from '#renderer/ui/theme.ts'

/** What the machine answers to each route of a test; a route that is not listed answers null. */
export type Answers = {
  [Name in RouteName]?: (input: RouteInput<Name>) => Envelope<RouteOutput<Name>>
}

export interface AskedCall {
  readonly route: string
  readonly input: unknown
}

/** Gives the page a machine that answers as the test says and remembers what it was asked. */
export function fakeBridge(answers: Answers): { asked: AskedCall[] } {
  const asked: AskedCall[] = []
  const bridge: EffectifBridge = {
    call: (route, input) => {
      asked.push({ route, input })
      // The table above gives every route its own input and answer; the bridge knows them by name only.
      const answer = answers[route as RouteName] as ((input: unknown) => Envelope<unknown>) | undefined
      return Promise.resolve(answer?.(input) ?? { ok: true, value: null })
    },
    cancel: () => {},
    on: () => () => {},
  }
  Object.defineProperty(window, 'effectif', { value: bridge, configurable: true })
  return { asked }
}

/** What Mantine asks of a browser and jsdom lacks. */
function completeJsdom(): void {
  const media = (query: string) => ({
    ...{ matches: false, media: query, onchange: null, dispatchEvent: () => false },
    ...{
      addListener: () => {},
      removeListener: () => {},
      addEventListener: () => {},
      removeEventListener: () => {},
    },
  })
  Object.defineProperty(window, 'matchMedia', { value: media, configurable: true })
  const Observer = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  Object.defineProperty(window, 'ResizeObserver', { value: Observer, configurable: true })
  window.scrollTo = () => {}
  Element.prototype.scrollIntoView = () => {}
  // Only listened to.
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true })
}

/** Shows screens at an address, with everything the application puts around them but its frame. */
export function renderRoutes(routes: readonly AnyRoute[], path: string, locale: Locale = 'fr') {
  completeJsdom()
  const router = createRouter({
    routeTree: rootRoute.addChildren([...routes]),
    history: createMemoryHistory({ initialEntries: [path] }),
  })
  const view = render(
    <IntlProvider locale={locale} messages={messages[locale]} timeZone="UTC">
      <MantineProvider theme={theme}>
        <Notifications />
        <QueryClientProvider client={createQueryClient()}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </IntlProvider>,
  )
  return { ...view, path: () => router.state.location.pathname }
}
