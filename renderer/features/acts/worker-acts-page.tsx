import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl/react'
import { fullName } from '#shared/domain/person-name.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useRoute } from '#renderer/lib/queries.ts'
import { useRouteId } from '#renderer/lib/route-id.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { ErrorState, LoadingState, NoPermission } from '#renderer/ui/states.tsx'
import { ActGrid } from './act-grid.tsx'
import classes from './acts.module.css'

/** One worker's acts; a new one is about her. */
export function WorkerActsPage() {
  const id = useRouteId('workerId')
  const t = useTranslations('acts')
  const words = useErrorWords()
  const navigate = useNavigate()
  const worker = useRoute('workers.page', { id })
  if (worker.error?.code === 'NOT_PERMITTED') return <NoPermission />
  if (worker.error) return <ErrorState {...words(worker.error)} onRetry={() => void worker.refetch()} />
  if (!worker.data) return <LoadingState />
  const create = (
    <Button size="sm" onClick={() => void navigate({ to: '/acts/new', search: { workers: String(id) } })}>
      {t('new')}
    </Button>
  )
  return (
    <div className={classes.listPage}>
      <PageHeader
        title={t('ofWorker.title', { name: fullName(worker.data) })}
        subtitle={
          <Link to="/workers/$workerId" params={{ workerId: String(id) }}>
            {t('ofWorker.back')}
          </Link>
        }
        actions={create}
      />
      <ActGrid filter={{ workerId: id }} empty={{ title: t('empty.title') }} />
    </div>
  )
}
