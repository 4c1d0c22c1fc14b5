import type { OfficeState } from '#shared/contract/office.ts'
import type { ReferenceLists } from '#shared/contract/reference.ts'
import { useRoute } from './queries.ts'

/** The office whose register is open; the shell shows no page before it is known. */
export function useOffice(): OfficeState | null {
  return useRoute('office.state', {}).data ?? null
}

/** The code lists, corps and functions; null while they load. */
export function useReference(): ReferenceLists | null {
  return useRoute('reference.lists', {}).data ?? null
}
