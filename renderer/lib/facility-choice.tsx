import { useMemo } from 'react'
import { useTranslations } from 'use-intl/react'
import { Choice } from '#renderer/ui/choice.tsx'
import type { FieldProps } from '#renderer/ui/field-props.ts'
import { useRoute } from './queries.ts'

interface FacilityChoiceProps extends FieldProps<number | null> {
  /** Only facilities of this place are offered; null or left out: all. */
  readonly placeId?: number | null
}

/** A facility of the register, found by its name or its place, without accents. */
export function FacilityChoice({ placeId = null, placeholder, ...props }: FacilityChoiceProps) {
  const t = useTranslations('postings')
  const facilities = useRoute('facilities.list', { placeId }, { keepPrevious: true })
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
      {...props}
      placeholder={facilities.data ? (placeholder ?? t('facilityHint')) : t('facilitiesLoading')}
      options={options}
    />
  )
}
