import type { HandlersFor } from '#backend/handler-types.ts'
import type { trashContract } from '#shared/contract/trash.ts'
import { listTrash, removeWorker } from './trash.service.ts'

export const trashHandlers = {
  'trash.list': (context) => listTrash(context),
  'trash.removeWorker': removeWorker,
} satisfies HandlersFor<typeof trashContract>
