import type { WriteContext } from '#backend/context.ts'
import type { ReadDb } from '#backend/db/connection.ts'
import { wroteSignedLetter } from '#backend/db/frozen-letters.ts'
import { addedAfter, mergeOfAct } from '#backend/db/merges.ts'
import { basesOf } from '#backend/db/postings.ts'
import {
  actInScope,
  changedSince,
  entitiesOf,
  filesOf,
  lastChangeOf,
  postedBy,
  undoAct,
} from '#backend/db/undo.ts'
import { write } from '#backend/db/write.ts'
import type { ChangedSince } from '#shared/contract/history.ts'
import { overlapping } from '#shared/domain/posting-rules.ts'
import type { Scope } from '#shared/domain/scope.ts'
import { AppError } from '#shared/errors/app-error.ts'

/** Files that stay as they are, and those in which what was changed since is overwritten; by uid. */
interface Picked {
  readonly keep?: readonly string[]
  readonly over?: readonly string[]
}

/** The foundation of the register, and imports, which are taken back as batches: not here. */
const NOT_UNDOABLE: ReadonlySet<string> = new Set(['office', 'setting', 'import_batch'])

/**
 * Takes an act back as a new act; answers the new one.
 * @throws AppError NOT_FOUND {entity: act}; ACT_NOT_UNDOABLE; ACT_FROZEN where it wrote a signed letter; ACT_CHANGED_SINCE {changes, names, count, others}
 */
export function undo(
  { db, scope, cause }: WriteContext,
  act: string,
  { keep = [], over = [] }: Picked = {},
): string {
  return write(db, cause(), (door) => {
    const entities = entitiesOf(db, act)
    if (entities.size === 0 || !actInScope(scope, db, act))
      throw new AppError('NOT_FOUND', { entity: 'act', act })
    if ([...entities].some((entity) => NOT_UNDOABLE.has(entity)))
      throw new AppError('ACT_NOT_UNDOABLE', { act })
    if (keep.length + over.length === 0) checkMerge(scope, db, act)
    if (wroteSignedLetter(db, act)) throw new AppError('ACT_FROZEN', { act })
    try {
      undoAct(db, door, act, { keep: new Set(keep), over: new Set(over) })
      for (const restored of postedBy(db, door.act)) checkBase(scope, db, restored)
    } catch (error) {
      throw withOthers(error, filesOf(db, act), keep)
    }
    return door.act
  })
}

/** A refusal also says how many files could be taken back all the same: then the person may pick. */
function withOthers(error: unknown, files: ReadonlySet<string>, keep: readonly string[]): unknown {
  if (!(error instanceof AppError) || error.code !== 'ACT_CHANGED_SINCE') return error
  // The facts of this code are written in `changedSince`.
  const changes = error.data.changes as readonly ChangedSince[]
  const taken = new Set([...keep, ...changes.flatMap(({ file }) => file ?? [])])
  const others = [...files].filter((file) => !taken.has(file)).length
  return new AppError('ACT_CHANGED_SINCE', { ...error.data, others })
}

/** What came to a file after another was merged into it may belong to either: its page asks, this doesn't. */
function checkMerge(scope: Scope, db: ReadDb, act: string): void {
  const merge = mergeOfAct(scope, db, act)
  const added = merge === null ? [] : addedAfter(scope, db, merge)
  if (added.length > 0) throw changedSince(added.map(({ entity, uid }) => lastChangeOf(db, entity, uid)))
}

/** What came since may stand on days that the undo gives back: two bases share none. */
function checkBase(
  scope: Scope,
  db: ReadDb,
  { workerId, uid }: { readonly workerId: number; readonly uid: string },
): void {
  const bases = basesOf(scope, db, workerId)
  const base = bases.find((one) => one.uid === uid)
  if (base?.start == null) return
  const others = bases.filter((one) => one !== base)
  const clash = overlapping({ start: base.start, end: base.end }, others)
  if (clash) throw changedSince([lastChangeOf(db, 'posting', clash.uid)])
}
