import type { HandlersFor } from '#backend/handler-types.ts'
import type { collectionContract } from '#shared/contract/collection.ts'
import {
  batchPage,
  findSheet,
  listBatches,
  prepareSheets,
  sheetPapers,
  tickSheets,
} from './collection.service.ts'

export const collectionHandlers = {
  'collection.prepare': (context, wanted) => prepareSheets(context, wanted),
  'collection.batches': (context) => listBatches(context),
  'collection.batch': (context, { id }) => batchPage(context, id),
  'collection.papers': (context, { sheetIds }) => sheetPapers(context, sheetIds),
  'collection.find': (context, { number }) => findSheet(context, number),
  'collection.tick': (context, ticked) => ({ act: tickSheets(context, ticked) }),
} satisfies HandlersFor<typeof collectionContract>
