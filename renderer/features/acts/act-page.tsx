import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl/react'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useRoute } from '#renderer/lib/queries.ts'
import { useRouteId } from '#renderer/lib/route-id.ts'
import { EmptyState, ErrorState, LoadingState, NoPermission } from '#renderer/ui/states.tsx'
import { ActHead } from './act-head.tsx'
import { LetterView } from './letter-view.tsx'
import { WriteLetter } from './write-letter.tsx'
import classes from './acts.module.css'

/** One act: its letter while it is prepared, or as it was signed. */
export function ActPage() {
  const id = useRouteId('actId')
  const t = useTranslations('acts')
  const words = useErrorWords()
  const { data, error, refetch } = useRoute('acts.page', { id })
  if (error?.code === 'NOT_PERMITTED') return <NoPermission />
  if (error?.code === 'NOT_FOUND')
    return <EmptyState title={words(error).message} action={<Link to="/acts">{t('back')}</Link>} />
  if (error) return <ErrorState {...words(error)} onRetry={() => void refetch()} />
  if (!data) return <LoadingState />
  if (data.letter) {
    // Another template, another language or its signature makes another letter of it.
    const { template, locale, paper } = data.letter
    const key = [id, template.code, locale, paper === null].join(' ')
    return <LetterView key={key} page={data} letter={data.letter} />
  }
  return (
    <div className={classes.page}>
      <ActHead page={data} />
      <WriteLetter page={data} />
    </div>
  )
}
