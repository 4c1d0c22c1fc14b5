import { useTranslations } from 'use-intl/react'
import type { WorkerPage as Page } from '#shared/contract/workers.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { fullName } from '#shared/domain/person-name.ts'
import { useRoute } from '#renderer/lib/queries.ts'
import { useRouteId } from '#renderer/lib/route-id.ts'
import { type PagePart, WorkerSections } from '#renderer/lib/sections/file-sections.tsx'
import { TrainingYears } from '#renderer/lib/training-years.tsx'
import { WorkerPhoto } from '#renderer/lib/worker-photo.tsx'
import { ErrorState, LoadingState } from '#renderer/ui/states.tsx'
import { TitledPart } from '#renderer/ui/titled-part.tsx'
import { WorkerHead } from './worker-head.tsx'
import { NumberCases } from './number-cases.tsx'
import { PositionHistory } from './position-history.tsx'
import { PostingHistory } from './posting-history.tsx'
import { WorkerIdentity, WorkerService } from './worker-identity.tsx'

/** Everything about one worker, on one page. */
export function WorkerPage() {
  const id = useRouteId('workerId')
  const words = useErrorWords()
  const page = useRoute('workers.page', { id })
  if (page.error) return <ErrorState {...words(page.error)} onRetry={() => void page.refetch()} />
  if (!page.data) return <LoadingState />
  return <Sheet worker={page.data} />
}

function Sheet({ worker }: { readonly worker: Page }) {
  const t = useTranslations('workers.page')
  return (
    <>
      <WorkerHead worker={worker} />
      {worker.cases.length > 0 ? (
        <TitledPart title={t('cases')}>
          <NumberCases cases={worker.cases} except={worker.id} />
        </TitledPart>
      ) : null}
      <WorkerSections
        workerId={worker.id}
        parts={{ first: usePageParts(worker), training: useTrainingPart(worker.id) }}
      />
    </>
  )
}

/** What the years of training brought, where there are any, above the trainings themselves. */
function useTrainingPart(workerId: number): readonly PagePart[] {
  const t = useTranslations('training.years')
  return [{ name: 'years', title: t('title'), content: <TrainingYears workerId={workerId} /> }]
}

/** What is no section of records: who she is, where she serves and served. */
function usePageParts(worker: Page): readonly PagePart[] {
  const t = useTranslations('workers.page')
  return [
    {
      name: 'identity',
      title: t('identity'),
      content: (
        <>
          <div style={{ float: 'right', margin: '0 0 8px 16px' }}>
            <WorkerPhoto workerId={worker.id} name={fullName(worker)} width={96} />
          </div>
          <WorkerIdentity worker={worker} />
          <WorkerService worker={worker} />
        </>
      ),
    },
    {
      name: 'postings',
      title: t('postings'),
      content: (
        <TitledPart title={t('postings')} none={worker.postings.length === 0 ? t('noPostings') : null}>
          <PostingHistory workerId={worker.id} postings={worker.postings} />
        </TitledPart>
      ),
    },
    {
      name: 'positions',
      title: t('positions'),
      content: (
        <TitledPart title={t('positions')} none={worker.positions.length === 0 ? t('noPositions') : null}>
          <PositionHistory workerId={worker.id} positions={worker.positions} now={worker.position} />
        </TitledPart>
      ),
    },
  ]
}
