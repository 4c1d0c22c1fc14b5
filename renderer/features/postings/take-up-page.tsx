import { Checkbox } from '@mantine/core'
import { useTranslations } from 'use-intl/react'
import { postingsContract } from '#shared/contract/postings.ts'
import type { WorkerPosting } from '#shared/contract/workers.ts'
import { moveOnEnter } from '#renderer/lib/enter-moves.ts'
import { useReference } from '#renderer/lib/office.ts'
import { useWriteRoute } from '#renderer/lib/queries.ts'
import { useRouteId } from '#renderer/lib/route-id.ts'
import { FieldRow, FormSection } from '#renderer/ui/form-section.tsx'
import { PartialDateInput } from '#renderer/ui/partial-date-input.tsx'
import { LoadingState } from '#renderer/ui/states.tsx'
import { toastDone } from '#renderer/ui/toasts.tsx'
import { FormFoot } from './form-foot.tsx'
import { baseKinds, currentBase } from './posting-values.ts'
import { usePostingForm } from './use-posting-form.ts'
import { type FrameContent, WorkerFrame } from './worker-frame.tsx'

/** An awaited person arrives. */
export function TakeUpPage() {
  const t = useTranslations('postings')
  const reference = useReference()
  if (reference === null) return <LoadingState />
  return (
    <WorkerFrame title={(name) => t('takeUpTitle', { name })}>
      {(content) => (
        <TakeUp {...content} current={currentBase(content.worker.postings, baseKinds(reference))} />
      )}
    </WorkerFrame>
  )
}

interface TakeUpProps extends FrameContent {
  readonly current: WorkerPosting | null
}

function TakeUp({ worker, today, back, current }: TakeUpProps) {
  const t = useTranslations('postings')
  const id = useRouteId('postingId')
  const takeUp = useWriteRoute('postings.takeUp')
  const posting = worker.postings.find((entry) => entry.id === id)
  const initial: { start: string | null; endsCurrentBase: boolean } = {
    start: null,
    endsCurrentBase: current !== null,
  }
  const sent = (values: typeof initial) => ({ ...values, id, start: values.start ?? '' })
  const { form, busy, submit } = usePostingForm({
    initial,
    schema: postingsContract['postings.takeUp'].input,
    entryOf: sent,
    save: async (values) => {
      await takeUp.mutateAsync(sent(values))
      toastDone(t('takenUp'))
      back()
    },
  })
  return (
    <form noValidate onKeyDown={moveOnEnter} onSubmit={(event) => event.preventDefault()}>
      <FormSection title={posting?.facility ?? ''}>
        <FieldRow columns="220px 1fr">
          <PartialDateInput
            label={t('start')}
            required
            autoFocus
            today={today}
            {...form.getInputProps('start')}
          />
          <span />
        </FieldRow>
        {current ? (
          <Checkbox
            label={t('endsCurrentBase', { facility: current.facility })}
            description={t('endsCurrentBaseHint')}
            {...form.getInputProps('endsCurrentBase', { type: 'checkbox' })}
          />
        ) : null}
      </FormSection>
      <FormFoot
        saveLabel={t('saveTakeUp')}
        busy={busy}
        refused={Object.keys(form.errors).length > 0}
        onSave={submit}
        onCancel={back}
      />
    </form>
  )
}
