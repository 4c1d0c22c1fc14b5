import type { CallContext } from '#backend/context.ts'
import { countWorkers } from '#backend/db/workforce/index.ts'
import type { FigureTarget } from '#shared/contract/dashboard.ts'
import { workerFilter, type WorkerFilterInput } from '#shared/contract/worker-filter.ts'

/** Whose figures are asked: the call's scope, narrowed to a place (null: everything that it holds). */
export interface Asked {
  readonly context: Pick<CallContext, 'scope' | 'db' | 'today' | 'checkCancelled'>
  readonly placeId: number | null
}

/** A number of persons, and what lists them. */
export interface Persons {
  readonly value: number
  readonly opens: FigureTarget
}

/** How many persons a filter takes within the place, and the list of exactly these. */
export function personsWith(
  { context: { scope, db, today, checkCancelled }, placeId }: Asked,
  filter: WorkerFilterInput,
): Persons {
  checkCancelled()
  const here = { ...filter, ...(placeId === null ? {} : { placeId }) }
  return {
    value: countWorkers(scope, db, { filter: workerFilter.parse(here), today }),
    opens: { kind: 'workers', filter: here },
  }
}
