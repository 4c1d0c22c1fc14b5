import type { HandlersFor } from '#backend/handler-types.ts'
import type { officeContract } from '#shared/contract/office.ts'
import { officeState, renameOffice } from './office.service.ts'

export const officeHandlers = {
  'office.state': (context) => officeState(context),
  'office.rename': (context, { name }) => {
    renameOffice(context, name)
    return null
  },
} satisfies HandlersFor<typeof officeContract>
