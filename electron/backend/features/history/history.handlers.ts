import type { HandlersFor } from '#backend/handler-types.ts'
import type { historyContract } from '#shared/contract/history.ts'
import { fileHistory } from './history.service.ts'
import { undo } from './undo.service.ts'

export const historyHandlers = {
  'history.ofFile': (context, { kind, id }) => fileHistory(context, kind, id),
  'history.undo': (context, { act, ...picked }) => ({ act: undo(context, act, picked) }),
} satisfies HandlersFor<typeof historyContract>
