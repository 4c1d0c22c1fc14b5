import type { HandlersFor } from '#backend/handler-types.ts'
import type { Draft, draftsContract } from '#shared/contract/drafts.ts'
import { findDraft, putDraft, removeDraft } from './drafts.queries.ts'

export const draftsHandlers = {
  'drafts.find': ({ db, user }, { key }) => {
    const found = findDraft(db, user, key)
    // The contract lets only an object be kept.
    return found && { payload: JSON.parse(found.payload) as Draft['payload'], savedAt: found.savedAt }
  },
  'drafts.keep': ({ db, user }, { key, payload }) => {
    putDraft(db, user, key, payload, new Date().toISOString())
    return null
  },
  'drafts.discard': ({ db, user }, { key }) => {
    removeDraft(db, user, key)
    return null
  },
} satisfies HandlersFor<typeof draftsContract>
