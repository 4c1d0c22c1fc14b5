import { Radio, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useLocale, useTranslations } from 'use-intl/react'
import { type BatchField, batchFields } from '#shared/contract/movements.ts'
import type { Day } from '#shared/domain/days.ts'
import { FacilityChoice } from '#renderer/lib/facility-choice.tsx'
import { listOptions } from '#renderer/lib/list-labels.ts'
import { useReference } from '#renderer/lib/office.ts'
import { Choice } from '#renderer/ui/choice.tsx'
import { FieldRow, FormSection } from '#renderer/ui/form-section.tsx'
import { PartialDateInput } from '#renderer/ui/partial-date-input.tsx'
import type { BatchValues } from './batch-values.ts'
import { DecisionFields } from './decision-fields.tsx'
import { batchDeeds } from './movement-addresses.ts'
import { Duty } from './posting-fields.tsx'
import { Regularises } from './regularises.tsx'

interface BatchFieldsProps {
  readonly form: UseFormReturnType<BatchValues>
  readonly today: Day
}

/** What is done to everybody, and by which decision. */
export function BatchFields({ form, today }: BatchFieldsProps) {
  const t = useTranslations('movements.batch')
  const postings = useTranslations('postings')
  const { deed } = form.getValues()
  return (
    <>
      <FormSection title={t('deed')}>
        <Radio.Group aria-label={t('deed')} {...form.getInputProps('deed')}>
          {batchDeeds.map((one, position) => (
            <Radio
              key={one}
              value={one}
              label={t(`deeds.${one}`)}
              mt={position === 0 ? 0 : 4}
              autoFocus={one === deed && position >= 0}
            />
          ))}
        </Radio.Group>
      </FormSection>
      {deed === 'update' ? <UpdateFields form={form} today={today} /> : null}
      {deed === 'transfer' || deed === 'post' ? <PlaceFields form={form} today={today} /> : null}
      {deed === 'end' ? (
        <FormSection title={postings('ending')}>
          <FieldRow columns="220px 1fr">
            <PartialDateInput
              label={postings('lastDay')}
              required
              today={today}
              {...form.getInputProps('end')}
            />
            <span />
          </FieldRow>
        </FormSection>
      ) : null}
      {deed === 'update' ? null : (
        <FormSection title={postings('decision')} description={postings('decisionHint')}>
          <DecisionFields {...{ form, today, preparable: true }} reasons={REASONS[deed]} />
        </FormSection>
      )}
    </>
  )
}

const REASONS = {
  transfer: ['transfer'],
  post: ['start', 'transfer'],
  end: ['end', 'departure', 'transfer'],
} as const

function PlaceFields({ form, today }: BatchFieldsProps) {
  const t = useTranslations('postings')
  const movements = useTranslations('movements')
  const locale = useLocale()
  const reference = useReference()
  const { deed, start, decidedOn, regularises, toPrepare } = form.getValues()
  return (
    <FormSection title={t('to')} description={movements('batch.arrival')}>
      <FacilityChoice label={t('facility')} required {...form.getInputProps('facilityId')} />
      <Duty form={form} />
      {deed === 'post' ? (
        <FieldRow>
          <Choice
            label={t('kind')}
            options={listOptions(reference, 'posting_kind', locale)}
            {...form.getInputProps('kind')}
          />
          <PartialDateInput
            label={movements('fields.plannedEnd')}
            today={today}
            {...form.getInputProps('plannedEnd')}
          />
        </FieldRow>
      ) : null}
      {toPrepare ? null : (
        <>
          <FieldRow columns="220px 1fr">
            <PartialDateInput label={t('start')} today={today} {...form.getInputProps('start')} />
            <span />
          </FieldRow>
          <Regularises
            {...{ decidedOn, start, checked: regularises }}
            onChange={(checked) => form.setFieldValue('regularises', checked)}
          />
        </>
      )}
    </FormSection>
  )
}

/** The list of each field; a field without one is typed. */
const LISTS: Readonly<Record<BatchField, string | null>> = {
  statut: 'statut',
  category: null,
  grade: null,
  contractKind: 'contract_type',
  employer: 'employer',
  fundingSource: 'funding_source',
}

function UpdateFields({ form, today }: BatchFieldsProps) {
  const t = useTranslations('movements.batch')
  const locale = useLocale()
  const reference = useReference()
  const { field, how } = form.getValues()
  const list = field === null ? null : LISTS[field]
  return (
    <FormSection title={t('deeds.update')}>
      <FieldRow>
        <Choice
          label={t('field')}
          required
          options={batchFields.map((one) => ({ value: one, label: t(`fields.${one}`) }))}
          {...form.getInputProps('field')}
        />
        {list === null ? (
          <TextInput
            label={t('value')}
            withAsterisk
            autoComplete="off"
            {...form.getInputProps('value')}
            value={form.getValues().value ?? ''}
          />
        ) : (
          <Choice
            label={t('value')}
            required
            options={listOptions(reference, list, locale)}
            {...form.getInputProps('value')}
          />
        )}
      </FieldRow>
      <Radio.Group label={t('how')} {...form.getInputProps('how')}>
        <Radio value="change" label={t('howChange')} mt={4} />
        <Radio value="correct" label={t('howCorrect')} mt={4} />
      </Radio.Group>
      <FieldRow columns="220px 1fr">
        {how === 'change' ? (
          <PartialDateInput label={t('from')} required today={today} {...form.getInputProps('from')} />
        ) : (
          <span />
        )}
        <TextInput label={t('reason')} autoComplete="off" {...form.getInputProps('why')} />
      </FieldRow>
    </FormSection>
  )
}
