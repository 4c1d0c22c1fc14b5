import '#renderer/lib/zod-setup.ts'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '#renderer/lib/fonts.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from '#renderer/app/app.tsx'
import { call } from '#renderer/lib/api.ts'
import { locales } from '#shared/i18n/locale.ts'

async function start(): Promise<void> {
  const locale = await call('shell.state', {}).then(
    (state) => state.locale,
    () => locales[0],
  )
  const place = document.getElementById('root')
  if (place) {
    createRoot(place).render(
      <StrictMode>
        <App initialLocale={locale} />
      </StrictMode>,
    )
  }
}

void start()
