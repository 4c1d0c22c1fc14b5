import { Checkbox, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useLocale, useTranslations } from 'use-intl/react'
import type { WorkerPosting } from '#shared/contract/workers.ts'
import { formatPartialDate } from '#shared/domain/dates.ts'
import type { Day } from '#shared/domain/days.ts'
import { FacilityChoice } from '#renderer/lib/facility-choice.tsx'
import { listOptions } from '#renderer/lib/list-labels.ts'
import { useReference } from '#renderer/lib/office.ts'
import { WorkerChoice } from '#renderer/lib/worker-choice.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import { FieldRow, FormSection } from '#renderer/ui/form-section.tsx'
import { PartialDateInput } from '#renderer/ui/partial-date-input.tsx'
import { DecisionFields } from './decision-fields.tsx'
import { PresenceFields } from './presence-fields.tsx'
import type { PostingValues } from './posting-values.ts'
import { Regularises } from './regularises.tsx'

interface PostingFieldsProps {
  readonly form: UseFormReturnType<PostingValues>
  readonly today: Day
  readonly bases: readonly string[]
  readonly current: WorkerPosting | null
}

/** Where, by which act, from when. */
export function PostingFields({ form, today, bases, current }: PostingFieldsProps) {
  const t = useTranslations('postings')
  const movements = useTranslations('movements')
  const locale = useLocale()
  const reference = useReference()
  const { kind, decidedOn, start, regularises } = form.getValues()
  const replaceable = current !== null && (kind === null || bases.includes(kind))
  return (
    <>
      <FormSection title={t('where')} description={t('whereHint')}>
        <CurrentBase current={current} />
        <FacilityChoice label={t('facility')} required autoFocus {...form.getInputProps('facilityId')} />
        <Duty form={form} />
        <FieldRow>
          <Choice
            label={t('kind')}
            required
            options={listOptions(reference, 'posting_kind', locale)}
            {...form.getInputProps('kind')}
          />
          <WorkerChoice label={movements('fields.supervisor')} {...form.getInputProps('supervisorId')} />
        </FieldRow>
      </FormSection>
      <FormSection title={t('decision')} description={t('decisionHint')}>
        <DecisionFields form={form} today={today} reasons={['start', 'transfer']} preparable />
      </FormSection>
      <FormSection title={t('dates')} description={t('datesHint')}>
        <FieldRow>
          <PartialDateInput label={t('start')} today={today} {...form.getInputProps('start')} />
          <PartialDateInput label={t('end')} today={today} {...form.getInputProps('end')} />
        </FieldRow>
        <FieldRow>
          <PartialDateInput
            label={movements('fields.plannedEnd')}
            today={today}
            {...form.getInputProps('plannedEnd')}
          />
          <span />
        </FieldRow>
        <PresenceFields form={form} today={today} />
        <Regularises
          {...{ decidedOn, start, checked: regularises }}
          onChange={(checked) => form.setFieldValue('regularises', checked)}
        />
        {replaceable ? (
          <Checkbox
            label={t('endsCurrentBase', { facility: current.facility })}
            description={t('endsCurrentBaseHint')}
            {...form.getInputProps('endsCurrentBase', { type: 'checkbox' })}
          />
        ) : null}
      </FormSection>
    </>
  )
}

/** What she does there, and in which service. */
export function Duty({
  form,
}: {
  readonly form: Pick<UseFormReturnType<{ fonctionId: number | null; service: string }>, 'getInputProps'>
}) {
  const t = useTranslations('postings')
  const locale = useLocale()
  const reference = useReference()
  const fonctions = (reference?.fonctions ?? []).map(({ id, label }) => ({ value: id, label: label[locale] }))
  return (
    <FieldRow>
      <Choice label={t('fonction')} options={fonctions} {...form.getInputProps('fonctionId')} />
      <TextInput label={t('service')} autoComplete="off" {...form.getInputProps('service')} />
    </FieldRow>
  )
}

/** Where she is now, so that nobody has to look it up. */
function CurrentBase({ current }: { readonly current: WorkerPosting | null }) {
  const t = useTranslations('postings')
  const locale = useLocale()
  if (current?.start == null) return <p style={{ margin: 0 }}>{t('noCurrent')}</p>
  const start = formatPartialDate(current.start, locale, 'table')
  return <p style={{ margin: 0 }}>{t('current', { facility: current.facility, start })}</p>
}
