import { Checkbox, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslations } from 'use-intl/react'
import type { Day } from '#shared/domain/days.ts'
import type { ReasonKind } from '#shared/domain/movements/movement.ts'
import { Choice, type ChoiceOption } from '#renderer/ui/choice.tsx'
import { FieldRow } from '#renderer/ui/form-section.tsx'
import { PartialDateInput } from '#renderer/ui/partial-date-input.tsx'
import type { DecisionValues } from './posting-values.ts'
import { useReasons } from './reasons.ts'

interface DecisionFieldsProps {
  readonly form: Pick<UseFormReturnType<DecisionValues>, 'getInputProps' | 'getValues'>
  readonly today: Day
  /** What the reason is a reason for; or the reasons themselves. */
  readonly reasons: readonly ReasonKind[] | readonly ChoiceOption<string>[]
  readonly reasonRequired?: boolean
  /** The decision may be still to be written and signed. */
  readonly preparable?: boolean
  /** The paper is known already: only why is asked. */
  readonly reasonOnly?: boolean
  readonly autoFocus?: boolean
}

/** The paper behind a movement: its number, its date, and why; or that it is still to be prepared. */
export function DecisionFields(props: DecisionFieldsProps) {
  const { form, today, reasonRequired = false, preparable = false, autoFocus = false } = props
  const { reasonOnly = false } = props
  const t = useTranslations('postings')
  const movements = useTranslations('movements')
  const reasons = useReasonOptions(props.reasons)
  const toPrepare = preparable && form.getValues().toPrepare
  return (
    <>
      {preparable ? (
        <Checkbox
          data-enter-skips
          label={movements('toPrepare')}
          description={movements('toPrepareHint')}
          {...form.getInputProps('toPrepare', { type: 'checkbox' })}
        />
      ) : null}
      {toPrepare || reasonOnly ? null : (
        <FieldRow>
          <TextInput
            label={t('actNumber')}
            autoComplete="off"
            autoFocus={autoFocus}
            {...form.getInputProps('actNumber')}
          />
          <PartialDateInput label={t('decidedOn')} today={today} {...form.getInputProps('decidedOn')} />
        </FieldRow>
      )}
      {reasons.length === 0 ? null : (
        <FieldRow>
          <Choice
            label={t('reason')}
            required={reasonRequired}
            options={reasons}
            {...form.getInputProps('reason')}
          />
        </FieldRow>
      )}
    </>
  )
}

function useReasonOptions(reasons: DecisionFieldsProps['reasons']): readonly ChoiceOption<string>[] {
  const kinds = reasons.filter((reason) => typeof reason === 'string')
  const ofKinds = useReasons(kinds)
  return kinds.length > 0 ? ofKinds : reasons.filter((reason) => typeof reason !== 'string')
}
