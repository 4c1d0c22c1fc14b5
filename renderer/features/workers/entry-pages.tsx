import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useOffice } from '#renderer/lib/office.ts'
import { fullName } from '#renderer/lib/person-name.ts'
import { useRoute, useWriteRoute } from '#renderer/lib/queries.ts'
import { useRouteId } from '#renderer/lib/route-id.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { ErrorState, LoadingState } from '#renderer/ui/states.tsx'
import { toastDone } from '#renderer/ui/toasts.tsx'
import { DraftOffer } from './draft-offer.tsx'
import { useFoundDraft } from './use-draft.ts'
import { WorkerForm, type WorkerFormProps } from './worker-form.tsx'
import { EMPTY, valuesOf, valuesOfDraft } from './worker-form-values.ts'

/** A new file; "save and next" starts another one. */
export function NewWorkerPage() {
  const t = useTranslations('workers.form')
  const navigate = useNavigate()
  const create = useWriteRoute('workers.create')
  const [round, setRound] = useState(0)
  return (
    <>
      <PageHeader title={t('newTitle')} />
      <DraftedForm
        key={round}
        draftKey="worker:new"
        saved={EMPTY}
        many
        save={async (entry) => (await create.mutateAsync(entry)).id}
        onSaved={(id, values, then) => {
          toastDone(t('created', { name: fullName(values) }))
          if (then === 'next') setRound(round + 1)
          else void navigate({ to: '/workers/$workerId', params: { workerId: String(id) } })
        }}
        onCancel={() => void navigate({ to: '/workers' })}
      />
    </>
  )
}

/** A file that exists, to correct or complete. */
export function EditWorkerPage() {
  const t = useTranslations('workers.form')
  const id = useRouteId('workerId')
  const words = useErrorWords()
  const navigate = useNavigate()
  const page = useRoute('workers.page', { id })
  const update = useWriteRoute('workers.update')
  const back = () => void navigate({ to: '/workers/$workerId', params: { workerId: String(id) } })
  if (page.error) return <ErrorState {...words(page.error)} />
  if (!page.data) return <LoadingState />
  return (
    <>
      <PageHeader title={t('editTitle', { name: fullName(page.data) })} />
      <DraftedForm
        draftKey={`worker:${id}`}
        saved={valuesOf(page.data.entry)}
        many={false}
        save={async (entry) => (await update.mutateAsync({ id, ...entry })).id}
        onSaved={(_, values) => {
          toastDone(t('updated', { name: fullName(values) }))
          back()
        }}
        onCancel={back}
      />
    </>
  )
}

/** The form, after the question whether an interrupted entry goes on. */
function DraftedForm(props: Omit<WorkerFormProps, 'initial' | 'today'>) {
  const office = useOffice()
  const { found, drop } = useFoundDraft(props.draftKey)
  const [resumed, setResumed] = useState(false)
  // What the file held when the form was opened: a refresh under the fingers must not move it.
  const [saved] = useState(props.saved)
  if (found === undefined || office === null) return <LoadingState />
  if (found !== null && !resumed) {
    return (
      <DraftOffer
        draft={found}
        existing={props.draftKey !== 'worker:new'}
        onResume={() => setResumed(true)}
        onRestart={drop}
      />
    )
  }
  const initial = found === null ? saved : valuesOfDraft(found.payload)
  return <WorkerForm {...props} saved={saved} initial={initial} today={office.today} />
}
