import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import type { WorkerRow } from '#shared/contract/worker-list.ts'
import type { WorkersView } from '#renderer/lib/worker-list-link.ts'
import type { GridHandle } from '#renderer/ui/grid.tsx'
import { listKey, type WorkerStore } from './workers-list-rows.ts'

interface SubmitOptions {
  readonly store: WorkerStore | null
  readonly view: WorkersView
  readonly grid: RefObject<GridHandle | null>
  readonly open: (row: WorkerRow) => void
}

/**
 * Enter in the search box: the only one found is opened, else the keyboard goes into the list. Pressed before the
 * register has answered, it waits for the list of what was typed, so that nobody else's file is opened.
 */
export function useSubmit({ store, view, grid, open }: SubmitOptions): (query: string) => void {
  const waiting = useRef<string | null>(null)
  const key = listKey(view)
  const act = () => {
    if (waiting.current !== view.filter.query || store?.key !== key) return
    waiting.current = null
    const only = store.count === 1 ? store.at(0) : undefined
    if (only) open(only)
    else grid.current?.focusFirstRow()
  }
  const answered = useEffectEvent(act)
  useEffect(() => answered(), [store, key])
  return (query) => {
    waiting.current = query
    act()
  }
}
