import type { HandlersFor } from '#backend/handler-types.ts'
import type { importsContract } from '#shared/contract/imports.ts'
import { applyFacilities } from './apply-facilities.ts'
import { listBatches, undoBatch } from './batches.service.ts'
import { previewFacilities } from './preview-facilities.ts'
import { saveRejected } from './rejected-file.ts'

export const importsHandlers = {
  'imports.previewFacilities': (context, input) => previewFacilities(context, input),
  'imports.applyFacilities': (context, input) => applyFacilities(context, input),
  'imports.saveRejected': (context, input) => saveRejected(context, input),
  'imports.batches': ({ db }) => listBatches(db),
  'imports.undo': (context, { batchId }) => ({ records: undoBatch(context, batchId) }),
} satisfies HandlersFor<typeof importsContract>
