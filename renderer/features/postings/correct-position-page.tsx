import { Textarea, TextInput } from '@mantine/core'
import { useLocale, useTranslations } from 'use-intl/react'
import { positionCorrection, type PositionFacts } from '#shared/contract/movements.ts'
import { FacilityChoice } from '#renderer/lib/facility-choice.tsx'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { listOptions } from '#renderer/lib/list-labels.ts'
import { useReference } from '#renderer/lib/office.ts'
import { useRoute, useWriteRoute } from '#renderer/lib/queries.ts'
import { useRouteId } from '#renderer/lib/route-id.ts'
import { useToastUndo } from '#renderer/lib/undo.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import { FieldRow, FormSection } from '#renderer/ui/form-section.tsx'
import { PartialDateInput } from '#renderer/ui/partial-date-input.tsx'
import { ErrorState, LoadingState } from '#renderer/ui/states.tsx'
import { CorrectionFoot } from './correction-foot.tsx'
import { PostingForm } from './posting-form.tsx'
import { stated } from './posting-values.ts'
import { usePostingForm } from './use-posting-form.ts'
import { type FrameContent, WorkerFrame } from '#renderer/lib/worker-frame.tsx'

/** Rewrites a position that was entered wrongly, or takes it out. */
export function CorrectPositionPage() {
  const t = useTranslations('movements.correct')
  const id = useRouteId('positionId')
  const words = useErrorWords()
  const facts = useRoute('movements.position', { id })
  if (facts.error) return <ErrorState {...words(facts.error)} />
  if (!facts.data) return <LoadingState />
  const { data } = facts
  return (
    <WorkerFrame title={(name) => t('position', { name })}>
      {(content) => <CorrectPosition {...content} facts={data} id={id} />}
    </WorkerFrame>
  )
}

type Values = Omit<PositionFacts, 'notes'> & { readonly notes: string; readonly reason: string }

interface CorrectPositionProps extends FrameContent {
  readonly id: number
  /** As the form was opened. */
  readonly facts: PositionFacts
}

function CorrectPosition({ id, facts, name, today, back }: CorrectPositionProps) {
  const t = useTranslations('movements.correct')
  const toastUndo = useToastUndo()
  const correct = useWriteRoute('movements.correctPosition')
  const remove = useWriteRoute('movements.removePosition')
  const entryOf = ({ notes, reason, ...values }: Values) => ({
    ...{ id, ...values, notes: stated(notes), reason: stated(reason), opened: { ...facts } },
    ...{ start: stated(values.start), plannedEnd: stated(values.plannedEnd), end: stated(values.end) },
  })
  const state = usePostingForm<Values>({
    initial: { ...facts, notes: facts.notes ?? '', reason: '' },
    schema: positionCorrection,
    entryOf,
    save: async (values) => {
      const { act } = await correct.mutateAsync(entryOf(values))
      toastUndo(t('saved', { name }), act)
      back()
    },
  })
  return (
    <PostingForm saveLabel={t('save')} state={state} onCancel={back}>
      <Facts form={state.form} today={today} />
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

function Facts({ form, today }: { readonly form: Form; readonly today: string }) {
  const t = useTranslations('movements')
  const locale = useLocale()
  const reference = useReference()
  const { kind, reasonCode } = form.getValues()
  return (
    <FormSection title={t('correct.what')} description={t('correct.hint')}>
      <Choice
        label={t('fields.position')}
        required
        autoFocus
        options={listOptions(reference, 'position', locale, kind)}
        {...form.getInputProps('kind')}
      />
      <FacilityChoice label={t('fields.host')} {...form.getInputProps('hostFacilityId')} />
      <FieldRow>
        <PartialDateInput label={t('fields.from')} today={today} {...form.getInputProps('start')} />
        <PartialDateInput label={t('correct.end')} today={today} {...form.getInputProps('end')} />
      </FieldRow>
      <FieldRow>
        <PartialDateInput
          label={t('fields.plannedEnd')}
          today={today}
          {...form.getInputProps('plannedEnd')}
        />
        <Choice
          label={t('correct.positionReason')}
          options={listOptions(reference, 'reason', locale, reasonCode)}
          {...form.getInputProps('reasonCode')}
        />
      </FieldRow>
      <Textarea
        label={t('fields.notes')}
        {...{ autosize: true, minRows: 2, maxRows: 6 }}
        {...form.getInputProps('notes')}
      />
      <TextInput label={t('correct.reason')} autoComplete="off" {...form.getInputProps('reason')} />
    </FormSection>
  )
}
