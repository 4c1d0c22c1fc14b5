import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useLocale, useTranslations } from 'use-intl/react'
import type { DismissedPair } from '#shared/contract/duplicates.ts'
import { formatInstant } from '#shared/domain/dates.ts'
import { listedName } from '#shared/domain/person-name.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useUserName } from '#renderer/lib/history-words.ts'
import { useRoute, useWriteRoute } from '#renderer/lib/queries.ts'
import { useToastUndo } from '#renderer/lib/undo.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { PlainTable } from '#renderer/ui/plain-table.tsx'
import { EmptyState, ErrorState, LoadingState } from '#renderer/ui/states.tsx'
import { toastFailure } from '#renderer/ui/toasts.tsx'

/** The pairs that somebody found to be two persons; each can be taken back. */
export function DismissedPage() {
  const t = useTranslations('duplicates')
  const words = useErrorWords()
  const list = useRoute('duplicates.dismissed', {})
  if (list.error) return <ErrorState {...words(list.error)} onRetry={() => void list.refetch()} />
  if (!list.data) return <LoadingState />
  return (
    <>
      <PageHeader title={t('dismissedTitle')} subtitle={t('dismissedText')} />
      {list.data.length === 0 ? <EmptyState title={t('dismissedNone')} /> : <Pairs pairs={list.data} />}
    </>
  )
}

function Pairs({ pairs }: { readonly pairs: readonly DismissedPair[] }) {
  const t = useTranslations('duplicates')
  const locale = useLocale()
  const userName = useUserName()
  const reconsider = useReconsider()
  const heads = [
    ...[t('columns.one'), t('columns.other'), t('reason'), t('who'), t('when')],
    { text: t('actions'), hidden: true } as const,
  ]
  return (
    <PlainTable label={t('dismissedTitle')} heads={heads}>
      {pairs.map((pair) => (
        <tr key={pair.id}>
          <td>
            <Link
              to="/duplicates/$one/$other"
              params={{ one: String(pair.one.id), other: String(pair.other.id) }}
            >
              {listedName(pair.one)}
            </Link>
          </td>
          <td>{listedName(pair.other)}</td>
          <td>{pair.reason ?? '–'}</td>
          <td>{userName(pair.user)}</td>
          <td>{formatInstant(pair.at, locale)}</td>
          <td style={{ textAlign: 'right' }}>
            <Button
              {...{ size: 'compact-xs', variant: 'default' }}
              aria-label={`${t('reconsider')} – ${listedName(pair.one)}`}
              onClick={() => void reconsider(pair)}
            >
              {t('reconsider')}
            </Button>
          </td>
        </tr>
      ))}
    </PlainTable>
  )
}

function useReconsider() {
  const t = useTranslations('duplicates')
  const words = useErrorWords()
  const undo = useToastUndo()
  const { mutateAsync } = useWriteRoute('duplicates.reconsider')
  return ({ id, one }: DismissedPair) =>
    mutateAsync({ id }).then(
      ({ act }) => void undo(t('reconsidered', { name: listedName(one) }), act),
      (error: unknown) => toastFailure(words(error)),
    )
}
