import type { CallContext, WriteContext } from '#backend/context.ts'
import { clockInstant } from '#backend/db/clock.ts'
import type { ReadDb } from '#backend/db/connection.ts'
import { type FileRecord, fileParts } from '#backend/db/file-content.ts'
import { recordExists } from '#backend/db/file-records.ts'
import { addedAfter, findMerge, type MergeRow, mergesOf } from '#backend/db/merges.ts'
import { basesOf } from '#backend/db/postings.ts'
import type { RecordDoor } from '#backend/db/record-door.ts'
import { recordStatements } from '#backend/db/record-statements.ts'
import { ValueReader } from '#backend/db/record-values.ts'
import { loggedTable } from '#backend/db/tables.ts'
import { undoAct } from '#backend/db/undo.ts'
import { write } from '#backend/db/write.ts'
import type { AddedSince, Merge } from '#shared/contract/duplicates.ts'
import type { Act, ChangedSince } from '#shared/contract/history.ts'
import { checkOverlap } from '#shared/domain/posting-rules.ts'
import type { Scope } from '#shared/domain/scope.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { valuesInWords } from './compare.service.ts'
import { uidOf } from './dismissed.queries.ts'

/** The files merged into a file, the last first, each with what came since. @throws AppError NOT_FOUND {entity: worker, id} */
export function listMerges({ scope, db }: Pick<CallContext, 'scope' | 'db'>, workerId: number): Merge[] {
  if (uidOf(scope, db, workerId) === null) throw new AppError('NOT_FOUND', { entity: 'worker', id: workerId })
  const records = new Map(fileParts(scope, db, workerId).map((record) => [record.uid, record]))
  const reader = new ValueReader(db)
  return mergesOf(scope, db, workerId).map((row, position) => ({
    ...{ id: row.id, act: row.act, name: row.name, user: row.user, at: clockInstant(row.clock) },
    last: position === 0,
    since: addedAfter(scope, db, row).flatMap(({ uid, user, clock }): AddedSince[] => {
      const record = records.get(uid)
      if (!record) return []
      const fields = valuesInWords(reader, record.entity, record.values)
      return [{ uid, entity: record.entity, user, at: clockInstant(clock), fields }]
    }),
  }))
}

interface UnmergeAsked {
  readonly id: number
  readonly toFormer: readonly string[]
  readonly seen: readonly string[]
  readonly changes: 'ask' | 'keep' | 'overwrite'
}

/**
 * Takes a merge back by undoing its act, then gives the former file what was added since and belongs to it.
 * @throws AppError NOT_FOUND {entity: worker_alias, id}; MERGE_NOT_LAST {name}; ADDED_SINCE {count} where something
 *   came that the person was not shown; ACT_CHANGED_SINCE {changes, names, count}; POSTING_OVERLAP
 */
export function unmerge(
  { scope, db, cause }: Pick<WriteContext, 'scope' | 'db' | 'cause'>,
  { id, toFormer, seen, changes }: UnmergeAsked,
): Act & { readonly kept: number; readonly former: number } {
  return write(db, cause(), (door) => {
    const merge = findMerge(scope, door.db, id)
    if (!merge) throw new AppError('NOT_FOUND', { entity: 'worker_alias', id })
    const [last] = mergesOf(scope, door.db, merge.workerId)
    if (last && last.id !== id) throw new AppError('MERGE_NOT_LAST', { name: last.name })
    const since = addedAfter(scope, door.db, merge).map(({ uid }) => uid)
    const unseen = since.filter((uid) => !seen.includes(uid))
    if (unseen.length > 0) throw new AppError('ADDED_SINCE', { count: unseen.length })
    takeBack(scope, door, merge, changes)
    const former = recordStatements(door.db).idOf('worker', merge.formerUid)
    give(
      door,
      fileParts(scope, door.db, merge.workerId),
      new Set(since.filter((uid) => toFormer.includes(uid))),
      former,
    )
    for (const worker of [merge.workerId, former]) checkBases(scope, door.db, worker)
    return { act: door.act, kept: merge.workerId, former }
  })
}

/** Undoes the merging; fields changed since keep their values, or get back those of before the merge. */
function takeBack(scope: Scope, door: RecordDoor, merge: MergeRow, how: UnmergeAsked['changes']): void {
  const kept = uidOf(scope, door.db, merge.workerId)
  const over = new Set([merge.formerUid, ...(kept === null ? [] : [kept])])
  if (how === 'ask') undoAct(door.db, door, merge.act)
  else {
    const changed = how === 'keep' ? changesSince(door, merge.act) : []
    const values = changed.flatMap(({ entity, uid, field }) =>
      field === null || !recordExists(door.db, entity, uid)
        ? []
        : [{ entity, uid, field, value: valueOf(door, entity, uid, field) }],
    )
    undoAct(door.db, door, merge.act, { keep: new Set(), over })
    for (const { entity, uid, field, value } of values) door.updateLogged(entity, uid, field, value)
  }
}

/** What stands in the way of the undo, learnt from its refusal: it changes nothing then. */
function changesSince(door: RecordDoor, act: string): readonly ChangedSince[] {
  try {
    undoAct(door.db, door, act)
    throw new Error('nothing was changed since')
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'ACT_CHANGED_SINCE') throw error
    // The facts that undoAct itself gives.
    return error.data.changes as readonly ChangedSince[]
  }
}

function valueOf(door: RecordDoor, entity: string, uid: string, field: string): unknown {
  const statements = recordStatements(door.db)
  const table = loggedTable(entity)
  const entry = table.byField.get(field)
  const value = statements.read(table, statements.idOf(entity, uid))[field]
  return entry ? statements.toLog(entry, value) : value
}

/** Hands records to the former file; the lines of acts that name its postings and positions go with them. */
function give(
  door: RecordDoor,
  parts: readonly FileRecord[],
  given: ReadonlySet<string>,
  former: number,
): void {
  const names = ({ values }: FileRecord) =>
    [values.postingId, values.adminPositionId].some((uid) => typeof uid === 'string' && given.has(uid))
  for (const record of parts) {
    if (!given.has(record.uid) && !(record.entity === 'act_line' && names(record))) continue
    door.update(loggedTable(record.entity).table, record.id, { workerId: former })
  }
}

function checkBases(scope: Scope, db: ReadDb, worker: number): void {
  const bases = basesOf(scope, db, worker)
  for (const base of bases) {
    if (base.start === null) continue
    const later = bases.filter(({ id }) => id > base.id)
    checkOverlap({ start: base.start, end: base.end }, later)
  }
}
