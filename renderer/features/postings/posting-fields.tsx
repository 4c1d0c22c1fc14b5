import { Checkbox, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import type { WorkerPosting } from '#shared/contract/workers.ts'
import { formatPartialDate } from '#shared/domain/dates.ts'
import type { Day } from '#shared/domain/days.ts'
import { listOptions } from '#renderer/lib/list-labels.ts'
import { useReference } from '#renderer/lib/office.ts'
import { useRoute } from '#renderer/lib/queries.ts'
import { Choice } from '#renderer/ui/choice.tsx'
import { FieldRow, FormSection } from '#renderer/ui/form-section.tsx'
import { PartialDateInput } from '#renderer/ui/partial-date-input.tsx'
import type { PostingValues } from './posting-values.ts'
import { useReasons } from './reasons.ts'

interface PostingFieldsProps {
  readonly form: UseFormReturnType<PostingValues>
  readonly today: Day
  readonly bases: readonly string[]
  readonly current: WorkerPosting | null
}

/** Where, by which act, from when. */
export function PostingFields({ form, today, bases, current }: PostingFieldsProps) {
  const t = useTranslations('postings')
  const locale = useLocale()
  const reference = useReference()
  const { kind } = form.getValues()
  const replaceable = current !== null && (kind === null || bases.includes(kind))
  const fonctions = (reference?.fonctions ?? []).map(({ id, label }) => ({ value: id, label: label[locale] }))
  return (
    <>
      <FormSection title={t('where')} description={t('whereHint')}>
        <CurrentBase current={current} />
        <FacilityChoice form={form} />
        <FieldRow>
          <Choice label={t('fonction')} options={fonctions} {...form.getInputProps('fonctionId')} />
          <TextInput label={t('service')} autoComplete="off" {...form.getInputProps('service')} />
        </FieldRow>
        <FieldRow>
          <Choice
            label={t('kind')}
            required
            options={listOptions(reference, 'posting_kind', locale)}
            {...form.getInputProps('kind')}
          />
          <Choice
            label={t('reason')}
            options={useReasons(['start', 'transfer'])}
            {...form.getInputProps('reason')}
          />
        </FieldRow>
      </FormSection>
      <FormSection title={t('decision')} description={t('decisionHint')}>
        <FieldRow>
          <TextInput label={t('actNumber')} autoComplete="off" {...form.getInputProps('actNumber')} />
          <PartialDateInput label={t('decidedOn')} today={today} {...form.getInputProps('decidedOn')} />
        </FieldRow>
      </FormSection>
      <FormSection title={t('dates')} description={t('datesHint')}>
        <FieldRow>
          <PartialDateInput label={t('start')} today={today} {...form.getInputProps('start')} />
          <PartialDateInput label={t('end')} today={today} {...form.getInputProps('end')} />
        </FieldRow>
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

/** Where she is now, so that nobody has to look it up. */
function CurrentBase({ current }: { readonly current: WorkerPosting | null }) {
  const t = useTranslations('postings')
  const locale = useLocale()
  if (current?.start == null) return <p style={{ margin: 0 }}>{t('noCurrent')}</p>
  const start = formatPartialDate(current.start, locale, 'table')
  return <p style={{ margin: 0 }}>{t('current', { facility: current.facility, start })}</p>
}

/** Found by its name or its place, without accents. */
function FacilityChoice({ form }: Pick<PostingFieldsProps, 'form'>) {
  const t = useTranslations('postings')
  const facilities = useRoute('facilities.list', {})
  const options = useMemo(
    () =>
      (facilities.data ?? []).map(({ id, name, district, region }) => ({
        value: id,
        label: district === null ? name : `${name} — ${district}`,
        code: region ?? '',
      })),
    [facilities.data],
  )
  return (
    <Choice
      label={t('facility')}
      placeholder={facilities.data ? t('facilityHint') : t('facilitiesLoading')}
      required
      autoFocus
      options={options}
      {...form.getInputProps('facilityId')}
    />
  )
}
