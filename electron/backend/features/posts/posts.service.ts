import type { CallContext, WriteContext } from '#backend/context.ts'
import { holderNames } from '#backend/db/post-holders.ts'
import { codeWords, findPost, findPosts, type PostRecord, postOfCode } from '#backend/db/posts.ts'
import { post } from '#backend/db/schema/index.ts'
import { readText } from '#backend/db/settings.ts'
import { write } from '#backend/db/write.ts'
import type { Act } from '#shared/contract/history.ts'
import type { PostBatch, PostCode, PostEntry, PostFilter, PostRow } from '#shared/contract/posts.ts'
import { listedName } from '#shared/domain/person-name.ts'
import { batchCodes, codeWord, isCodeFormat, numbersCodes } from '#shared/domain/posts/post-codes.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { checkCode, checkPost } from './post-rules.ts'

type Reading = Pick<CallContext, 'db' | 'scope' | 'today'>
type Writing = Pick<WriteContext, 'db' | 'scope' | 'today' | 'cause'>

/** The posts that a filter asks for, with who fills them as far as the caller may see. */
export function listPosts({ db, scope, today }: Reading, filter: PostFilter): PostRow[] {
  const found = findPosts(db, filter, today)
  const held = found.filter(({ occupancy }) => occupancy !== 'vacant').map(({ id }) => id)
  const names = holderNames(scope, db, held, today)
  return found.map(({ corpsFr, corpsEn, ...row }) => ({
    ...row,
    corps: corpsFr === null || corpsEn === null ? null : { fr: corpsFr, en: corpsEn },
    holders: (names.get(row.id) ?? []).map(listedName),
  }))
}

/**
 * Creates one post.
 * @throws AppError POST_CODE_TAKEN {field, code}, and as `checkPost`
 */
export function createPost({ db, cause }: Writing, entry: PostEntry): Act & { readonly id: number } {
  const ownerOffice = cause().office
  return write(db, cause(), (door) => {
    checkPost(door, null, entry)
    checkCode(door, entry.code, ownerOffice, null)
    const { id } = door.insert(post, { ...entry, ownerOffice, state: 'open' })
    return { id, act: door.act }
  })
}

type Numbering = Pick<PostBatch, 'format' | 'count' | 'first' | 'facilityId' | 'corpsId' | 'fonctionId'>

/**
 * The codes that a batch would give, each with whether it is taken.
 * @throws AppError POST_CODE_FORMAT, UNKNOWN_FACILITY, each with the field
 */
export function batchCodesOf({ db }: Pick<CallContext, 'db'>, asked: Numbering): PostCode[] {
  const { format, count, facilityId } = asked
  if (!isCodeFormat(format) || (count > 1 && !numbersCodes(format))) {
    throw new AppError('POST_CODE_FORMAT', { field: 'format' })
  }
  const words = codeWords(db, asked)
  if (!words) throw new AppError('UNKNOWN_FACILITY', { field: 'facilityId', id: facilityId })
  const office = readText(db, 'officeUid')
  const parts = {
    facility: words.ownCode ?? codeWord(words.facility),
    corps: codeWord(words.corps ?? ''),
    fonction: codeWord(words.fonction ?? ''),
  }
  return batchCodes(asked, parts, (code) => postOfCode(db, code, office) !== null)
}

/**
 * Creates several posts that differ only in their code.
 * @throws AppError POST_CODE_TAKEN {field: first, code}, and as `batchCodesOf` and `checkPost`
 */
export function createPosts(
  { db, cause }: Writing,
  batch: PostBatch,
): Act & { readonly ids: readonly number[] } {
  const { format: _format, count: _count, first: _first, ...fields } = batch
  const ownerOffice = cause().office
  return write(db, cause(), (door) => {
    checkPost(door, null, fields)
    const codes = batchCodesOf({ db }, batch)
    const ids = codes.map(({ code }) => {
      checkCode(door, code, ownerOffice, null, 'first')
      return door.insert(post, { ...fields, code, ownerOffice, state: 'open' }).id
    })
    return { ids, act: door.act }
  })
}

/** The fields of a post's form. */
const FIELDS = [
  ...(['code', 'title', 'facilityId', 'service', 'corpsId', 'fonctionId', 'reportsToId', 'fte'] as const),
  ...(['fundingSource', 'openedOn', 'postedOn', 'fillBy', 'proposedSalary', 'currency'] as const),
  ...(['description', 'notes'] as const),
] as const

/** What the form of a post holds, of its record. */
export function entryOf(known: PostRecord): PostEntry {
  return Object.fromEntries(FIELDS.map((field) => [field, known[field]])) as unknown as PostEntry
}

/**
 * Corrects a post: writes what this form changed; what another window wrote elsewhere since stays.
 * @throws AppError NOT_FOUND {entity: post}; RECORD_CHANGED where both changed a field; as `createPost`
 */
export function updatePost(
  { db, today, cause }: Writing,
  { id, opened, ...entry }: PostEntry & { id: number; opened: Readonly<Record<string, unknown>> },
): Act {
  return write(db, cause({ action: 'correct' }), (door) => {
    const known = findPost(db, id, today)
    if (!known) throw new AppError('NOT_FOUND', { entity: 'post', id })
    const current = entryOf(known)
    const mine = FIELDS.filter((field) => entry[field] !== (opened[field] ?? null))
    const clash = mine.filter(
      (field) => current[field] !== (opened[field] ?? null) && current[field] !== entry[field],
    )
    if (clash.length > 0) {
      const changes = clash.map((field) => ({ field, user: null, at: null }))
      throw new AppError('RECORD_CHANGED', { current, changes })
    }
    const wanted: PostEntry = {
      ...current,
      ...Object.fromEntries(mine.map((field) => [field, entry[field]])),
    }
    checkPost(door, id, wanted, current)
    if (wanted.code !== current.code) checkCode(door, wanted.code, known.ownerOffice, id)
    door.update(post, id, wanted)
    return { act: door.act }
  })
}
