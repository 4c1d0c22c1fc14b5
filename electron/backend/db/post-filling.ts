import { AppError } from '#shared/errors/app-error.ts'
import { notInList } from './code-lists.ts'
import type { ReadDb } from './connection.ts'
import { postFacts } from './posts.ts'

/**
 * Who is posted may fill an open post of that facility; nobody needs one. One that is filled already is no obstacle:
 * the form says so.
 * @throws AppError INVALID_INPUT, POST_ELSEWHERE, POST_NOT_OPEN {state}, each with field postId
 */
export function checkFills(db: ReadDb, postId: number | null, facilityId: number): void {
  if (postId === null) return
  const post = postFacts(db, postId)
  if (post === null) throw notInList('postId')
  if (post.facilityId !== facilityId) throw new AppError('POST_ELSEWHERE', { field: 'postId' })
  if (post.state !== 'open') throw new AppError('POST_NOT_OPEN', { field: 'postId', state: post.state })
}
