import { TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslations } from 'use-intl/react'
import type { Day } from '#shared/domain/days.ts'
import { Choice } from '#renderer/ui/choice.tsx'
import { FieldRow } from '#renderer/ui/form-section.tsx'
import { PartialDateInput } from '#renderer/ui/partial-date-input.tsx'
import type { DecisionValues } from './posting-values.ts'
import { type ReasonKind, useReasons } from './reasons.ts'

interface DecisionFieldsProps {
  readonly form: Pick<UseFormReturnType<DecisionValues>, 'getInputProps'>
  readonly today: Day
  /** What the reason is a reason for. */
  readonly reasons: readonly ReasonKind[]
  readonly autoFocus?: boolean
}

/** The paper behind a movement: its number, its date, and why. */
export function DecisionFields({ form, today, reasons, autoFocus = false }: DecisionFieldsProps) {
  const t = useTranslations('postings')
  return (
    <>
      <FieldRow>
        <TextInput
          label={t('actNumber')}
          autoComplete="off"
          autoFocus={autoFocus}
          {...form.getInputProps('actNumber')}
        />
        <PartialDateInput label={t('decidedOn')} today={today} {...form.getInputProps('decidedOn')} />
      </FieldRow>
      <FieldRow>
        <Choice label={t('reason')} options={useReasons(reasons)} {...form.getInputProps('reason')} />
      </FieldRow>
    </>
  )
}
