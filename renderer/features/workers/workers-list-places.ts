import { useMemo } from 'react'
import type { FacilityRow } from '#shared/contract/facilities.ts'
import type { WorkerFilter } from '#shared/contract/worker-filter.ts'
import { useRoute } from '#renderer/lib/queries.ts'
import type { ChoiceOption } from '#renderer/ui/choice.tsx'
import type { Place } from '#renderer/ui/place-search.ts'

/** The places as they are on the day of the filter. */
export function useFilterPlaces({ on }: WorkerFilter): readonly Place[] {
  const { data } = useRoute('reference.places', on === null ? {} : { on }, { keepPrevious: true })
  return data ?? []
}

/** The facilities to choose from, told apart by their district; asked only when wanted. */
export function useFacilityOptions(wanted: boolean): readonly ChoiceOption<number>[] {
  const { data } = useRoute('facilities.list', {}, { enabled: wanted })
  return useMemo(() => (data ?? []).map(facilityOption), [data])
}

function facilityOption({ id, name, district, aliases }: FacilityRow): ChoiceOption<number> {
  return {
    value: id,
    label: district === null ? name : `${name} — ${district}`,
    ...(aliases[0] === undefined ? {} : { code: aliases[0] }),
  }
}
