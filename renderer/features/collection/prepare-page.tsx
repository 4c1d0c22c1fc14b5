import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useTranslations } from 'use-intl/react'
import type { RouteInput } from '#shared/contract/index.ts'
import { CallError } from '#renderer/lib/api.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { fullName } from '#shared/domain/person-name.ts'
import { useRoute, useWriteRoute } from '#renderer/lib/queries.ts'
import { useToastUndo } from '#renderer/lib/undo.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { ErrorState, LoadingState, NoPermission } from '#renderer/ui/states.tsx'
import { toastFailure } from '#renderer/ui/toasts.tsx'
import { PrepareForm } from './prepare-form.tsx'
import { PrepareForWorker } from './prepare-worker.tsx'

/** Numbers new sheets: for a facility, for one worker, or blank ones for nobody yet. */
export function PreparePage() {
  const { worker, facility } = useSearch({ from: '/collection/new' })
  return worker === undefined ? <Batch facilityId={facility ?? null} /> : <OneWorker id={worker} />
}

function Batch({ facilityId }: { readonly facilityId: number | null }) {
  const t = useTranslations('collection.new')
  const navigate = useNavigate()
  const { busy, prepare } = usePrepare()
  return (
    <>
      <PageHeader title={t('title')} />
      <PrepareForm
        facilityId={facilityId}
        busy={busy}
        onSubmit={prepare}
        onCancel={() => void navigate({ to: '/collection' })}
      />
    </>
  )
}

function OneWorker({ id }: { readonly id: number }) {
  const t = useTranslations('collection.new')
  const words = useErrorWords()
  const navigate = useNavigate()
  const worker = useRoute('workers.page', { id })
  const { busy, prepare } = usePrepare()
  if (worker.error?.code === 'NOT_PERMITTED') return <NoPermission />
  if (worker.error) return <ErrorState {...words(worker.error)} />
  if (!worker.data) return <LoadingState />
  const name = fullName(worker.data)
  return (
    <>
      <PageHeader title={t('titleFor', { name })} />
      <PrepareForWorker
        name={name}
        busy={busy}
        onSubmit={() => prepare({ workerIds: [id] })}
        onCancel={() => void navigate({ to: '/workers/$workerId', params: { workerId: String(id) } })}
      />
    </>
  )
}

/** Numbers the sheets and goes to their page, from which they are printed. */
function usePrepare() {
  const t = useTranslations('collection')
  const words = useErrorWords()
  const navigate = useNavigate()
  const toastUndo = useToastUndo()
  const leaveGone = useLeaveGone()
  const { mutateAsync, isPending } = useWriteRoute('collection.prepare')
  const prepare = (wanted: RouteInput<'collection.prepare'>) => {
    mutateAsync(wanted).then(
      ({ batchId, sheets, act }) => {
        toastUndo(t('prepared', { count: sheets }), act, { onUndone: () => leaveGone(batchId) })
        void navigate({ to: '/collection/$batchId', params: { batchId: String(batchId) } })
      },
      (error: unknown) => {
        if (!(error instanceof CallError)) throw error
        toastFailure(words(error))
      },
    )
  }
  return { busy: isPending, prepare }
}

/** Leaves the page of a batch that is there no more, if it is shown. */
function useLeaveGone(): (batchId: number) => void {
  const router = useRouter()
  return useCallback(
    (batchId) => {
      if (router.state.location.pathname === `/collection/${batchId}`)
        void router.navigate({ to: '/collection' })
    },
    [router],
  )
}
