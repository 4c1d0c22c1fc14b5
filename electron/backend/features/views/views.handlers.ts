import type { HandlersFor } from '#backend/handler-types.ts'
import type { viewsContract } from '#shared/contract/views.ts'
import { listViews, removeView, saveView } from './views.service.ts'

export const viewsHandlers = {
  'views.list': ({ db }, { list }) => listViews(db, list),
  'views.save': (context, view) => ({ id: saveView(context, view) }),
  'views.remove': (context, { id }) => ({ act: removeView(context, id) }),
} satisfies HandlersFor<typeof viewsContract>
