import { listWorkers, workerRows } from '#backend/db/workforce/index.ts'
import type { HandlersFor } from '#backend/handler-types.ts'
import type { workerListContract } from '#shared/contract/worker-list.ts'

export const workerListHandlers = {
  'workers.list': ({ scope, db, today }, { filter, sort }) => ({
    ids: listWorkers(scope, db, { filter, sort, today }),
  }),
  'workers.rows': ({ scope, db, today }, asked) => workerRows(scope, db, { ...asked, today }),
} satisfies HandlersFor<typeof workerListContract>
