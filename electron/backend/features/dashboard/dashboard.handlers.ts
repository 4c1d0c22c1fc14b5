import type { HandlersFor } from '#backend/handler-types.ts'
import type { dashboardContract } from '#shared/contract/dashboard.ts'
import { dashboard } from './dashboard.service.ts'

export const dashboardHandlers = {
  'dashboard.figures': (context, { placeId }) => dashboard(context, placeId),
} satisfies HandlersFor<typeof dashboardContract>
