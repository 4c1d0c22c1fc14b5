import { useMemo, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl/react'
import { BATCH_LIMIT } from '#shared/contract/movements.ts'
import type { WorkerRow } from '#shared/contract/worker-list.ts'
import type { GridSelection } from '#renderer/ui/grid.tsx'
import type { WorkerStore } from './workers-list-rows.ts'

/** Persons chosen in the list, in the order of choosing; they stay chosen while one searches on or looks elsewhere. */
export interface Chosen {
  readonly ids: readonly number[]
  /** More were wanted than go into one batch. */
  readonly cut: boolean
}

const NOBODY: Chosen = { ids: [], cut: false }
let chosen = NOBODY
const listeners = new Set<() => void>()

function choose(ids: readonly number[]): void {
  const unique = [...new Set(ids)]
  chosen = { ids: unique.slice(0, BATCH_LIMIT), cut: unique.length > BATCH_LIMIT }
  for (const listener of listeners) listener()
}

export function chooseNobody(): void {
  choose([])
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export function useChosen(): Chosen {
  return useSyncExternalStore(subscribe, () => chosen)
}

/** Choosing several persons of the list: Space, Shift with arrows, Ctrl+A. */
export function useListSelection(store: WorkerStore | null): GridSelection<WorkerRow> {
  const t = useTranslations('movements.selection')
  const { ids } = useChosen()
  return useMemo(() => {
    const held = new Set(ids)
    return {
      has: ({ id }) => held.has(id),
      toggle: ({ id }) => choose(held.has(id) ? ids.filter((other) => other !== id) : [...ids, id]),
      extend: (from, to) => {
        const range = store?.idsBetween(Math.min(from, to), Math.max(from, to)) ?? []
        choose([...ids, ...range])
      },
      all: () => choose([...ids, ...(store?.idsBetween(0, store.count - 1) ?? [])]),
      words: { toggle: t('toggle'), extend: t('extend'), all: t('all') },
    }
  }, [ids, store, t])
}
