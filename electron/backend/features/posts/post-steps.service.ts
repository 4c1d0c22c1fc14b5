import type { WriteContext } from '#backend/context.ts'
import { findPost, postFacts, presentPosting } from '#backend/db/posts.ts'
import { post, posting } from '#backend/db/schema/index.ts'
import { holderNames } from '#backend/db/post-holders.ts'
import { checkFills } from '#backend/db/post-filling.ts'
import { write } from '#backend/db/write.ts'
import type { Act } from '#shared/contract/history.ts'
import type { PostDeed, PostState, PostStep } from '#shared/contract/posts.ts'
import { listedName } from '#shared/domain/person-name.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { checkCode } from './post-rules.ts'

type Writing = Pick<WriteContext, 'db' | 'scope' | 'today' | 'cause'>

/** From which states a step leads, and to which. */
const STEPS: Readonly<Record<PostDeed, { readonly from: readonly PostState[]; readonly to: PostState }>> = {
  freeze: { from: ['open'], to: 'frozen' },
  thaw: { from: ['frozen'], to: 'open' },
  abolish: { from: ['open', 'frozen'], to: 'abolished' },
  restore: { from: ['abolished'], to: 'open' },
}

/**
 * Freezes, thaws, abolishes or restores a post. Nobody loses a place by it: a post that somebody fills can be frozen
 * (it is not to be filled again) but not abolished.
 * @throws AppError NOT_FOUND {entity: post}; POST_STATE {state}; POST_HELD {name}; POST_CODE_TAKEN {code};
 *   INVALID_INPUT, END_BEFORE_START with the field
 */
export function stepPost({ db, scope, today, cause }: Writing, { id, deed, on, reason }: PostStep): Act {
  return write(db, cause(reason === null ? {} : { reason }), (door) => {
    const known = findPost(db, id, today)
    if (!known) throw new AppError('NOT_FOUND', { entity: 'post', id })
    const { from, to } = STEPS[deed]
    if (!from.includes(known.state)) throw new AppError('POST_STATE', { state: known.state })
    if (on > today) throw notYet('on')
    if (known.openedOn !== null && on < known.openedOn) {
      throw new AppError('END_BEFORE_START', { field: 'on', start: known.openedOn, end: on })
    }
    if (deed === 'abolish' && known.occupancy !== 'vacant') {
      const [name] = (holderNames(scope, db, [id], today).get(id) ?? []).map(listedName)
      throw new AppError('POST_HELD', { name: name ?? '…' })
    }
    if (deed === 'restore') checkCode(door, known.code, known.ownerOffice, id)
    const closedOn = to === 'abolished' ? on : null
    door.update(post, id, { state: to, stateSince: on, stateReason: reason, closedOn })
    return { act: door.act }
  })
}

function notYet(field: string): AppError {
  return new AppError('INVALID_INPUT', {
    field,
    issues: [{ path: field, code: 'custom', message: 'in_the_future' }],
  })
}

/**
 * Notes that somebody who serves at a facility fills a post there, or none any more: the posting itself stays as it is.
 * @throws AppError POSTING_NOT_PRESENT; POST_NOT_OPEN, POST_ELSEWHERE with the field
 */
export function placePosting(
  { db, today, cause }: Writing,
  { postingId, postId }: { readonly postingId: number; readonly postId: number | null },
): Act {
  return write(db, cause({ action: 'correct' }), (door) => {
    const known = presentPosting(db, postingId, today)
    if (known === null) throw new AppError('POSTING_NOT_PRESENT', { field: 'postingId' })
    if (postId !== null && postFacts(db, postId) === null)
      throw new AppError('NOT_FOUND', { entity: 'post', id: postId })
    checkFills(db, postId, known.facilityId)
    door.update(posting, postingId, { postId })
    return { act: door.act }
  })
}
