import type { HandlersFor } from '#backend/handler-types.ts'
import type { reportsContract } from '#shared/contract/reports.ts'
import { exportReport, reportCatalogue, runReport } from './reports.service.ts'

export const reportsHandlers = {
  'reports.catalogue': () => reportCatalogue(),
  'reports.run': (context, { report, parameters }) => runReport(context, report, parameters),
  'reports.export': (context, asked) => exportReport(context, asked),
} satisfies HandlersFor<typeof reportsContract>
