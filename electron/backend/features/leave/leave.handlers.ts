import type { HandlersFor } from '#backend/handler-types.ts'
import type { leaveContract } from '#shared/contract/leave.ts'
import { openCases, previewLeave, workerLeave } from './leave-balances.ts'
import {
  adjustLeave,
  cancelLeave,
  decideLeave,
  giveOpinion,
  requestLeave,
  returnFrom,
} from './leave.service.ts'

export const leaveHandlers = {
  'leave.ofWorker': (context, { workerId, year }) => workerLeave(context, workerId, year),
  'leave.preview': previewLeave,
  'leave.cases': (context) => openCases(context),
  'leave.request': requestLeave,
  'leave.opinion': giveOpinion,
  'leave.decide': decideLeave,
  'leave.cancel': (context, { id }) => cancelLeave(context, id),
  'leave.return': returnFrom,
  'leave.adjust': adjustLeave,
} satisfies HandlersFor<typeof leaveContract>
