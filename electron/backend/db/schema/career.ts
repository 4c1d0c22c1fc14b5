import { sql } from 'drizzle-orm'
import { type AnySQLiteColumn, check, index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { facility } from './place.ts'
import { corps, fonction } from './reference.ts'
import { post } from './post.ts'
import { worker } from './worker.ts'
import { workerReference } from './worker-reference.ts'
import { identity, partialDate } from './columns.ts'

/** Corps, statut, category and grade of a person over an interval. */
export const careerSpell = sqliteTable(
  'career_spell',
  {
    ...identity(),
    workerId: workerReference(),
    corpsId: integer('corps_id')
      .notNull()
      .references(() => corps.id),
    specialty: text('specialty'),
    statut: text('statut'),
    category: text('category'),
    grade: text('grade'),
    classe: text('classe'),
    echelon: text('echelon'),
    indice: text('indice'),
    ...partialDate('start'),
    ...partialDate('end'),
  },
  (table) => [index('career_spell_worker').on(table.workerId)],
)

/** An administrative act (decision, order …). A draft counts nowhere; a signed one is frozen. */
export const act = sqliteTable('act', {
  ...identity(),
  ownerOffice: text('owner_office').notNull(),
  kind: text('kind').notNull(),
  number: text('number'),
  ...partialDate('date'),
  object: text('object'),
  signatory: text('signatory'),
  state: text('state', { enum: ['draft', 'signed', 'notified', 'cancelled'] }).notNull(),
  /** From when it takes effect; and when the person was told. */
  effectiveOn: text('effective_on'),
  notifiedOn: text('notified_on'),
  rectifiesId: integer('rectifies_id').references((): AnySQLiteColumn => act.id),
})

/** Where a person serves. `start` is the taking up of duty; without it she is awaited. */
export const posting = sqliteTable(
  'posting',
  {
    ...identity(),
    workerId: workerReference(),
    facilityId: integer('facility_id')
      .notNull()
      .references(() => facility.id),
    service: text('service'),
    fonctionId: integer('fonction_id').references(() => fonction.id),
    kind: text('kind').notNull(),
    fte: real('fte').notNull().default(1),
    decidedOn: text('decided_on'),
    ...partialDate('start'),
    ...partialDate('end'),
    startReason: text('start_reason'),
    endReason: text('end_reason'),
    startActId: integer('start_act_id').references(() => act.id),
    endActId: integer('end_act_id').references(() => act.id),
    /** The budgeted post that it fills, where there is one. */
    postId: integer('post_id').references(() => post.id),
    supervisorId: integer('supervisor_id').references(() => worker.id),
    /** The act announces the end beforehand: of a mission, an interim, a rotation. */
    plannedEnd: text('planned_end'),
  },
  (table) => [
    index('posting_worker').on(table.workerId),
    index('posting_facility').on(table.facilityId),
    // Few postings fill a post: the others stay out of the index.
    index('posting_post')
      .on(table.postId)
      .where(sql`${table.postId} is not null`),
    // What should have ended and has not: few of many.
    index('posting_planned_end')
      .on(table.plannedEnd)
      .where(sql`${table.plannedEnd} is not null and "end" is null`),
    check('posting_fte', sql`${table.fte} > 0 and ${table.fte} <= 1`),
  ],
)

/** Statutory position (secondment, leave, displaced …): the one home of absence. */
export const adminPosition = sqliteTable(
  'admin_position',
  {
    ...identity(),
    workerId: workerReference(),
    kind: text('kind').notNull(),
    ...partialDate('start'),
    ...partialDate('end'),
    hostFacilityId: integer('host_facility_id').references(() => facility.id),
    reason: text('reason'),
    /** The last day that the act announces. `end` is what came true: the eve of the resumption. */
    plannedEnd: text('planned_end'),
    notes: text('notes'),
    actId: integer('act_id').references(() => act.id),
  },
  (table) => [
    index('admin_position_worker').on(table.workerId),
    index('admin_position_planned_end')
      .on(table.plannedEnd)
      .where(sql`${table.plannedEnd} is not null and "end" is null`),
  ],
)

/** What an act does to one person: the posting or the position that it creates. */
export const actLine = sqliteTable(
  'act_line',
  {
    ...identity(),
    actId: integer('act_id')
      .notNull()
      .references(() => act.id),
    workerId: workerReference(),
    sortOrder: integer('sort_order').notNull().default(0),
    postingId: integer('posting_id').references(() => posting.id),
    adminPositionId: integer('admin_position_id').references(() => adminPosition.id),
  },
  (table) => [index('act_line_act').on(table.actId), index('act_line_worker').on(table.workerId)],
)

/** Who employs and who pays: often not the owner of the workplace. */
export const contract = sqliteTable(
  'contract',
  {
    ...identity(),
    workerId: workerReference(),
    kind: text('kind').notNull(),
    employer: text('employer'),
    fundingSource: text('funding_source'),
    ...partialDate('start'),
    ...partialDate('end'),
  },
  (table) => [index('contract_worker').on(table.workerId)],
)
