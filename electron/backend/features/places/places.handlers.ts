import type { HandlersFor } from '#backend/handler-types.ts'
import type { placesContract } from '#shared/contract/places.ts'
import { mergeUnits, moveUnit, renameUnit, splitUnit, unitPage } from './places.service.ts'

export const placesHandlers = {
  'places.page': (context, { id }) => unitPage(context, id),
  'places.rename': (context, entry) => renameUnit(context, entry),
  'places.move': (context, entry) => moveUnit(context, entry),
  'places.split': (context, entry) => splitUnit(context, entry),
  'places.merge': (context, entry) => mergeUnits(context, entry),
} satisfies HandlersFor<typeof placesContract>
