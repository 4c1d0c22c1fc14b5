import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { identity } from './columns.ts'
import { facility } from './place.ts'
import { worker } from './worker.ts'

/** Sheets that were printed together, blank or filled in, to be carried to facilities and brought back. */
export const collectionBatch = sqliteTable('collection_batch', {
  ...identity(),
  ownerOffice: text('owner_office').notNull(),
  /** The facility's name, or what else tells batches apart. */
  name: text('name').notNull(),
  printedOn: text('printed_on').notNull(),
})

/** One numbered sheet and what became of it. */
export const collectionSheet = sqliteTable(
  'collection_sheet',
  {
    ...identity(),
    batchId: integer('batch_id')
      .notNull()
      .references(() => collectionBatch.id),
    number: text('number').notNull(),
    workerId: integer('worker_id').references(() => worker.id),
    facilityId: integer('facility_id').references(() => facility.id),
    state: text('state', { enum: ['printed', 'returned', 'entered', 'lost'] }).notNull(),
    stateOn: text('state_on').notNull(),
  },
  (table) => [
    index('collection_sheet_batch').on(table.batchId),
    index('collection_sheet_number').on(table.number),
    index('collection_sheet_worker').on(table.workerId),
  ],
)
