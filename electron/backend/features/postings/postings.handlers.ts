import type { HandlersFor } from '#backend/handler-types.ts'
import type { postingsContract } from '#shared/contract/postings.ts'
import { endPosting, startPosting, takeUp } from './postings.service.ts'

export const postingsHandlers = {
  'postings.start': (context, entry) => startPosting(context, entry),
  'postings.takeUp': (context, input) => takeUp(context, input),
  'postings.end': (context, input) => endPosting(context, input),
} satisfies HandlersFor<typeof postingsContract>
