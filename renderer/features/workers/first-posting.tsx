import { Checkbox, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useLocale, useTranslations } from 'use-intl/react'
import type { Day } from '#shared/domain/days.ts'
import { decidedLater } from '#shared/domain/posting-rules.ts'
import { FacilityChoice } from '#renderer/lib/facility-choice.tsx'
import { useReference } from '#renderer/lib/office.ts'
import { Choice } from '#renderer/ui/choice.tsx'
import { FieldRow, FormSection } from '#renderer/ui/form-section.tsx'
import { PartialDateInput } from '#renderer/ui/partial-date-input.tsx'
import type { WorkerFormValues } from './worker-form-values.ts'

interface FirstPostingProps {
  readonly form: UseFormReturnType<WorkerFormValues>
  readonly today: Day
}

/** The foot of the sheet: where, by which decision, since when. Left empty, the person has no posting yet. */
export function FirstPosting({ form, today }: FirstPostingProps) {
  const t = useTranslations('postings')
  const words = useTranslations('workers.form')
  const locale = useLocale()
  const reference = useReference()
  const { decidedOn, start, regularises } = form.getValues().posting
  const fonctions = (reference?.fonctions ?? []).map(({ id, label }) => ({ value: id, label: label[locale] }))
  return (
    <FormSection title={words('posting')} description={words('postingHint')}>
      <FieldRow>
        <FacilityChoice label={t('facility')} {...form.getInputProps('posting.facilityId')} />
        <Choice label={t('fonction')} options={fonctions} {...form.getInputProps('posting.fonctionId')} />
      </FieldRow>
      <FieldRow>
        <TextInput label={t('actNumber')} autoComplete="off" {...form.getInputProps('posting.actNumber')} />
        <PartialDateInput label={t('decidedOn')} today={today} {...form.getInputProps('posting.decidedOn')} />
        <PartialDateInput label={t('start')} today={today} {...form.getInputProps('posting.start')} />
      </FieldRow>
      {regularises || decidedLater(decidedOn, start) ? (
        <Checkbox
          label={t('regularises')}
          {...form.getInputProps('posting.regularises', { type: 'checkbox' })}
        />
      ) : null}
    </FormSection>
  )
}
