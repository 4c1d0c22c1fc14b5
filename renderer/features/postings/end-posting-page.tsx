import { TextInput } from '@mantine/core'
import { useLocale, useTranslations } from 'use-intl/react'
import { postingsContract } from '#shared/contract/postings.ts'
import { formatPartialDate } from '#shared/domain/dates.ts'
import { moveOnEnter } from '#renderer/lib/enter-moves.ts'
import { useWriteRoute } from '#renderer/lib/queries.ts'
import { useRouteId } from '#renderer/lib/route-id.ts'
import { Choice } from '#renderer/ui/choice.tsx'
import { FieldRow, FormSection } from '#renderer/ui/form-section.tsx'
import { PartialDateInput } from '#renderer/ui/partial-date-input.tsx'
import { toastDone } from '#renderer/ui/toasts.tsx'
import { FormFoot } from './form-foot.tsx'
import { useReasons } from './reasons.ts'
import { usePostingForm } from './use-posting-form.ts'
import { type FrameContent, WorkerFrame } from './worker-frame.tsx'

/** The last day of a posting and why. */
export function EndPostingPage() {
  const t = useTranslations('postings')
  return (
    <WorkerFrame title={(name) => t('endTitle', { name })}>
      {(content) => <EndPosting {...content} />}
    </WorkerFrame>
  )
}

function EndPosting({ worker, today, back }: FrameContent) {
  const t = useTranslations('postings')
  const locale = useLocale()
  const id = useRouteId('postingId')
  const end = useWriteRoute('postings.end')
  const posting = worker.postings.find((entry) => entry.id === id)
  const reasons = useReasons(['end', 'departure', 'transfer'])
  const initial: { end: string | null; reason: string | null; actNumber: string } = {
    ...{ end: null, reason: null, actNumber: '' },
  }
  const { form, busy, submit } = usePostingForm({
    initial,
    schema: postingsContract['postings.end'].input,
    entryOf: (values) => ({ id, ...sent(values) }),
    save: async (values) => {
      await end.mutateAsync({ id, ...sent(values) })
      toastDone(t('ended'))
      back()
    },
  })
  return (
    <form noValidate onKeyDown={moveOnEnter} onSubmit={(event) => event.preventDefault()}>
      <FormSection
        title={posting?.facility ?? ''}
        {...(posting?.start ? { description: formatPartialDate(posting.start, locale, 'sentence') } : {})}
      >
        <FieldRow columns="220px 1fr">
          <PartialDateInput
            label={t('lastDay')}
            required
            autoFocus
            today={today}
            {...form.getInputProps('end')}
          />
          <Choice label={t('reason')} options={reasons} {...form.getInputProps('reason')} />
        </FieldRow>
        <FieldRow>
          <TextInput label={t('actNumber')} autoComplete="off" {...form.getInputProps('actNumber')} />
        </FieldRow>
      </FormSection>
      <FormFoot
        saveLabel={t('saveEnd')}
        busy={busy}
        refused={Object.keys(form.errors).length > 0}
        onSave={submit}
        onCancel={back}
      />
    </form>
  )
}

/** An empty last day is sent as such: the contract refuses it at the field. */
function sent(values: { end: string | null; reason: string | null; actNumber: string }) {
  const actNumber = values.actNumber.trim() === '' ? null : values.actNumber
  return { end: values.end ?? '', reason: values.reason, actNumber }
}
