import type { HandlersFor } from '#backend/handler-types.ts'
import type { movementsContract } from '#shared/contract/movements.ts'
import { previewBatch, runBatch } from './batch.service.ts'
import {
  correctPosition,
  correctPosting,
  positionFacts,
  postingFacts,
  removePosition,
  removePosting,
} from './correct.service.ts'
import { pendingMovements } from './pending.service.ts'
import { recordMovement } from './record.service.ts'
import { announceTransfer, stepTransfer } from './transfers.service.ts'

export const movementsHandlers = {
  'movements.record': (context, entry) => recordMovement(context, entry),
  'movements.posting': (context, { id }) => postingFacts(context, id),
  'movements.correctPosting': (context, entry) => correctPosting(context, entry),
  'movements.removePosting': (context, entry) => removePosting(context, entry),
  'movements.position': (context, { id }) => positionFacts(context, id),
  'movements.correctPosition': (context, entry) => correctPosition(context, entry),
  'movements.removePosition': (context, entry) => removePosition(context, entry),
  'movements.preview': (context, entry) => previewBatch(context, entry),
  'movements.batch': (context, entry) => runBatch(context, entry),
  'movements.pending': (context) => pendingMovements(context),
  'movements.announce': (context, entry) => announceTransfer(context, entry),
  'movements.step': (context, entry) => stepTransfer(context, entry),
} satisfies HandlersFor<typeof movementsContract>
