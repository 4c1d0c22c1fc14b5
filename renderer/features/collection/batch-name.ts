import { useCallback } from 'react'
import { useTranslations } from 'use-intl/react'
import type { CollectionBatch, SheetState } from '#shared/contract/collection.ts'
import { fullName } from '#shared/domain/person-name.ts'

/** What a batch is called: its facility, its one person, or what its sheets are. */
export function useBatchName(): (batch: CollectionBatch) => string {
  const t = useTranslations('collection')
  return useCallback(
    (batch) => {
      if (batch.name !== '') return batch.name
      if (batch.person !== null) return fullName(batch.person)
      return t(batch.blank === sheetsIn(batch) ? 'blankBatch' : 'mixedBatch')
    },
    [t],
  )
}

/** « 2026-0042 » or « 2026-0042 à 2026-0051 ». */
export function useNumberRange(): (batch: CollectionBatch) => string {
  const t = useTranslations('collection')
  return useCallback(
    ({ numbers: { first, last } }) => (first === last ? first : t('range', { first, last })),
    [t],
  )
}

export function sheetsIn({ counts }: CollectionBatch): number {
  return Object.values<number>(counts).reduce((sum, count) => sum + count, 0)
}

/** Back on the desk, entered or not. */
export function isBack(state: SheetState): boolean {
  return state === 'returned' || state === 'entered'
}
