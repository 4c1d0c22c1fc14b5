import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { flag, identity, partialDate } from './columns.ts'
import { workerReference } from './worker-reference.ts'

/** A course that is held at a time and a place, for several people. */
export const trainingSession = sqliteTable('training_session', {
  ...identity(),
  ownerOffice: text('owner_office').notNull(),
  course: text('course').notNull(),
  title: text('title'),
  place: text('place'),
  institution: text('institution'),
  funder: text('funder'),
  trainer: text('trainer'),
  ...partialDate('start'),
  ...partialDate('end'),
  hours: real('hours'),
  credits: real('credits'),
  seats: integer('seats'),
  notes: text('notes'),
})

/** One person's training: recorded alone, or as her part in a session. `credits` are continuing education units. */
export const training = sqliteTable(
  'training',
  {
    ...identity(),
    workerId: workerReference(),
    sessionId: integer('session_id').references(() => trainingSession.id),
    course: text('course').notNull(),
    institution: text('institution'),
    funder: text('funder'),
    place: text('place'),
    ...partialDate('start'),
    ...partialDate('end'),
    hours: real('hours'),
    credits: real('credits'),
    attendance: text('attendance'),
    score: real('score'),
    result: text('result'),
    ...partialDate('certified'),
    retraining: flag('retraining'),
    requestedBy: text('requested_by'),
    notes: text('notes'),
  },
  (table) => [index('training_worker').on(table.workerId), index('training_session_of').on(table.sessionId)],
)
