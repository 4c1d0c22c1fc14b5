import { postsOf } from '#backend/db/posts.ts'
import type { HandlersFor } from '#backend/handler-types.ts'
import type { postsContract } from '#shared/contract/posts.ts'
import { facilityChart, postPage, unplacedAt } from './post-page.service.ts'
import { placePosting, stepPost } from './post-steps.service.ts'
import { batchCodesOf, createPost, createPosts, listPosts, updatePost } from './posts.service.ts'

export const postsHandlers = {
  'posts.list': (context, filter) => listPosts(context, filter),
  'posts.page': (context, { id }) => postPage(context, id),
  'posts.options': ({ db, today }, { facilityId }) =>
    postsOf(db, facilityId, today).map(({ id, code, title, state, occupancy }) => ({
      ...{ id, code, title, state, occupancy },
    })),
  'posts.unplaced': (context, { facilityId }) => unplacedAt(context, facilityId),
  'posts.chart': (context, { facilityId }) => facilityChart(context, facilityId),
  'posts.create': (context, entry) => createPost(context, entry),
  'posts.codes': (context, asked) => batchCodesOf(context, asked),
  'posts.createBatch': (context, batch) => createPosts(context, batch),
  'posts.update': (context, entry) => updatePost(context, entry),
  'posts.step': (context, step) => stepPost(context, step),
  'posts.place': (context, placing) => placePosting(context, placing),
} satisfies HandlersFor<typeof postsContract>
