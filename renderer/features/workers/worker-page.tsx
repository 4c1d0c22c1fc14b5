import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useLocale, useTranslations } from 'use-intl/react'
import type { WorkerPage as Page } from '#shared/contract/workers.ts'
import { formatPartialDate } from '#shared/domain/dates.ts'
import { baseKinds, currentBase } from '#renderer/lib/current-base.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useReference } from '#renderer/lib/office.ts'
import { fullName } from '#shared/domain/person-name.ts'
import { useRoute } from '#renderer/lib/queries.ts'
import { RecordActions } from '#renderer/lib/record-actions.tsx'
import { useRouteId } from '#renderer/lib/route-id.ts'
import { type PagePart, WorkerSections } from '#renderer/lib/sections/file-sections.tsx'
import { usePageKeys } from '#renderer/ui/hotkeys.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { ErrorState, LoadingState } from '#renderer/ui/states.tsx'
import { TitledPart } from '#renderer/ui/titled-part.tsx'
import { NumberCases } from './number-cases.tsx'
import { PositionHistory } from './position-history.tsx'
import { PostingHistory } from './posting-history.tsx'
import { WorkerIdentity, WorkerService } from './worker-identity.tsx'
import { useWorkerPaper } from './worker-paper.ts'

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
      <Head worker={worker} />
      {worker.cases.length > 0 ? (
        <TitledPart title={t('cases')}>
          <NumberCases cases={worker.cases} except={worker.id} />
        </TitledPart>
      ) : null}
      <WorkerSections workerId={worker.id} parts={{ first: usePageParts(worker) }} />
    </>
  )
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

/** Who she is and where; what is done most often: a transfer, or the first posting of who has none. */
function Head({ worker }: { readonly worker: Page }) {
  const t = useTranslations('workers')
  const history = useTranslations('history')
  const collection = useTranslations('collection')
  const navigate = useNavigate()
  const reference = useReference()
  const base = reference && currentBase(worker.postings, baseKinds(reference))
  const params = { workerId: String(worker.id) }
  const edit = () => void navigate({ to: '/workers/$workerId/edit', params })
  const post = () => void navigate({ to: '/workers/$workerId/post', params })
  const transfer = () => void navigate({ to: '/workers/$workerId/transfer', params })
  usePageKeys({
    'mod+E': { label: t('actions.edit'), run: edit },
    'mod+M': base ? { label: t('actions.transfer'), run: transfer } : { label: t('actions.post'), run: post },
  })
  const { matricule } = worker.entry
  return (
    <PageHeader
      title={fullName(worker)}
      {...(matricule === null ? {} : { aside: t('page.matricule', { number: matricule }) })}
      subtitle={
        <>
          <Whereabouts worker={worker} base={base} /> ·{' '}
          <Link to="/workers/$workerId/history" params={params}>
            {history('link')}
          </Link>{' '}
          ·{' '}
          <Link to="/collection/new" search={{ worker: worker.id }}>
            {collection('link')}
          </Link>
        </>
      }
      actions={
        <>
          <RecordActions paper={useWorkerPaper(worker)} name={t('paper.file', { name: fullName(worker) })} />
          <Button size="sm" variant="default" onClick={edit}>
            {t('actions.edit')}
          </Button>
          <Button size="sm" variant={base ? 'default' : 'filled'} onClick={post}>
            {t('actions.post')}
          </Button>
          {base ? (
            <Button size="sm" onClick={transfer}>
              {t('actions.transfer')}
            </Button>
          ) : null}
        </>
      }
    />
  )
}

interface WhereaboutsProps {
  readonly worker: Page
  readonly base: Page['postings'][number] | null
}

function Whereabouts({ worker, base }: WhereaboutsProps) {
  const t = useTranslations('workers.page')
  const locale = useLocale()
  const awaited = worker.postings.find(({ start, end, draft }) => !draft && start === null && end === null)
  const here =
    base?.start == null
      ? t('noBase')
      : t('currentBase', { facility: base.facility, start: formatPartialDate(base.start, locale, 'table') })
  return awaited ? `${here} · ${t('awaitedAt', { facility: awaited.facility })}` : here
}
