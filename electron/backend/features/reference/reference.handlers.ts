import type { HandlersFor } from '#backend/handler-types.ts'
import type { referenceContract } from '#shared/contract/reference.ts'
import { placesOn, referenceLists } from './reference.service.ts'

export const referenceHandlers = {
  'reference.lists': ({ db }) => referenceLists(db),
  'reference.places': ({ db, today }, { on }) => placesOn(db, on ?? today),
} satisfies HandlersFor<typeof referenceContract>
