import { useEffect, useState } from 'react'
import type { WorkerRow } from '#shared/contract/worker-list.ts'
import type { WorkerFilter } from '#shared/contract/worker-filter.ts'
import { call, CallError } from '#renderer/lib/api.ts'
import { useRoute } from '#renderer/lib/queries.ts'
import { RowStore } from '#renderer/lib/row-store.ts'
import type { WorkersView } from '#renderer/lib/worker-list-link.ts'

export type WorkerStore = RowStore<WorkerRow>

/** A list as the register answered it at a moment. */
interface Listed {
  readonly ids: readonly number[]
  readonly at: number
  readonly store: WorkerStore
}

/** The list shown last: whoever comes back to it sees it at once. */
let last: Listed | null = null

export interface WorkerRows {
  /** Null until the first rows are there; then the last list stays until the first rows of the next one are. */
  readonly store: WorkerStore | null
  readonly error: CallError | null
  readonly retry: () => void
}

/** Rows fetched before a list is shown, beside those that were looked at: more than any window holds. */
const WINDOW = 60

/** Who is in the list, and their rows as they are looked at. `start` is the row to begin with. */
export function useWorkerRows({ filter, sort }: WorkersView, start: number): WorkerRows {
  const list = useRoute('workers.list', { filter, sort: [...sort] }, { keepPrevious: true })
  const key = listKey({ filter, sort })
  const { data, isPlaceholderData, dataUpdatedAt: at } = list
  const ids = isPlaceholderData ? undefined : data?.ids
  const [store, setStore] = useState(() => (isShown(last, key, ids, at) ? (last?.store ?? null) : null))
  const [failure, setFailure] = useState<CallError | null>(null)
  useEffect(() => {
    if (!ids || isShown(last, key, ids, at)) return undefined
    const next = openStore(key, ids, filter)
    let wanted = true
    const show = () => {
      if (!wanted) return
      stop()
      last?.store.close()
      last = { ids, at, store: next }
      setStore(next)
      setFailure(failureOf(next))
    }
    const stop = next.subscribe(show)
    if (ids.length === 0) queueMicrotask(show)
    const { first, end } = last?.store.key === key ? last.store.looked : { first: start, end: start }
    const from = Math.max(0, Math.min(first, ids.length - WINDOW))
    next.look(from, Math.max(end, from + WINDOW))
    return () => {
      wanted = false
      stop()
      if (last?.store !== next) next.close()
    }
  }, [ids, at, key, filter, start])
  useEffect(() => store?.subscribe(() => setFailure(failureOf(store))), [store])
  return { store, error: list.error ?? failure, retry: () => void list.refetch() }
}

/** Names a list: the same persons in the same order, as long as the register does not change. */
export function listKey({ filter, sort }: Pick<WorkersView, 'filter' | 'sort'>): string {
  return JSON.stringify([filter, sort])
}

function isShown(shown: Listed | null, key: string, ids: readonly number[] | undefined, at: number): boolean {
  return shown?.store.key === key && shown.ids === ids && shown.at === at
}

function failureOf({ error }: WorkerStore): CallError | null {
  return error instanceof CallError ? error : null
}

function openStore(key: string, ids: readonly number[], { on, standing }: WorkerFilter): WorkerStore {
  return new RowStore<WorkerRow>({
    key,
    ids,
    fetch: (asked, signal) => call('workers.rows', { ids: [...asked], on, standing }, { signal }),
    idOf: (row) => row.id,
    gone: goneRow,
  })
}

/** Somebody whose file was taken away since the list was made: the line stays until the list is asked again. */
function goneRow(id: number): WorkerRow {
  return {
    ...{ id, prenoms: '', nom: '', nomEpoux: null, sex: null, birth: null, age: null, matricule: null },
    ...{ nationalId: null, phone: null, corps: null, category: null, statut: null, fonction: null },
    ...{ position: null, contract: null, facilityId: null, facility: null, facilityType: null, milieu: null },
    ...{ sector: null, district: null, region: null, start: null, seniority: null, gaps: [] },
  }
}
