import type { HandlersFor } from '#backend/handler-types.ts'
import type { codeListsContract } from '#shared/contract/code-lists.ts'
import {
  addValue,
  allLists,
  changeValue,
  listValues,
  orderValues,
  remapValue,
  valueUses,
} from './code-lists.service.ts'

export const codeListsHandlers = {
  'codeLists.all': (context) => allLists(context),
  'codeLists.values': (context, { list }) => listValues(context, list),
  'codeLists.add': addValue,
  'codeLists.change': changeValue,
  'codeLists.order': orderValues,
  'codeLists.uses': (context, { list, id }) => valueUses(context, list, id),
  'codeLists.remap': remapValue,
} satisfies HandlersFor<typeof codeListsContract>
