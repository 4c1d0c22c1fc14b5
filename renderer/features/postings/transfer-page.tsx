import { Radio } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { Link } from '@tanstack/react-router'
import { useLocale, useTranslations } from 'use-intl/react'
import { newPosting } from '#shared/contract/postings.ts'
import type { WorkerPosting } from '#shared/contract/workers.ts'
import { formatPartialDate, partialDate } from '#shared/domain/dates.ts'
import { endBefore } from '#shared/domain/posting-rules.ts'
import { baseKinds, currentBase } from '#renderer/lib/current-base.ts'
import { FacilityChoice } from '#renderer/lib/facility-choice.tsx'
import { useLabel } from '#renderer/lib/list-labels.ts'
import { useReference } from '#renderer/lib/office.ts'
import { useWriteRoute } from '#renderer/lib/queries.ts'
import { useToastUndo } from '#renderer/lib/undo.tsx'
import { DefinitionList } from '#renderer/ui/definition.tsx'
import { FieldRow, FormSection } from '#renderer/ui/form-section.tsx'
import { PartialDateInput } from '#renderer/ui/partial-date-input.tsx'
import { EmptyState, LoadingState } from '#renderer/ui/states.tsx'
import { useAfterSave } from './after-save.ts'
import { DecisionFields } from './decision-fields.tsx'
import { Duty } from './posting-fields.tsx'
import { PostingForm } from './posting-form.tsx'
import { NO_TRANSFER, transferOf, type TransferValues } from './posting-values.ts'
import { Regularises } from './regularises.tsx'
import { usePostingForm } from './use-posting-form.ts'
import { type FrameContent, WorkerFrame } from '#renderer/lib/worker-frame.tsx'

/** A transfer, step by step: from where, by which act, to where, since when. */
export function TransferPage() {
  const t = useTranslations('postings')
  const reference = useReference()
  if (reference === null) return <LoadingState />
  const bases = baseKinds(reference)
  return (
    <WorkerFrame title={(name) => t('transferTitle', { name })}>
      {(content) => {
        const current = currentBase(content.worker.postings, bases)
        return current ? <Transfer {...content} current={current} /> : <NoBase workerId={content.worker.id} />
      }}
    </WorkerFrame>
  )
}

/** Whoever has no base is posted, not transferred. */
function NoBase({ workerId }: { readonly workerId: number }) {
  const t = useTranslations('postings')
  return (
    <EmptyState
      title={t('noCurrent')}
      text={t('transferNeedsBase')}
      action={
        <Link to="/workers/$workerId/post" params={{ workerId: String(workerId) }}>
          {t('postInstead')}
        </Link>
      }
    />
  )
}

interface TransferProps extends FrameContent {
  readonly current: WorkerPosting
}

function Transfer({ worker, name, today, back, current }: TransferProps) {
  const t = useTranslations('postings')
  const toastUndo = useToastUndo()
  const after = useAfterSave(back)
  const start = useWriteRoute('postings.start')
  const entryOf = (values: TransferValues) => transferOf(worker.id, values, current)
  const state = usePostingForm<TransferValues>({
    initial: NO_TRANSFER,
    schema: newPosting,
    entryOf,
    save: async (values) => {
      const sent = entryOf(values)
      const { act, actId } = await start.mutateAsync(sent)
      const words = sent.start === null ? t('awaited', { name }) : t('transferred', { name })
      toastUndo(values.toPrepare ? t('prepared', { name }) : words, act)
      after({ actId, toPrepare: values.toPrepare })
    },
  })
  const { form } = state
  return (
    <PostingForm saveLabel={t('saveTransfer')} state={state} onCancel={back}>
      <FormSection title={t('from')} description={t('fromHint')}>
        <PresentBase current={current} />
      </FormSection>
      <FormSection title={t('decision')} description={t('decisionHint')}>
        <DecisionFields form={form} today={today} reasons={['transfer']} preparable autoFocus />
      </FormSection>
      <FormSection title={t('to')} description={t('whereHint')}>
        <FacilityChoice label={t('facility')} required {...form.getInputProps('facilityId')} />
        <Duty form={form} />
      </FormSection>
      <FormSection title={t('dates')} description={t('arrivalHint')}>
        <Arrival form={form} today={today} current={current} />
      </FormSection>
    </PostingForm>
  )
}

function PresentBase({ current }: { readonly current: WorkerPosting }) {
  const t = useTranslations('postings')
  const locale = useLocale()
  const label = useLabel()
  const { facility, place, fonction, service, start } = current
  return (
    <DefinitionList
      entries={[
        { term: t('facility'), value: [facility, place].filter(Boolean).join(', ') },
        { term: t('fonction'), value: [label(fonction), service].filter(Boolean).join(', ') },
        { term: t('start'), value: start && formatPartialDate(start, locale, 'table') },
      ]}
    />
  )
}

interface ArrivalProps extends Pick<TransferProps, 'today' | 'current'> {
  readonly form: UseFormReturnType<TransferValues>
}

/** Whether she has come, since when, and what that means for the base she leaves. */
function Arrival({ form, today, current }: ArrivalProps) {
  const t = useTranslations('postings')
  const { arrived, start, decidedOn, regularises, toPrepare } = form.getValues()
  if (toPrepare) return <p style={{ margin: 0 }}>{t('afterSignature', { facility: current.facility })}</p>
  return (
    <>
      <Radio.Group label={t('arrived')} {...form.getInputProps('arrived')}>
        <Radio value="yes" label={t('arrivedYes')} mt={4} />
        <Radio value="not-yet" label={t('arrivedNotYet')} mt={4} />
      </Radio.Group>
      {arrived === 'yes' ? (
        <>
          <FieldRow columns="220px 1fr">
            <PartialDateInput label={t('start')} required today={today} {...form.getInputProps('start')} />
            <span />
          </FieldRow>
          <Regularises
            {...{ decidedOn, start, checked: regularises }}
            onChange={(checked) => form.setFieldValue('regularises', checked)}
          />
        </>
      ) : null}
      <p role="status" style={{ margin: 0 }}>
        <Consequence current={current} start={arrived === 'yes' ? start : null} awaited={arrived !== 'yes'} />
      </p>
    </>
  )
}

function Consequence({
  current,
  start,
  awaited,
}: {
  readonly current: WorkerPosting
  readonly start: string | null
  readonly awaited: boolean
}) {
  const t = useTranslations('postings')
  const locale = useLocale()
  const { facility } = current
  if (awaited) return t('goesOn', { facility })
  if (start === null || partialDate(start) === null) return t('endsBefore', { facility })
  try {
    return t('endsOn', { facility, end: formatPartialDate(endBefore(start, current), locale, 'table') })
  } catch {
    // A day that the register will refuse: it says so at the field.
    return t('endsBefore', { facility })
  }
}
