import { useMemo } from 'react'
import { useTranslations } from 'use-intl/react'
import { Choice } from '#renderer/ui/choice.tsx'
import type { FieldProps } from '#renderer/ui/field-props.ts'
import { useRoute } from './queries.ts'

interface FacilityChoiceProps extends FieldProps<number | null> {
  /** Only facilities of this place are offered; null or left out: all. */
  readonly placeId?: number | null
}

/** The facilities to choose from, told apart by their district; not asked for until wanted. */
export function useFacilityOptions({
  placeId = null,
  wanted = true,
}: {
  placeId?: number | null
  wanted?: boolean
}) {
  const { data } = useRoute('facilities.list', { placeId }, { enabled: wanted, keepPrevious: true })
  return useMemo(
    () =>
      data?.map(({ id, name, district, region, aliases }) => ({
        value: id,
        label: district === null ? name : `${name} — ${district}`,
        code: [aliases[0], region].filter(Boolean).join(' · '),
      })) ?? null,
    [data],
  )
}

/** A facility of the register, found by its name, its other name or its place, without accents. */
export function FacilityChoice({ placeId = null, placeholder, ...props }: FacilityChoiceProps) {
  const t = useTranslations('postings')
  const options = useFacilityOptions({ placeId })
  return (
    <Choice
      {...props}
      placeholder={options ? (placeholder ?? t('facilityHint')) : t('facilitiesLoading')}
      options={options ?? []}
    />
  )
}
