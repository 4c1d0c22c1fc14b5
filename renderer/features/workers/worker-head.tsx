import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useLocale, useTranslations } from 'use-intl/react'
import type { WorkerPage as Page } from '#shared/contract/workers.ts'
import { formatPartialDate } from '#shared/domain/dates.ts'
import { fullName } from '#shared/domain/person-name.ts'
import { baseKinds, currentBase } from '#renderer/lib/current-base.ts'
import { useReference } from '#renderer/lib/office.ts'
import { RecordActions } from '#renderer/lib/record-actions.tsx'
import { usePageKeys } from '#renderer/ui/hotkeys.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { useWorkerPaper } from './worker-paper.ts'

/** Who she is and where; what is done most often: a transfer, or the first posting of who has none. */
export function WorkerHead({ worker }: { readonly worker: Page }) {
  const t = useTranslations('workers')
  const navigate = useNavigate()
  const reference = useReference()
  const base = reference && currentBase(worker.postings, baseKinds(reference))
  const params = { workerId: String(worker.id) }
  const edit = () => void navigate({ to: '/workers/$workerId/edit', params })
  const post = () => void navigate({ to: '/workers/$workerId/post', params })
  const move = () => void navigate({ to: '/workers/$workerId/movement', params })
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
          <Whereabouts worker={worker} base={base} />
          <br />
          <WorkerLinks workerId={worker.id} />
        </>
      }
      actions={
        <>
          <RecordActions paper={useWorkerPaper(worker)} name={t('paper.file', { name: fullName(worker) })} />
          <Button size="sm" variant="default" onClick={edit}>
            {t('actions.edit')}
          </Button>
          <Button size="sm" variant="default" onClick={move}>
            {t('actions.move')}
          </Button>
          {base ? (
            <Button size="sm" onClick={transfer}>
              {t('actions.transfer')}
            </Button>
          ) : (
            <Button size="sm" onClick={post}>
              {t('actions.post')}
            </Button>
          )}
        </>
      }
    />
  )
}

/** What else there is of her: each on a page of its own. */
function WorkerLinks({ workerId }: { readonly workerId: number }) {
  const t = useTranslations('workers.page.links')
  const history = useTranslations('history')
  const collection = useTranslations('collection')
  const params = { workerId: String(workerId) }
  return (
    <>
      <Link to="/workers/$workerId/history" params={params}>
        {history('link')}
      </Link>{' '}
      ·{' '}
      <Link to="/workers/$workerId/acts" params={params}>
        {t('acts')}
      </Link>{' '}
      ·{' '}
      <Link to="/workers/$workerId/leave" params={params}>
        {t('leave')}
      </Link>{' '}
      ·{' '}
      <Link to="/workers/$workerId/documents" params={params}>
        {t('documents')}
      </Link>{' '}
      ·{' '}
      <Link to="/collection/new" search={{ worker: workerId }}>
        {collection('link')}
      </Link>{' '}
      ·{' '}
      <Link to="/workers/$workerId/remove" params={params}>
        {t('remove')}
      </Link>
    </>
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
