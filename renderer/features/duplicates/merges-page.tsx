import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import type { Merge } from '#shared/contract/duplicates.ts'
import { formatInstant } from '#shared/domain/dates.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useUserName } from '#renderer/lib/history-words.ts'
import { useRoute } from '#renderer/lib/queries.ts'
import { type FrameContent, WorkerFrame } from '#renderer/lib/worker-frame.tsx'
import { PlainTable } from '#renderer/ui/plain-table.tsx'
import { EmptyState, ErrorState, LoadingState } from '#renderer/ui/states.tsx'
import { SeparateForm } from './separate-form.tsx'

/** The files that were merged into a worker's; the last can be separated again. */
export function MergesPage() {
  const t = useTranslations('duplicates')
  return (
    <WorkerFrame title={(name) => t('mergesTitle', { name })}>
      {(content) => <Merges {...content} />}
    </WorkerFrame>
  )
}

function Merges(content: FrameContent) {
  const t = useTranslations('duplicates')
  const words = useErrorWords()
  const merges = useRoute('duplicates.merges', { workerId: content.worker.id })
  const [separating, setSeparating] = useState<number | null>(null)
  if (merges.error) return <ErrorState {...words(merges.error)} onRetry={() => void merges.refetch()} />
  if (!merges.data) return <LoadingState />
  const chosen = merges.data.find(({ id }) => id === separating)
  if (chosen) {
    return <SeparateForm {...{ merge: chosen, name: content.name, close: () => setSeparating(null) }} />
  }
  if (merges.data.length === 0) return <EmptyState title={t('mergesNone')} />
  const heads = [t('formerFile'), t('when'), t('who'), { text: t('actions'), hidden: true } as const]
  return (
    <PlainTable label={t('mergesTitle', { name: content.name })} heads={heads}>
      {merges.data.map((merge) => (
        <MergeRow key={merge.id} {...{ merge, separate: () => setSeparating(merge.id) }} />
      ))}
    </PlainTable>
  )
}

function MergeRow({ merge, separate }: { readonly merge: Merge; readonly separate: () => void }) {
  const t = useTranslations('duplicates')
  const locale = useLocale()
  const userName = useUserName()
  return (
    <tr>
      <td>{merge.name}</td>
      <td>{formatInstant(merge.at, locale)}</td>
      <td>{userName(merge.user)}</td>
      <td style={{ textAlign: 'right' }}>
        {merge.last ? (
          <Button
            {...{ size: 'compact-xs', variant: 'default', onClick: separate }}
            aria-label={`${t('separate')} – ${merge.name}`}
          >
            {t('separate')}
          </Button>
        ) : (
          t('notLast')
        )}
      </td>
    </tr>
  )
}
