import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { batchPlan, BATCH_LIMIT } from '#shared/contract/movements.ts'
import { useOffice, useReference } from '#renderer/lib/office.ts'
import { useRoute, useWriteRoute } from '#renderer/lib/queries.ts'
import { useToastUndo } from '#renderer/lib/undo.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { EmptyState, LoadingState } from '#renderer/ui/states.tsx'
import { BatchFields } from './batch-fields.tsx'
import { BatchEffects, BatchPersons } from './batch-preview.tsx'
import { type BatchValues, NO_BATCH, planOf, readyPlan } from './batch-values.ts'
import { type BatchDeed, batchSearch, idsOf } from './movement-addresses.ts'
import { PostingForm } from './posting-form.tsx'
import { usePostingForm } from './use-posting-form.ts'

/** One deed for many: what is done, for each person whether she can, for each facility what it changes. */
export function BatchPage() {
  const t = useTranslations('movements.batch')
  const office = useOffice()
  const reference = useReference()
  const search = batchSearch.parse(useSearch({ strict: false }))
  const [workerIds, setWorkerIds] = useState<readonly number[]>(() => idsOf(search.workers))
  return (
    <>
      <PageHeader title={t('title', { count: workerIds.length })} />
      {workerIds.length === 0 ? (
        <EmptyState
          title={t('none')}
          text={t('noneText')}
          action={<Link to="/workers">{t('toList')}</Link>}
        />
      ) : office === null || reference === null ? (
        <LoadingState />
      ) : (
        <Batch
          {...{ workerIds, today: office.today, deed: search.deed ?? 'transfer' }}
          onKeep={(ids) => setWorkerIds(ids)}
        />
      )}
    </>
  )
}

interface BatchProps {
  readonly workerIds: readonly number[]
  readonly today: string
  readonly deed: BatchDeed
  readonly onKeep: (ids: readonly number[]) => void
}

function Batch({ workerIds, today, deed, onKeep }: BatchProps) {
  const t = useTranslations('movements.batch')
  const navigate = useNavigate()
  const toastUndo = useToastUndo()
  const run = useWriteRoute('movements.batch')
  const back = () => void navigate({ to: '/workers' })
  const state = usePostingForm<BatchValues>({
    initial: { ...NO_BATCH, deed },
    schema: batchPlan,
    entryOf: planOf,
    save: async (values) => {
      const saved = await run.mutateAsync({ workerIds: [...workerIds], plan: planOf(values) })
      toastUndo(t('saved', { count: saved.count }), saved.act)
      if (values.toPrepare && saved.actId !== null) {
        void navigate({ to: '/acts/$actId', params: { actId: String(saved.actId) } })
      } else back()
    },
  })
  const plan = readyPlan(state.form.getValues())
  const preview = useRoute(
    'movements.preview',
    { workerIds: [...workerIds].slice(0, BATCH_LIMIT), plan: plan ?? EMPTY_PLAN },
    { enabled: plan !== null, keepPrevious: true },
  )
  const shown = plan === null ? null : (preview.data ?? null)
  const keep = (wanted: (id: number) => boolean) => onKeep(workerIds.filter(wanted))
  return (
    <PostingForm saveLabel={t('save', { count: workerIds.length })} state={state} onCancel={back}>
      <BatchFields form={state.form} today={today} />
      <BatchPersons {...{ workerIds, preview: shown, onKeep: keep }} />
      <BatchEffects preview={shown} waiting={plan === null} failed={preview.error ?? null} />
    </PostingForm>
  )
}

/** Stands in the question while nothing is asked. */
const EMPTY_PLAN = { deed: 'end', end: '' } as const
