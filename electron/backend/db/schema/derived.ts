import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { flag } from './columns.ts'

/**
 * Who counted where on which days: base postings cut along corps and position. Kept by `db/derived/` after
 * every write and never logged, so that every count is one range scan of a covering index.
 * `to_day` is '9999-12-31' while open. `budget`: counts in the effectif budgétaire; `available`: really here.
 */
export const serviceSegment = sqliteTable(
  'service_segment',
  {
    id: integer('id').primaryKey(),
    workerId: integer('worker_id').notNull(),
    facilityId: integer('facility_id').notNull(),
    corpsId: integer('corps_id'),
    fromDay: text('from_day').notNull(),
    toDay: text('to_day').notNull(),
    budget: flag('budget'),
    available: flag('available'),
    flagged: flag('flagged'),
  },
  (table) => [
    index('service_segment_worker').on(table.workerId),
    index('service_segment_facility').on(
      table.facilityId,
      table.toDay,
      table.fromDay,
      table.corpsId,
      table.budget,
      table.available,
      table.workerId,
    ),
  ],
)

/** What the full-text index reads: folded names, phonetic keys, numbers and the person's current area. */
export const workerSearch = sqliteTable('worker_search', {
  id: integer('id').primaryKey(),
  names: text('names').notNull(),
  phonetic: text('phonetic').notNull(),
  numbers: text('numbers').notNull(),
  area: text('area').notNull(),
  sortName: text('sort_name').notNull(),
})
