import { listAttributes, notInList } from '#backend/db/code-lists.ts'
import { facilityExists, fonctionExists } from '#backend/db/postings.ts'
import { corpsExists, postFacts, postOfCode, postsAbove } from '#backend/db/posts.ts'
import type { Door } from '#backend/db/write.ts'
import type { PostEntry } from '#shared/contract/posts.ts'
import { AppError } from '#shared/errors/app-error.ts'

type Fields = Omit<PostEntry, 'code'>

/**
 * What a post refers to must be there, and it may not report to itself. `held`: what the record refers to already,
 * which may have left its list since.
 * @throws AppError UNKNOWN_FACILITY, INVALID_INPUT, POST_ELSEWHERE, POST_CIRCLE, each with the field
 */
export function checkPost({ db }: Door, id: number | null, entry: Fields, held: Partial<Fields> = {}): void {
  const { facilityId, corpsId, fonctionId, fundingSource, reportsToId } = entry
  if (!facilityExists(db, facilityId))
    throw new AppError('UNKNOWN_FACILITY', { field: 'facilityId', id: facilityId })
  if (corpsId !== null && !corpsExists(db, corpsId)) throw notInList('corpsId')
  if (fonctionId !== null && !fonctionExists(db, fonctionId)) throw notInList('fonctionId')
  const known = fundingSource === null || fundingSource === held.fundingSource
  if (!known && !listAttributes(db, 'funding_source', fundingSource)) throw notInList('fundingSource')
  if (reportsToId === null) return
  if (!postFacts(db, reportsToId)) throw notInList('reportsToId')
  if (id !== null && postsAbove(db, reportsToId).includes(id)) {
    throw new AppError('POST_CIRCLE', { field: 'reportsToId' })
  }
}

/** @throws AppError POST_CODE_TAKEN {field, code}: another post of the office has it */
export function checkCode(
  { db }: Door,
  code: string,
  office: string,
  own: number | null,
  field = 'code',
): void {
  const holder = postOfCode(db, code, office)
  if (holder !== null && holder !== own) throw new AppError('POST_CODE_TAKEN', { field, code })
}
