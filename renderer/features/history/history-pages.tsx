import { Link, type LinkProps } from '@tanstack/react-router'
import { useTranslations } from 'use-intl/react'
import type { HistoryAct } from '#shared/contract/history.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { fullName } from '#shared/domain/person-name.ts'
import { useRoute } from '#renderer/lib/queries.ts'
import { RecordActions } from '#renderer/lib/record-actions.tsx'
import { useRouteId } from '#renderer/lib/route-id.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { EmptyState, ErrorState, LoadingState } from '#renderer/ui/states.tsx'
import { useHistoryPaper } from './history-paper.ts'
import { HistoryTable } from './history-table.tsx'

/** Everything that was ever recorded on a worker's file. */
export function WorkerHistoryPage() {
  const id = useRouteId('workerId')
  const words = useErrorWords()
  const page = useRoute('workers.page', { id })
  const history = useRoute('history.ofFile', { kind: 'worker', id })
  const error = page.error ?? history.error
  if (error) return <ErrorState {...words(error)} onRetry={() => void history.refetch()} />
  if (!page.data || !history.data) return <LoadingState />
  const back: LinkProps = { to: '/workers/$workerId', params: { workerId: String(id) } }
  return <History name={fullName(page.data)} acts={history.data} back={back} />
}

/** Everything that was ever recorded on a facility. */
export function FacilityHistoryPage() {
  const id = useRouteId('facilityId')
  const words = useErrorWords()
  const page = useRoute('facilities.page', { id })
  const history = useRoute('history.ofFile', { kind: 'facility', id })
  const error = page.error ?? history.error
  if (error) return <ErrorState {...words(error)} onRetry={() => void history.refetch()} />
  if (!page.data || !history.data) return <LoadingState />
  const back: LinkProps = { to: '/facilities/$facilityId', params: { facilityId: String(id) } }
  return <History name={page.data.name} acts={history.data} back={back} />
}

interface HistoryProps {
  readonly name: string
  readonly acts: readonly HistoryAct[]
  /** To the page of the file. */
  readonly back: LinkProps
}

function History({ name, acts, back }: HistoryProps) {
  const t = useTranslations('history')
  const paper = useHistoryPaper(name, acts)
  const title = t('title', { name })
  return (
    <>
      <PageHeader
        title={title}
        aside={t('count', { count: acts.length })}
        subtitle={
          <>
            {t('subtitle')} <Link {...back}>{t('back')}</Link>
          </>
        }
        actions={<RecordActions paper={paper} name={title} />}
      />
      {acts.length === 0 ? <EmptyState title={t('none')} /> : <HistoryTable acts={acts} />}
    </>
  )
}
