import { TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useLocale, useTranslations } from 'use-intl/react'
import { civilites } from '#shared/contract/workers.ts'
import type { Day } from '#shared/domain/days.ts'
import { listOptions } from '#renderer/lib/list-labels.ts'
import { useReference } from '#renderer/lib/office.ts'
import { useRoute } from '#renderer/lib/queries.ts'
import { Choice } from '#renderer/ui/choice.tsx'
import { FieldRow, FormSection } from '#renderer/ui/form-section.tsx'
import { PartialDateInput } from '#renderer/ui/partial-date-input.tsx'
import { type Clash, DuplicateNotice } from './duplicate-notice.tsx'
import { FirstPosting } from './first-posting.tsx'
import { NumberField } from './number-field.tsx'
import { PhoneFields } from './phone-fields.tsx'
import type { WorkerFormValues } from './worker-form-values.ts'

interface WorkerFieldsProps {
  readonly form: UseFormReturnType<WorkerFormValues>
  readonly today: Day
  readonly clash: Clash | null
  /** A new file has its first posting on the same sheet. */
  readonly withPosting: boolean
}

type TextField = 'prenoms' | 'nom' | 'nomEpoux' | 'birthplace' | 'father' | 'mother'

/** The fields in the order of the paper sheet. */
export function WorkerFields({ form, today, clash, withPosting }: WorkerFieldsProps) {
  const t = useTranslations('workers.form')
  const all = useTranslations('workers')
  const sexes = (['F', 'M'] as const).map((value) => ({ value, label: all(`sex.${value}`) }))
  const titles = civilites.map((value) => ({ value, label: all(`civilites.${value}`) }))
  const text = (field: TextField, first = false) => (
    <TextInput
      label={t(field)}
      autoComplete="off"
      autoFocus={first}
      withAsterisk={field === 'nom' || field === 'prenoms'}
      aria-required={field === 'nom' || field === 'prenoms'}
      {...form.getInputProps(field)}
    />
  )
  return (
    <>
      <FormSection title={t('identity')} description={t('identityHint')}>
        <FieldRow>
          {text('prenoms', true)}
          {text('nom')}
        </FieldRow>
        <FieldRow columns="1fr 160px">
          {text('nomEpoux')}
          <Choice label={t('civilite')} options={titles} {...form.getInputProps('civilite')} />
        </FieldRow>
        <FieldRow>
          {text('father')}
          {text('mother')}
        </FieldRow>
        <FieldRow columns="160px 1fr 1fr">
          <Choice label={t('sex')} options={sexes} {...form.getInputProps('sex')} />
          <PartialDateInput label={t('birth')} today={today} {...form.getInputProps('birth')} />
          {text('birthplace')}
        </FieldRow>
      </FormSection>
      <FormSection title={t('contacts')}>
        <PhoneFields form={form} />
      </FormSection>
      <FormSection title={t('career')}>
        <Numbers form={form} />
        {clash ? <DuplicateNotice clash={clash} form={form} /> : null}
        <CareerFields form={form} />
      </FormSection>
      {withPosting ? <FirstPosting form={form} today={today} /> : null}
    </>
  )
}

/** The country's own numbers of a person. */
function Numbers({ form }: Pick<WorkerFieldsProps, 'form'>) {
  const t = useTranslations('workers.form')
  const locale = useLocale()
  const forms = useRoute('workers.numberForms', {}).data
  const national = forms?.national
  return (
    <FieldRow>
      <NumberField
        form={form}
        field="matricule"
        label={t('matricule')}
        pattern={forms?.staff?.pattern ?? null}
      />
      {national ? (
        <NumberField
          form={form}
          field="nationalId"
          label={national.label[locale]}
          pattern={national.pattern}
        />
      ) : (
        <span />
      )}
    </FieldRow>
  )
}

function CareerFields({ form }: Pick<WorkerFieldsProps, 'form'>) {
  const t = useTranslations('workers.form')
  const locale = useLocale()
  const reference = useReference()
  const values = form.getValues()
  const professions = (reference?.corps ?? []).filter((corps) => !corps.hidden || corps.id === values.corpsId)
  const categories = [...new Set((reference?.corps ?? []).flatMap((corps) => corps.category ?? []))].sort()
  const corps = form.getInputProps('corpsId')
  return (
    <>
      <FieldRow>
        <Choice
          label={t('corps')}
          options={professions.map((entry) => ({
            value: entry.id,
            label: entry.label[locale],
            code: entry.abbreviation,
          }))}
          {...corps}
          onChange={(corpsId: number | null) => {
            // A corps has its category; the person may correct it in the next field but one.
            const category = professions.find((entry) => entry.id === corpsId)?.category ?? null
            form.setValues({ corpsId, category, ...(corpsId === null ? { statut: null } : {}) })
          }}
        />
      </FieldRow>
      <FieldRow columns="1fr 160px">
        <Choice
          label={t('statut')}
          options={listOptions(reference, 'statut', locale, values.statut)}
          {...form.getInputProps('statut')}
        />
        <Choice
          label={t('category')}
          options={categories.map((code) => ({ value: code, label: code }))}
          {...form.getInputProps('category')}
        />
      </FieldRow>
    </>
  )
}
