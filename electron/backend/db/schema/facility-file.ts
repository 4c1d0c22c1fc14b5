import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { identity } from './columns.ts'
import { facility } from './place.ts'

/** A phone, an e-mail, a person to ask for. */
export const facilityContact = sqliteTable(
  'facility_contact',
  {
    ...identity(),
    facilityId: integer('facility_id')
      .notNull()
      .references(() => facility.id),
    kind: text('kind').notNull(),
    value: text('value').notNull(),
    normalised: text('normalised').notNull(),
    name: text('name'),
  },
  (table) => [index('facility_contact_facility').on(table.facilityId)],
)

/** A service that a facility offers (maternity, laboratory …), from the first to the last day. */
export const facilityService = sqliteTable(
  'facility_service',
  {
    ...identity(),
    facilityId: integer('facility_id')
      .notNull()
      .references(() => facility.id),
    service: text('service').notNull(),
    fromDay: text('from_day'),
    toDay: text('to_day'),
    notes: text('notes'),
  },
  (table) => [index('facility_service_facility').on(table.facilityId)],
)

/** What became of a facility: renamed, moved, split, merged, opened, closed. */
export const facilityChange = sqliteTable(
  'facility_change',
  {
    ...identity(),
    facilityId: integer('facility_id')
      .notNull()
      .references(() => facility.id),
    /** The other facility of a split or a merger. */
    otherId: integer('other_id').references(() => facility.id),
    kind: text('kind', { enum: ['renamed', 'moved', 'split', 'merged'] }).notNull(),
    day: text('day').notNull(),
    oldName: text('old_name'),
    newName: text('new_name'),
    source: text('source').notNull(),
  },
  (table) => [
    index('facility_change_facility').on(table.facilityId),
    index('facility_change_other').on(table.otherId),
  ],
)
