import { useRoute } from '#renderer/lib/queries.ts'
import { Choice } from '#renderer/ui/choice.tsx'
import type { FieldProps } from '#renderer/ui/field-props.ts'

interface FacilityFieldProps extends FieldProps<number | null> {
  /** Only facilities of this place are offered; null: of the whole country. */
  readonly placeId: number | null
}

/** One facility of a place, told apart by its district. */
export function FacilityField({ placeId, ...props }: FacilityFieldProps) {
  const { data } = useRoute('facilities.list', { placeId }, { keepPrevious: true })
  const options = (data ?? []).map(({ id, name, district, aliases }) => ({
    value: id,
    label: district === null ? name : `${name} — ${district}`,
    ...(aliases[0] === undefined ? {} : { code: aliases[0] }),
  }))
  return <Choice {...props} options={options} />
}
