import { useTranslations } from 'use-intl/react'
import { CallError } from '#renderer/lib/api.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { ErrorState, NoPermission } from '#renderer/ui/states.tsx'

/** A page that failed: the frame around it stays usable. */
export function CrashPage({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  const t = useTranslations('common')
  const words = useErrorWords()
  if (error instanceof CallError && error.code === 'NOT_PERMITTED') return <NoPermission />
  const said =
    error instanceof CallError
      ? words(error)
      : { message: t('crashTitle'), remedy: t('crashText'), incident: null }
  return (
    <>
      <PageHeader title={t('errorTitle')} />
      <ErrorState {...said} onRetry={reset} />
    </>
  )
}
