import { useTranslations } from 'use-intl/react'
import { newPosting } from '#shared/contract/postings.ts'
import type { WorkerPosting } from '#shared/contract/workers.ts'
import { baseKinds, currentBase } from '#renderer/lib/current-base.ts'
import { useReference } from '#renderer/lib/office.ts'
import { useWriteRoute } from '#renderer/lib/queries.ts'
import { useToastUndo } from '#renderer/lib/undo.tsx'
import { LoadingState } from '#renderer/ui/states.tsx'
import { useAfterSave } from './after-save.ts'
import { PostingFields } from './posting-fields.tsx'
import { PostingForm } from './posting-form.tsx'
import { entryOf, startingValues } from './posting-values.ts'
import { usePostingForm } from './use-posting-form.ts'
import { type FrameContent, WorkerFrame } from '#renderer/lib/worker-frame.tsx'

/** Posting a worker: the facility, the act, the taking up of duty. */
export function NewPostingPage() {
  const t = useTranslations('postings')
  const reference = useReference()
  if (reference === null) return <LoadingState />
  const bases = baseKinds(reference)
  return (
    <WorkerFrame title={(name) => t('newTitle', { name })}>
      {(content) => (
        <NewPosting {...content} bases={bases} current={currentBase(content.worker.postings, bases)} />
      )}
    </WorkerFrame>
  )
}

interface NewPostingProps extends FrameContent {
  /** Kinds of posting of which a person has one at a time. */
  readonly bases: readonly string[]
  readonly current: WorkerPosting | null
}

function NewPosting({ worker, name, today, back, bases, current }: NewPostingProps) {
  const t = useTranslations('postings')
  const toastUndo = useToastUndo()
  const after = useAfterSave(back)
  const start = useWriteRoute('postings.start')
  const entry = (values: Parameters<typeof entryOf>[1]) => entryOf(worker.id, values, { bases, current })
  const savedWords = ({ start: from, toPrepare }: ReturnType<typeof entry>) =>
    toPrepare ? t('prepared', { name }) : from === null ? t('awaited', { name }) : t('started', { name })
  const state = usePostingForm({
    initial: startingValues(bases[0] ?? null, current !== null),
    schema: newPosting,
    entryOf: entry,
    save: async (values) => {
      const sent = entry(values)
      const { act, actId } = await start.mutateAsync(sent)
      toastUndo(savedWords(sent), act)
      after({ actId, toPrepare: sent.toPrepare })
    },
  })
  return (
    <PostingForm saveLabel={t('save')} state={state} onCancel={back}>
      <PostingFields form={state.form} today={today} bases={bases} current={current} />
    </PostingForm>
  )
}
