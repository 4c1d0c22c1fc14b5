import type { HandlersFor } from '#backend/handler-types.ts'
import type { workersContract } from '#shared/contract/workers.ts'
import { numberCases } from './number-cases.service.ts'
import { numberForms } from './number-forms.service.ts'
import { searchWorkers } from './search.service.ts'
import { similarWorkers } from './similar.service.ts'
import { workerPage } from './worker-page.service.ts'
import { createWorker, updateWorker } from './workers.service.ts'

export const workersHandlers = {
  'workers.search': ({ scope, db, today }, { query, limit }) =>
    searchWorkers(scope, db, { query, limit, today }),
  'workers.page': ({ scope, db, today }, { id }) => workerPage(scope, db, id, today),
  'workers.create': (context, entry) => createWorker(context, entry),
  'workers.update': (context, entry) => updateWorker(context, entry),
  'workers.similar': (context, typed) => similarWorkers(context, typed),
  'workers.numberForms': ({ db }) => numberForms(db),
  'workers.numberCases': ({ scope, db }) => numberCases(scope, db),
} satisfies HandlersFor<typeof workersContract>
