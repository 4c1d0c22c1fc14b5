import { useTranslations } from 'use-intl/react'
import { newPosting } from '#shared/contract/postings.ts'
import type { WorkerPosting } from '#shared/contract/workers.ts'
import { moveOnEnter } from '#renderer/lib/enter-moves.ts'
import { useReference } from '#renderer/lib/office.ts'
import { useWriteRoute } from '#renderer/lib/queries.ts'
import { toastDone } from '#renderer/ui/toasts.tsx'
import { LoadingState } from '#renderer/ui/states.tsx'
import { FormFoot } from './form-foot.tsx'
import { PostingFields } from './posting-fields.tsx'
import { baseKinds, currentBase, entryOf, startingValues } from './posting-values.ts'
import { usePostingForm } from './use-posting-form.ts'
import { type FrameContent, WorkerFrame } from './worker-frame.tsx'

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

function NewPosting({ worker, today, back, bases, current }: NewPostingProps) {
  const t = useTranslations('postings')
  const start = useWriteRoute('postings.start')
  const entry = (values: Parameters<typeof entryOf>[1]) => entryOf(worker.id, values, { bases, current })
  const { form, busy, submit } = usePostingForm({
    initial: startingValues(bases[0] ?? null, current !== null),
    schema: newPosting,
    entryOf: entry,
    save: async (values) => {
      const sent = entry(values)
      await start.mutateAsync(sent)
      toastDone(sent.start === null ? t('awaited') : t('started'))
      back()
    },
  })
  return (
    <form noValidate onKeyDown={moveOnEnter} onSubmit={(event) => event.preventDefault()}>
      <PostingFields form={form} today={today} bases={bases} current={current} />
      <FormFoot
        saveLabel={t('save')}
        busy={busy}
        refused={Object.keys(form.errors).length > 0}
        onSave={submit}
        onCancel={back}
      />
    </form>
  )
}
