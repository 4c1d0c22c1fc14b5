import { type AnySQLiteColumn, index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { identity } from './columns.ts'
import { facility } from './place.ts'
import { corps, fonction } from './reference.ts'

/** A budgeted position of a facility. It is filled by postings that name it; nobody needs one to be posted. */
export const post = sqliteTable(
  'post',
  {
    ...identity(),
    ownerOffice: text('owner_office').notNull(),
    code: text('code').notNull(),
    title: text('title').notNull(),
    facilityId: integer('facility_id')
      .notNull()
      .references(() => facility.id),
    service: text('service'),
    corpsId: integer('corps_id').references(() => corps.id),
    fonctionId: integer('fonction_id').references(() => fonction.id),
    reportsToId: integer('reports_to_id').references((): AnySQLiteColumn => post.id),
    /** Frozen and abolished posts are not to be filled; whether an open one is filled, its postings say. */
    state: text('state', { enum: ['open', 'frozen', 'abolished'] }).notNull(),
    /** Since when it is frozen or open again, and why; of an abolished one `closedOn` says when. */
    stateSince: text('state_since'),
    stateReason: text('state_reason'),
    fte: real('fte').notNull().default(1),
    fundingSource: text('funding_source'),
    openedOn: text('opened_on'),
    closedOn: text('closed_on'),
    /** When it was advertised, and when it should be filled at the latest. */
    postedOn: text('posted_on'),
    fillBy: text('fill_by'),
    proposedSalary: integer('proposed_salary'),
    currency: text('currency'),
    description: text('description'),
    notes: text('notes'),
  },
  (table) => [index('post_facility').on(table.facilityId), index('post_code').on(table.code)],
)
