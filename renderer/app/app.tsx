import '#renderer/ui/base.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { IntlProvider } from 'use-intl/react'
import { type Locale } from '#shared/i18n/locale.ts'
import { messages } from '#shared/i18n/index.ts'
import { bridge } from '#renderer/lib/bridge.ts'
import { createQueryClient, refreshOnChange } from '#renderer/lib/queries.ts'
import { styleNonce } from '#renderer/lib/style-nonce.ts'
import { theme } from '#renderer/ui/theme.ts'
import { clearToasts } from '#renderer/ui/toasts.tsx'
import { router } from './router.tsx'

const queryClient = createQueryClient()

/** The whole program in one window. */
export function App({ initialLocale }: { readonly initialLocale: Locale }) {
  const [locale, setLocale] = useState(initialLocale)
  useEffect(() => bridge().on('language', (event) => setLocale(event.locale)), [])
  useEffect(() => refreshOnChange(queryClient), [])
  useEffect(() => {
    document.documentElement.lang = locale
    // What they say is in the language that was left.
    clearToasts()
  }, [locale])
  return (
    <IntlProvider locale={locale} messages={messages[locale]}>
      <MantineProvider theme={theme} getStyleNonce={styleNonce} forceColorScheme="light">
        <QueryClientProvider client={queryClient}>
          <Notifications position="bottom-right" limit={3} transitionDuration={0} />
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </IntlProvider>
  )
}
