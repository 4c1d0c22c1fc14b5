import type { HandlersFor } from '#backend/handler-types.ts'
import type { trainingContract } from '#shared/contract/training.ts'
import { findSessions, trainingYears } from './training.queries.ts'
import {
  enrol,
  readSession,
  recordResults,
  removeSession,
  saveSession,
  withdraw,
} from './training.service.ts'

export const trainingHandlers = {
  'training.sessions': ({ scope, db }) => findSessions(scope, db),
  'training.session': (context, { id }) => readSession(context, id),
  'training.save': saveSession,
  'training.remove': (context, { id }) => removeSession(context, id),
  'training.enrol': enrol,
  'training.withdraw': (context, { id }) => withdraw(context, id),
  'training.record': recordResults,
  'training.years': ({ scope, db }, { workerId }) => trainingYears(scope, db, workerId),
} satisfies HandlersFor<typeof trainingContract>
