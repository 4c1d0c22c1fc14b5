import { Alert, Checkbox } from '@mantine/core'
import { useLocale, useTranslations } from 'use-intl/react'
import { takeUpEntry } from '#shared/contract/postings.ts'
import type { WorkerPosting } from '#shared/contract/workers.ts'
import { formatPartialDate } from '#shared/domain/dates.ts'
import { baseKinds, currentBase } from '#renderer/lib/current-base.ts'
import { useReference } from '#renderer/lib/office.ts'
import { useWriteRoute } from '#renderer/lib/queries.ts'
import { useRouteId } from '#renderer/lib/route-id.ts'
import { useToastUndo } from '#renderer/lib/undo.tsx'
import { DefinitionList } from '#renderer/ui/definition.tsx'
import { FieldRow, FormSection } from '#renderer/ui/form-section.tsx'
import { PartialDateInput } from '#renderer/ui/partial-date-input.tsx'
import { LoadingState } from '#renderer/ui/states.tsx'
import { DecisionFields } from './decision-fields.tsx'
import { PostingForm } from './posting-form.tsx'
import { decisionOf, type DecisionValues, NO_DECISION } from './posting-values.ts'
import { Regularises } from './regularises.tsx'
import { usePostingForm } from './use-posting-form.ts'
import { type FrameContent, WorkerFrame } from '#renderer/lib/worker-frame.tsx'

/** An awaited person arrives. */
export function TakeUpPage() {
  const t = useTranslations('postings')
  const reference = useReference()
  const id = useRouteId('postingId')
  if (reference === null) return <LoadingState />
  const bases = baseKinds(reference)
  return (
    <WorkerFrame title={(name) => t('takeUpTitle', { name })}>
      {(content) => (
        <TakeUp
          {...content}
          posting={content.worker.postings.find((entry) => entry.id === id) ?? null}
          current={currentBase(content.worker.postings, bases)}
        />
      )}
    </WorkerFrame>
  )
}

interface TakeUpProps extends FrameContent {
  readonly posting: WorkerPosting | null
  readonly current: WorkerPosting | null
}

interface TakeUpValues extends DecisionValues {
  readonly start: string | null
  readonly regularises: boolean
  readonly endsCurrentBase: boolean
}

function TakeUp({ name, today, back, posting, current }: TakeUpProps) {
  const t = useTranslations('postings')
  const id = useRouteId('postingId')
  const toastUndo = useToastUndo()
  const takeUp = useWriteRoute('postings.takeUp')
  const initial: TakeUpValues = {
    ...{ start: null, regularises: false, endsCurrentBase: current !== null },
    ...{ ...NO_DECISION, reason: posting?.startReason ?? null },
  }
  const sent = ({ start, regularises, ...values }: TakeUpValues) => {
    const endsCurrentBase = values.endsCurrentBase && current !== null
    return {
      ...{ id, start: start ?? '', regularises, endsCurrentBase },
      ...{ currentBaseId: endsCurrentBase ? current.id : null },
      ...decisionOf(values),
    }
  }
  const state = usePostingForm<TakeUpValues>({
    initial,
    schema: takeUpEntry,
    entryOf: sent,
    save: async (values) => {
      const { act } = await takeUp.mutateAsync(sent(values))
      toastUndo(t('takenUp', { name }), act)
      back()
    },
  })
  const { form } = state
  const { start, regularises } = form.getValues()
  return (
    <PostingForm saveLabel={t('saveTakeUp')} state={state} onCancel={back}>
      <Known posting={posting} />
      <FormSection title={t('dates')}>
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
        <Regularises
          {...{ decidedOn: posting?.decidedOn ?? null, start, checked: regularises }}
          onChange={(checked) => form.setFieldValue('regularises', checked)}
        />
        {current ? (
          <Checkbox
            label={t('endsCurrentBase', { facility: current.facility })}
            description={t('endsCurrentBaseHint')}
            {...form.getInputProps('endsCurrentBase', { type: 'checkbox' })}
          />
        ) : null}
      </FormSection>
      <FormSection title={t('arrivalPaper')} description={t('arrivalPaperHint')}>
        <DecisionFields form={form} today={today} reasons={['start', 'transfer']} />
      </FormSection>
    </PostingForm>
  )
}

/** What was decided, and whether another window has recorded the arrival meanwhile. */
function Known({ posting }: { readonly posting: WorkerPosting | null }) {
  const t = useTranslations('postings')
  const locale = useLocale()
  if (posting === null) return null
  const date = (text: string) => formatPartialDate(text, locale, 'table')
  const { facility, place, actNumber, decidedOn, start } = posting
  return (
    <FormSection title={t('decided')}>
      {start === null ? null : (
        <Alert color="orange.9" variant="outline" role="alert">
          {t('alreadyStarted', { start: date(start) })}
        </Alert>
      )}
      <DefinitionList
        entries={[
          { term: t('facility'), value: [facility, place].filter(Boolean).join(', ') },
          { term: t('actNumber'), value: actNumber },
          { term: t('decidedOn'), value: decidedOn && date(decidedOn) },
        ]}
      />
    </FormSection>
  )
}
