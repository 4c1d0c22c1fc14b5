import { Checkbox } from '@mantine/core'
import { useTranslations } from 'use-intl/react'
import { decidedLater } from '#shared/domain/posting-rules.ts'

interface RegularisesProps {
  readonly decidedOn: string | null
  readonly start: string | null
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

/** Asked only where the act is later than the taking up of duty. */
export function Regularises({ decidedOn, start, checked, onChange }: RegularisesProps) {
  const t = useTranslations('postings')
  if (!checked && !decidedLater(decidedOn, start)) return null
  return (
    <Checkbox
      label={t('regularises')}
      description={t('regularisesHint')}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}
