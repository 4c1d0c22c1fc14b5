import type { WorkerFilter } from '#shared/contract/worker-filter.ts'
import { useRoute } from '#renderer/lib/queries.ts'
import type { Place } from '#renderer/ui/place-search.ts'

/** The places as they are on the day of the filter. */
export function useFilterPlaces({ on }: WorkerFilter): readonly Place[] {
  const { data } = useRoute('reference.places', on === null ? {} : { on }, { keepPrevious: true })
  return data ?? []
}
