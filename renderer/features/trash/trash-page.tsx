import { Button } from '@mantine/core'
import { useLocale, useTranslations } from 'use-intl/react'
import type { TrashedAct } from '#shared/contract/trash.ts'
import { formatInstant } from '#shared/domain/dates.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useFieldLabel, useUserName } from '#renderer/lib/history-words.ts'
import { useRoute, useWriteRoute } from '#renderer/lib/queries.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { PlainTable } from '#renderer/ui/plain-table.tsx'
import { ErrorState, LoadingState } from '#renderer/ui/states.tsx'
import { toastDone, toastFailure } from '#renderer/ui/toasts.tsx'

/** Everything that was taken out and can come back. */
export function TrashPage() {
  const t = useTranslations('trash')
  const words = useErrorWords()
  const list = useRoute('trash.list', {})
  if (list.error) return <ErrorState {...words(list.error)} onRetry={() => void list.refetch()} />
  if (!list.data) return <LoadingState />
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      {list.data.length === 0 ? <p>{t('none')}</p> : <Table acts={list.data} />}
    </>
  )
}

function Table({ acts }: { readonly acts: readonly TrashedAct[] }) {
  const t = useTranslations('trash')
  const locale = useLocale()
  const label = useFieldLabel()
  const userName = useUserName()
  const restore = useRestore()
  const heads = [
    t('what'),
    t('whose'),
    t('reason'),
    t('who'),
    t('when'),
    { text: t('actions'), hidden: true } as const,
  ]
  return (
    <PlainTable label={t('title')} heads={heads}>
      {acts.map((entry) => (
        <tr key={entry.act}>
          <td>
            {entry.whole
              ? t('whole', { count: entry.records })
              : entry.entities.map((entity) => label(entity, null)).join(', ')}
          </td>
          <td>{entry.name ?? '–'}</td>
          <td>{entry.reason ?? '–'}</td>
          <td>{userName(entry.user)}</td>
          <td>{formatInstant(entry.at, locale)}</td>
          <td style={{ textAlign: 'right' }}>
            <Button
              {...{ size: 'compact-xs', variant: 'default' }}
              aria-label={`${t('restore')} – ${entry.name ?? ''}`}
              onClick={() => restore(entry)}
            >
              {t('restore')}
            </Button>
          </td>
        </tr>
      ))}
    </PlainTable>
  )
}

function useRestore() {
  const t = useTranslations('trash')
  const words = useErrorWords()
  const undoing = useWriteRoute('history.undo')
  return ({ act, name }: TrashedAct) =>
    void undoing.mutateAsync({ act }).then(
      () => toastDone(t('restored', { name: name ?? '' })),
      (error: unknown) => toastFailure(words(error)),
    )
}
