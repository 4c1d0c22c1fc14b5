import type { UseFormReturnType } from '@mantine/form'
import { useLocale, useTranslations } from 'use-intl/react'
import type { Day } from '#shared/domain/days.ts'
import { listOptions } from '#renderer/lib/list-labels.ts'
import { useReference } from '#renderer/lib/office.ts'
import { Choice } from '#renderer/ui/choice.tsx'
import { FieldRow } from '#renderer/ui/form-section.tsx'
import { PartialDateInput } from '#renderer/ui/partial-date-input.tsx'

interface PresenceFieldsProps {
  readonly form: Pick<
    UseFormReturnType<{ readonly presentOn: string | null; readonly presenceState: string | null }>,
    'getInputProps'
  >
  readonly today: Day
}

/** When somebody looked whether the person is really there, and what was found: a line of her presence checks. */
export function PresenceFields({ form, today }: PresenceFieldsProps) {
  const t = useTranslations('movements.fields')
  const locale = useLocale()
  const reference = useReference()
  return (
    <FieldRow>
      <PartialDateInput label={t('presentOn')} today={today} {...form.getInputProps('presentOn')} />
      <Choice
        label={t('presenceState')}
        options={listOptions(reference, 'presence_state', locale)}
        {...form.getInputProps('presenceState')}
      />
    </FieldRow>
  )
}
