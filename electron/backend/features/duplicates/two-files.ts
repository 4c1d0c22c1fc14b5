import type { ReadDb } from '#backend/db/connection.ts'
import { type FileRecord, fileParts, fileWorker } from '#backend/db/file-content.ts'
import { basesOf, type KnownPosting } from '#backend/db/postings.ts'
import { overlapping } from '#shared/domain/posting-rules.ts'
import type { Scope } from '#shared/domain/scope.ts'
import { AppError } from '#shared/errors/app-error.ts'

/** Two files of the scope with everything in them. */
export interface TwoFiles {
  readonly one: OneFile
  readonly other: OneFile
}

export interface OneFile {
  readonly worker: FileRecord
  readonly parts: readonly FileRecord[]
}

/** @throws AppError SAME_FILE; NOT_FOUND {entity: worker, id}: no such file, or outside the scope */
export function readTwoFiles(
  scope: Scope,
  db: ReadDb,
  { one, other }: { one: number; other: number },
): TwoFiles {
  if (one === other) throw new AppError('SAME_FILE')
  const file = (id: number): OneFile => {
    const worker = fileWorker(scope, db, id)
    if (!worker) throw new AppError('NOT_FOUND', { entity: 'worker', id })
    return { worker, parts: fileParts(scope, db, id) }
  }
  return { one: file(one), other: file(other) }
}

/** Order among its like, and forms of comparison: no part of what a record says. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(['uid', 'workerId', 'sortOrder', 'normalised'])
/** A number is the same however it is written. */
const WRITTEN: Readonly<Record<string, string>> = { contact: 'value', identifier: 'number' }

/**
 * Records of the other file that say nothing which a record of the one does not say: in one file they stand once.
 * By uid, the twin in the one file; each twin has one double. What refers to a double is read as referring to its twin.
 */
export function doubles({ one, other }: TwoFiles): Map<string, FileRecord> {
  const found = new Map<string, FileRecord>()
  const taken = new Set<string>()
  for (const record of other.parts) {
    const twin = one.parts.find(
      (mine) => mine.entity === record.entity && !taken.has(mine.uid) && addsNothing(record, mine, found),
    )
    if (!twin) continue
    taken.add(twin.uid)
    found.set(record.uid, twin)
  }
  return found
}

function addsNothing(
  { entity, values }: FileRecord,
  twin: FileRecord,
  known: ReadonlyMap<string, FileRecord>,
): boolean {
  const number = WRITTEN[entity]
  const sameNumber =
    number !== undefined && values.normalised !== '' && values.normalised === twin.values.normalised
  return Object.entries(values).every(([field, value]) => {
    if (SAYS_NOTHING.has(field) || value === null) return true
    if (field === number && sameNumber) return true
    const meant = typeof value === 'string' ? (known.get(value)?.uid ?? value) : value
    return JSON.stringify(meant) === JSON.stringify(twin.values[field])
  })
}

/** Two bases, one of each file, that share days. */
export interface Clash {
  readonly one: KnownPosting
  readonly other: KnownPosting
}

/** The bases that share days, but for those that are doubles. */
export function clashesOf(
  scope: Scope,
  db: ReadDb,
  { one, other }: TwoFiles,
  doubled: ReadonlyMap<string, FileRecord>,
): Clash[] {
  const mine = basesOf(scope, db, one.worker.id)
  const theirs = basesOf(scope, db, other.worker.id).filter(({ uid }) => !doubled.has(uid))
  return theirs.flatMap((base) => {
    if (base.start === null) return []
    const stay = { start: base.start, end: base.end }
    return mine.filter((known) => overlapping(stay, [known])).map((known) => ({ one: known, other: base }))
  })
}

/** Whether the earlier of two can end on the eve of the later. */
export function canFollow({ one, other }: Clash): boolean {
  return one.start !== null && other.start !== null && one.start.slice(0, 10) !== other.start
}
