import { NumberInput, TextInput } from '@mantine/core'
import { useLocale, useTranslations } from 'use-intl/react'
import { postingCorrection, type PostingFacts } from '#shared/contract/movements.ts'
import { FacilityChoice } from '#renderer/lib/facility-choice.tsx'
import { listOptions } from '#renderer/lib/list-labels.ts'
import { useReference } from '#renderer/lib/office.ts'
import { useRoute, useWriteRoute } from '#renderer/lib/queries.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useRouteId } from '#renderer/lib/route-id.ts'
import { useToastUndo } from '#renderer/lib/undo.tsx'
import { WorkerChoice } from '#renderer/lib/worker-choice.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import { FieldRow, FormSection } from '#renderer/ui/form-section.tsx'
import { PartialDateInput } from '#renderer/ui/partial-date-input.tsx'
import { ErrorState, LoadingState } from '#renderer/ui/states.tsx'
import { CorrectionFoot } from './correction-foot.tsx'
import { PostingForm } from './posting-form.tsx'
import { Duty } from './posting-fields.tsx'
import { stated } from './posting-values.ts'
import { usePostingForm } from './use-posting-form.ts'
import { type FrameContent, WorkerFrame } from '#renderer/lib/worker-frame.tsx'

/** Rewrites a posting that was entered wrongly, or takes it out. */
export function CorrectPostingPage() {
  const t = useTranslations('movements.correct')
  const id = useRouteId('postingId')
  const words = useErrorWords()
  const facts = useRoute('movements.posting', { id })
  if (facts.error) return <ErrorState {...words(facts.error)} />
  if (!facts.data) return <LoadingState />
  const { data } = facts
  return (
    <WorkerFrame title={(name) => t('posting', { name })}>
      {(content) => <CorrectPosting {...content} facts={data} id={id} />}
    </WorkerFrame>
  )
}

type Values = Omit<PostingFacts, 'service'> & { readonly service: string; readonly reason: string }

interface CorrectPostingProps extends FrameContent {
  readonly id: number
  /** As the form was opened. */
  readonly facts: PostingFacts
}

function CorrectPosting({ id, facts, name, today, back }: CorrectPostingProps) {
  const t = useTranslations('movements.correct')
  const toastUndo = useToastUndo()
  const correct = useWriteRoute('movements.correctPosting')
  const remove = useWriteRoute('movements.removePosting')
  const entryOf = ({ service, reason, ...values }: Values) => ({
    ...{ id, ...values, service: stated(service), reason: stated(reason), opened: { ...facts } },
    ...{ decidedOn: stated(values.decidedOn), start: stated(values.start) },
    ...{ plannedEnd: stated(values.plannedEnd), end: stated(values.end) },
  })
  const state = usePostingForm<Values>({
    initial: { ...facts, service: facts.service ?? '', reason: '' },
    schema: postingCorrection,
    entryOf,
    save: async (values) => {
      const { act } = await correct.mutateAsync(entryOf(values))
      toastUndo(t('saved', { name }), act)
      back()
    },
  })
  return (
    <PostingForm saveLabel={t('save')} state={state} onCancel={back}>
      <PostingFacts form={state.form} today={today} />
      <CorrectionFoot
        form={state.form}
        onRemove={async (reason) => {
          const { act } = await remove.mutateAsync({ id, reason })
          toastUndo(t('removed', { name }), act)
          back()
        }}
      />
    </PostingForm>
  )
}

type Form = ReturnType<typeof usePostingForm<Values>>['form']

function PostingFacts({ form, today }: { readonly form: Form; readonly today: string }) {
  const t = useTranslations('postings')
  const correct = useTranslations('movements.correct')
  const fields = useTranslations('movements.fields')
  const locale = useLocale()
  const reference = useReference()
  const { kind, startReason, endReason } = form.getValues()
  const options = (list: string, held: string | null) => listOptions(reference, list, locale, held)
  return (
    <FormSection title={correct('what')} description={correct('hint')}>
      <FacilityChoice label={t('facility')} required autoFocus {...form.getInputProps('facilityId')} />
      <Duty form={form} />
      <FieldRow>
        <Choice
          label={t('kind')}
          required
          options={options('posting_kind', kind)}
          {...form.getInputProps('kind')}
        />
        <WorkerChoice label={fields('supervisor')} {...form.getInputProps('supervisorId')} />
      </FieldRow>
      <FieldRow>
        <PartialDateInput label={t('decidedOn')} today={today} {...form.getInputProps('decidedOn')} />
        <PartialDateInput label={t('start')} today={today} {...form.getInputProps('start')} />
      </FieldRow>
      <FieldRow>
        <PartialDateInput label={fields('plannedEnd')} today={today} {...form.getInputProps('plannedEnd')} />
        <PartialDateInput label={correct('end')} today={today} {...form.getInputProps('end')} />
      </FieldRow>
      <FieldRow>
        <Choice
          label={correct('startReason')}
          options={options('reason', startReason)}
          {...form.getInputProps('startReason')}
        />
        <Choice
          label={correct('endReason')}
          options={options('reason', endReason)}
          {...form.getInputProps('endReason')}
        />
      </FieldRow>
      <FieldRow>
        <NumberInput
          label={correct('fte')}
          hideControls
          allowNegative={false}
          decimalSeparator={locale === 'fr' ? ',' : '.'}
          {...form.getInputProps('fte')}
        />
        <TextInput label={correct('reason')} autoComplete="off" {...form.getInputProps('reason')} />
      </FieldRow>
    </FormSection>
  )
}
