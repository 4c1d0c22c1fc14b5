import { useNavigate, useRouter } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { WorkerEntry } from '#shared/contract/workers.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useOffice } from '#renderer/lib/office.ts'
import { fullName } from '#shared/domain/person-name.ts'
import { useRoute, useWriteRoute } from '#renderer/lib/queries.ts'
import { useRouteId } from '#renderer/lib/route-id.ts'
import { useSheetEntry } from '#renderer/lib/sheet-entry.ts'
import { useToastUndo } from '#renderer/lib/undo.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { ErrorState, LoadingState } from '#renderer/ui/states.tsx'
import { DraftOffer } from './draft-offer.tsx'
import { useFoundDraft } from './use-draft.ts'
import { WorkerForm, type WorkerFormProps } from './worker-form.tsx'
import {
  EMPTY,
  entryOf,
  newEntryOf,
  nextOf,
  startingAt,
  valuesOf,
  valuesOfDraft,
} from './worker-form-values.ts'

/** A new file; "save and next" starts another one of the same pile. */
export function NewWorkerPage() {
  const t = useTranslations('workers.form')
  const paper = useSheetEntry()
  const navigate = useNavigate()
  const toastUndo = useToastUndo()
  const leaveGone = useLeaveGone()
  const create = useWriteRoute('workers.create')
  const [sheet, setSheet] = useState({ round: 0, values: EMPTY })
  if (paper === undefined) return <LoadingState />
  return (
    <>
      <PageHeader title={t('newTitle')} aside={paper?.sheet.number} />
      <DraftedForm
        key={sheet.round}
        draftKey="worker:new"
        saved={startingAt(sheet.values, paper?.sheet.facilityId ?? null)}
        opened={null}
        workerId={null}
        save={(values) => create.mutateAsync(newEntryOf(values))}
        onSaved={({ id, act }, values, then) => {
          const onUndone = () => {
            paper?.undone()
            leaveGone(id)
          }
          toastUndo(t('created', { name: fullName(values) }), act, { onUndone })
          paper?.saved()
          if (then === 'next') {
            setSheet({ round: sheet.round + 1, values: nextOf(values) })
            paper?.next()
          } else if (paper) paper.back()
          else void navigate({ to: '/workers/$workerId', params: { workerId: String(id) } })
        }}
        onCancel={() => (paper ? paper.back() : void navigate({ to: '/workers' }))}
      />
    </>
  )
}

/** Leaves the pages of a file that is there no more, if they are shown. */
function useLeaveGone(): (id: number) => void {
  const router = useRouter()
  return useCallback(
    (id) => {
      const { pathname } = router.state.location
      if (pathname === `/workers/${id}` || pathname.startsWith(`/workers/${id}/`))
        void router.navigate({ to: '/workers' })
    },
    [router],
  )
}

/** A file that exists, to correct or complete. */
export function EditWorkerPage() {
  const t = useTranslations('workers.form')
  const id = useRouteId('workerId')
  const words = useErrorWords()
  const navigate = useNavigate()
  const toastUndo = useToastUndo()
  const paper = useSheetEntry()
  const page = useRoute('workers.page', { id })
  const update = useWriteRoute('workers.update')
  const toWorker = () => void navigate({ to: '/workers/$workerId', params: { workerId: String(id) } })
  const back = paper?.back ?? toWorker
  if (page.error) return <ErrorState {...words(page.error)} />
  if (!page.data || paper === undefined) return <LoadingState />
  return (
    <>
      <PageHeader title={t('editTitle', { name: fullName(page.data) })} aside={paper?.sheet.number} />
      <DraftedForm
        draftKey={`worker:${id}`}
        saved={valuesOf(page.data.entry)}
        opened={page.data.entry}
        workerId={id}
        save={(values, opened) =>
          update.mutateAsync({ ...entryOf(values), id, opened: { ...(opened ?? page.data.entry) } })
        }
        onSaved={({ act }, values) => {
          const onUndone = () => paper?.undone()
          toastUndo(t('updated', { name: fullName(values) }), act, { onUndone })
          paper?.saved()
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
  const [start] = useState({ saved: props.saved, opened: props.opened })
  if (found === undefined || office === null) return <LoadingState />
  if (found !== null && !resumed) {
    return (
      <DraftOffer
        draft={found}
        existing={props.workerId !== null}
        onResume={() => setResumed(true)}
        onRestart={drop}
      />
    )
  }
  const initial = found === null ? start.saved : valuesOfDraft(found.payload)
  const opened = found === null ? start.opened : (openedOf(found.payload) ?? start.opened)
  return <WorkerForm {...props} saved={start.saved} opened={opened} initial={initial} today={office.today} />
}

/** What the file held when an interrupted entry was begun: somebody may have changed it since. */
function openedOf(payload: Readonly<Record<string, unknown>>): WorkerEntry | null {
  const { opened } = payload
  // Kept by this form; the register compares it field by field and trusts none of it.
  return typeof opened === 'object' && opened !== null ? (opened as WorkerEntry) : null
}
