import type { CallContext } from '#backend/context.ts'
import {
  countHolders,
  countServing,
  holdersOf,
  type ServiceRow,
  servingAt,
} from '#backend/db/post-holders.ts'
import { facilityExists } from '#backend/db/postings.ts'
import { findPost, isVacant, postFacts, postsOf, postsUnder } from '#backend/db/posts.ts'
import type { FacilityChart, PostHolder, PostPage, Unplaced } from '#shared/contract/posts.ts'
import type { Label } from '#shared/contract/reference.ts'
import { listedName } from '#shared/domain/person-name.ts'
import { orgChart } from '#shared/domain/posts/org-chart.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { entryOf } from './posts.service.ts'
import { facilityName } from './posts.queries.ts'

type Reading = Pick<CallContext, 'db' | 'scope' | 'today'>

const label = (fr: string | null, en: string | null): Label | null =>
  fr === null || en === null ? null : { fr, en }

/**
 * Everything about one post.
 * @throws AppError NOT_FOUND {entity: post, id}
 */
export function postPage({ db, scope, today }: Reading, id: number): PostPage {
  const known = findPost(db, id, today)
  if (!known) throw new AppError('NOT_FOUND', { entity: 'post', id })
  const holders = holdersOf(scope, db, id, today)
  const above = known.reportsToId === null ? null : postFacts(db, known.reportsToId)
  return {
    ...entryOf(known),
    ...{ id, uid: known.uid, facility: known.facility, state: known.state, closedOn: known.closedOn },
    ...{ stateSince: known.stateSince, stateReason: known.stateReason, occupancy: known.occupancy },
    corps: label(known.corpsFr, known.corpsEn),
    fonction: label(known.fonctionFr, known.fonctionEn),
    reportsTo: above === null ? null : { id: above.id, code: above.code, title: above.title },
    under: postsUnder(db, id),
    vacantSince: isVacant(known) ? known.vacantSince : null,
    holders: holders.map(holder),
    withheld: countHolders(scope, db, id) - holders.length,
  }
}

function holder(row: ServiceRow): PostHolder {
  const { postingId, workerId, prenoms, nom, nomEpoux, sex, birth, facility, kind, from, to, reason } = row
  return {
    ...{ postingId, workerId, prenoms, nom, nomEpoux, sex, birth, facility, kind, from, to, reason },
    corps: label(row.corpsFr, row.corpsEn),
    now: row.now === 1,
  }
}

/** Who serves at a facility and fills no post. */
export function unplacedAt({ db, scope, today }: Reading, facilityId: number): Unplaced[] {
  return servingAt(scope, db, facilityId, today)
    .filter(({ postId }) => postId === null)
    .map(({ postingId, workerId, prenoms, nom, nomEpoux, sex, birth, corpsFr, corpsEn }) => ({
      ...{ postingId, workerId, prenoms, nom, nomEpoux, sex, birth, corps: label(corpsFr, corpsEn) },
    }))
}

/**
 * The organisation chart of a facility: its posts that are not abolished and everybody who serves there today.
 * @throws AppError NOT_FOUND {entity: facility, id}
 */
export function facilityChart({ db, scope, today }: Reading, facilityId: number): FacilityChart {
  const facility = facilityExists(db, facilityId) ? facilityName(db, facilityId) : null
  if (facility === null) throw new AppError('NOT_FOUND', { entity: 'facility', id: facilityId })
  const posts = postsOf(db, facilityId, today)
  const serving = servingAt(scope, db, facilityId, today)
  const seen = new Set(serving.flatMap(({ postId }) => (postId === null ? [] : [postId])))
  const chart = orgChart(
    posts.map(({ id, code, title, state, reportsToId, occupancy }) => ({
      ...{ id, code, title, reportsToId, frozen: state === 'frozen' },
      heldUnseen: occupancy === 'filled' && !seen.has(id),
    })),
    serving.map((row) => ({
      ...{ postingId: row.postingId, workerId: row.workerId, name: listedName(row), service: row.service },
      ...{ postId: row.postId, supervisorId: row.supervisorId },
      corps: label(row.corpsFr, row.corpsEn),
      fonction: label(row.fonctionFr, row.fonctionEn),
    })),
  )
  return {
    ...{ facility, today, chart, posts: posts.length, persons: serving.length },
    withheld: countServing(scope, db, facilityId, today) - serving.length,
  }
}
