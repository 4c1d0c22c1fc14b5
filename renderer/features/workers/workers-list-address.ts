import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { WorkerFilter } from '#shared/contract/worker-filter.ts'
import {
  searchOf,
  viewOf,
  type WorkersSearch,
  workersSearch,
  type WorkersView,
} from '#renderer/lib/worker-list-link.ts'

export interface ListAddress {
  readonly view: WorkersView
  /** Changes part of what is shown, in place; `step` makes it a step that the way back undoes. */
  readonly change: (patch: Partial<WorkersView>, step?: boolean) => void
  readonly filter: (patch: Partial<WorkerFilter>, step?: boolean) => void
  /** Shows what a saved view holds. */
  readonly open: (search: WorkersSearch) => void
}

/** What the list shows is in its address, so that links, the way back and saved views all show the same. */
export function useListAddress(): ListAddress {
  const search = useSearch({ from: '/workers' })
  const navigate = useNavigate()
  const view = useMemo(() => viewOf(search), [search])
  // On top of the newest address: two changes in one moment must both be kept.
  const apply = useCallback(
    (changed: (last: WorkersView) => WorkersView, step = false) =>
      void navigate({
        to: '/workers',
        replace: !step,
        search: (last) => searchOf(changed(viewOf(workersSearch(last)))),
      }),
    [navigate],
  )
  const change = useCallback<ListAddress['change']>(
    (patch, step) => apply((last) => ({ ...last, ...patch }), step),
    [apply],
  )
  const filter = useCallback<ListAddress['filter']>(
    (patch, step) => apply((last) => ({ ...last, filter: { ...last.filter, ...patch } }), step),
    [apply],
  )
  const open = useCallback((saved: WorkersSearch) => apply(() => viewOf(saved), true), [apply])
  return { view, change, filter, open }
}
