import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { act, adminPosition, posting } from './career.ts'
import { flag, identity, partialDate } from './columns.ts'
import { workerReference } from './worker-reference.ts'
import { facility } from './place.ts'

/** Pay over an interval: a whole amount of the currency, per month. */
export const salary = sqliteTable(
  'salary',
  {
    ...identity(),
    workerId: workerReference(),
    amount: integer('amount').notNull(),
    currency: text('currency').notNull(),
    ...partialDate('start'),
    ...partialDate('end'),
    notes: text('notes'),
  },
  (table) => [index('salary_worker').on(table.workerId)],
)

/** A bonus, an allowance, housing … : who pays it and how often. */
export const benefit = sqliteTable(
  'benefit',
  {
    ...identity(),
    workerId: workerReference(),
    kind: text('kind').notNull(),
    amount: integer('amount'),
    currency: text('currency'),
    fundingSource: text('funding_source'),
    recurrence: text('recurrence'),
    ...partialDate('start'),
    ...partialDate('end'),
    notes: text('notes'),
  },
  (table) => [index('benefit_worker').on(table.workerId)],
)

/** A leave that was asked for; once granted it creates the position which is the absence. Days as its kind counts them. */
export const leaveRequest = sqliteTable(
  'leave_request',
  {
    ...identity(),
    workerId: workerReference(),
    kind: text('kind').notNull(),
    state: text('state', { enum: ['requested', 'granted', 'refused', 'cancelled'] }).notNull(),
    requestedOn: text('requested_on'),
    start: text('start').notNull(),
    end: text('end').notNull(),
    days: real('days').notNull(),
    supervisorOpinion: text('supervisor_opinion'),
    decidedOn: text('decided_on'),
    /** First day back at work. */
    returnedOn: text('returned_on'),
    cause: text('cause'),
    notes: text('notes'),
    adminPositionId: integer('admin_position_id').references(() => adminPosition.id),
    actId: integer('act_id').references(() => act.id),
  },
  (table) => [index('leave_request_worker').on(table.workerId)],
)

/** Days of a kind of leave that a person has in a year beside those of the rule: carried over, granted, taken away. */
export const leaveAdjustment = sqliteTable(
  'leave_adjustment',
  {
    ...identity(),
    workerId: workerReference(),
    kind: text('kind').notNull(),
    year: integer('year').notNull(),
    days: real('days').notNull(),
    reason: text('reason').notNull(),
  },
  (table) => [index('leave_adjustment_worker').on(table.workerId)],
)

/** A day on which nobody works, by law or by decision. */
export const publicHoliday = sqliteTable('public_holiday', {
  ...identity(),
  day: text('day').notNull(),
  labelFr: text('label_fr').notNull(),
  labelEn: text('label_en').notNull(),
  source: text('source').notNull(),
})

/** A disciplinary measure. The absence that it brings is a position. */
export const discipline = sqliteTable(
  'discipline',
  {
    ...identity(),
    workerId: workerReference(),
    measure: text('measure').notNull(),
    reason: text('reason'),
    decidedOn: text('decided_on'),
    ...partialDate('start'),
    ...partialDate('end'),
    present: text('present'),
    notes: text('notes'),
    actId: integer('act_id').references(() => act.id),
  },
  (table) => [index('discipline_worker').on(table.workerId)],
)

/** An accident at work or an occupational exposure. */
export const accident = sqliteTable(
  'accident',
  {
    ...identity(),
    workerId: workerReference(),
    kind: text('kind').notNull(),
    ...partialDate('occurred'),
    place: text('place'),
    description: text('description'),
    involved: text('involved'),
    ...partialDate('start'),
    ...partialDate('end'),
    followUp: text('follow_up'),
  },
  (table) => [index('accident_worker').on(table.workerId)],
)

/** The yearly appraisal; `score` is out of `outOf`. */
export const appraisal = sqliteTable(
  'appraisal',
  {
    ...identity(),
    workerId: workerReference(),
    year: integer('year').notNull(),
    score: real('score'),
    outOf: real('out_of'),
    mention: text('mention'),
    appraiser: text('appraiser'),
    appraisedOn: text('appraised_on'),
    notes: text('notes'),
  },
  (table) => [index('appraisal_worker').on(table.workerId)],
)

/** Probation and its end: titularisation, prolongation, refusal. */
export const confirmation = sqliteTable(
  'confirmation',
  {
    ...identity(),
    workerId: workerReference(),
    kind: text('kind').notNull(),
    ...partialDate('start'),
    ...partialDate('due'),
    ...partialDate('confirmed'),
    outcome: text('outcome'),
    actId: integer('act_id').references(() => act.id),
    notes: text('notes'),
  },
  (table) => [index('confirmation_worker').on(table.workerId)],
)

/** Somebody looked whether the person is really there. */
export const presence = sqliteTable(
  'presence',
  {
    ...identity(),
    workerId: workerReference(),
    facilityId: integer('facility_id').references(() => facility.id),
    checkedOn: text('checked_on').notNull(),
    state: text('state').notNull(),
    source: text('source'),
    notes: text('notes'),
  },
  (table) => [index('presence_worker').on(table.workerId)],
)

/** A person on the way from another office's area, or to one. `other` is that office as the letter names it. */
export const officeTransfer = sqliteTable(
  'office_transfer',
  {
    ...identity(),
    workerId: workerReference(),
    direction: text('direction', { enum: ['in', 'out'] }).notNull(),
    other: text('other').notNull(),
    state: text('state', { enum: ['announced', 'accepted', 'refused', 'arrived'] }).notNull(),
    announcedOn: text('announced_on').notNull(),
    answeredOn: text('answered_on'),
    arrivedOn: text('arrived_on'),
    reason: text('reason'),
    facilityId: integer('facility_id').references(() => facility.id),
    postingId: integer('posting_id').references(() => posting.id),
    actId: integer('act_id').references(() => act.id),
    urgent: flag('urgent'),
    notes: text('notes'),
  },
  (table) => [index('office_transfer_worker').on(table.workerId)],
)
