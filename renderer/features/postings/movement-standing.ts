import type { ReferenceLists } from '#shared/contract/reference.ts'
import type { WorkerPage, WorkerPosition } from '#shared/contract/workers.ts'
import type { Standing } from '#shared/domain/movements/definitions.ts'
import { baseKinds, currentBase } from '#renderer/lib/current-base.ts'

/** Positions that are open and take the person away: those that belong to a movement, or to a leave. */
export function openPositions(worker: WorkerPage, reference: ReferenceLists): readonly WorkerPosition[] {
  const items = reference.lists.position ?? []
  return worker.positions.filter(({ kind, end, draft }) => {
    const attributes = items.find(({ code }) => code === kind)?.attributes
    return end === null && !draft && typeof attributes?.movement === 'string'
  })
}

/** How a worker stands, as the movements ask. */
export function standingOf(worker: WorkerPage, reference: ReferenceLists): Standing {
  const counted = worker.postings.filter(({ draft }) => !draft)
  const away = openPositions(worker, reference)
  return {
    base: currentBase(counted, baseKinds(reference)) !== null,
    posted: counted.some(({ start }) => start !== null),
    away: away.length > 0,
    open: counted.some(({ end }) => end === null) || away.length > 0,
  }
}
