import type { WriteContext } from '#backend/context.ts'
import type { FileRecord } from '#backend/db/file-content.ts'
import { namingRecords } from '#backend/db/file-records.ts'
import { basesOf } from '#backend/db/postings.ts'
import type { RecordDoor } from '#backend/db/record-door.ts'
import { referencesTo } from '#backend/db/record-references.ts'
import { posting, worker, workerAlias } from '#backend/db/schema/index.ts'
import { loggedTable } from '#backend/db/tables.ts'
import { write } from '#backend/db/write.ts'
import type { BaseChoice, MergedField, SavedMerge } from '#shared/contract/duplicates.ts'
import { listedName } from '#shared/domain/person-name.ts'
import { checkOverlap, endBefore } from '#shared/domain/posting-rules.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { canFollow, type Clash, clashesOf, doubles, readTwoFiles, type TwoFiles } from './two-files.ts'

interface MergeAsked {
  readonly one: number
  readonly other: number
  readonly fromOther: readonly MergedField[]
  readonly bases: readonly { readonly one: string; readonly other: string; readonly choice: BaseChoice }[]
}

type Context = Pick<WriteContext, 'scope' | 'db' | 'cause' | 'today'>

/**
 * Makes one file of two in one act: the other's records move to the one, its uid becomes an alias.
 * @throws AppError SAME_FILE; NOT_FOUND {entity: worker, id}; BASES_UNDECIDED {facility, start}; POSTING_OVERLAP
 */
export function mergeFiles({ scope, db, cause, today }: Context, asked: MergeAsked): SavedMerge {
  return write(db, cause(), (door) => {
    const files = readTwoFiles(scope, door.db, asked)
    const doubled = doubles(files)
    const clashes = clashesOf(scope, door.db, files, doubled)
    takeFields(door, files, asked.fromOther)
    dropDoubles(door, files, doubled)
    const gone = settleBases(door, clashes, asked.bases)
    moveRecords(door, files, new Set([...gone, ...doubled.keys()]))
    for (const { logged, field, ids } of namingRecords(door.db, asked.other)) {
      for (const id of ids) door.update(logged.table, id, { [field]: asked.one })
    }
    door.remove(worker, asked.other)
    door.insert(workerAlias, {
      workerId: asked.one,
      formerUid: files.other.worker.uid,
      name: nameOf(files.other.worker),
      mergedOn: today,
      mergeAct: door.act,
    })
    const bases = basesOf(scope, door.db, asked.one)
    for (const base of bases) {
      if (base.start === null) continue
      checkOverlap(
        { start: base.start, end: base.end },
        bases.filter(({ id }) => id > base.id),
      )
    }
    return { id: asked.one, act: door.act }
  })
}

function nameOf({ values }: FileRecord): string {
  const text = (field: string) => (typeof values[field] === 'string' ? values[field] : null)
  return listedName({
    prenoms: text('prenoms') ?? '',
    nom: text('nom') ?? '',
    nomEpoux: text('nomEpoux'),
  })
}

function takeFields(door: RecordDoor, { one, other }: TwoFiles, fields: readonly MergedField[]): void {
  const patch = Object.fromEntries(fields.map((field) => [field, other.worker.values[field]]))
  door.update(worker, one.worker.id, patch)
}

/** Makes two bases that share days one, or lets one follow the other; answers the uids of those that are gone. */
function settleBases(door: RecordDoor, clashes: readonly Clash[], choices: MergeAsked['bases']): Set<string> {
  const gone = new Set<string>()
  for (const clash of clashes) {
    const { one, other } = clash
    if (gone.has(one.uid) || gone.has(other.uid)) continue
    const choice = choices.find((made) => made.one === one.uid && made.other === other.uid)?.choice
    if (!choice || (choice === 'follow' && !canFollow(clash))) {
      throw new AppError('BASES_UNDECIDED', { facility: other.facility, start: other.start })
    }
    if (choice === 'follow') follow(door, clash)
    else {
      const [stays, goes] = choice === 'one' ? [one, other] : [other, one]
      replace(door, { entity: 'posting', from: goes.id, to: stays.id })
      gone.add(goes.uid)
    }
  }
  return gone
}

/** The earlier base ends on the eve of the later. */
function follow(door: RecordDoor, { one, other }: Clash): void {
  const [earlier, later] = String(one.start) < String(other.start) ? [one, other] : [other, one]
  door.update(posting, earlier.id, { end: endBefore(String(later.start), earlier) })
}

/** A record goes for another that says the same; what referred to it refers to the other. */
function replace(
  door: RecordDoor,
  { entity, from, to }: { readonly entity: string; readonly from: number; readonly to: number },
): void {
  for (const { logged, field, ids } of referencesTo(door.db, entity, from)) {
    for (const id of ids) door.update(logged.table, id, { [field]: to })
  }
  door.remove(loggedTable(entity).table, from)
}

function dropDoubles(door: RecordDoor, files: TwoFiles, doubled: ReadonlyMap<string, FileRecord>): void {
  for (const { uid, entity, id } of files.other.parts) {
    const twin = doubled.get(uid)
    if (twin) replace(door, { entity, from: id, to: twin.id })
  }
}

/** What is left of the other file comes to the one, behind what is there. */
function moveRecords(door: RecordDoor, { one, other }: TwoFiles, gone: ReadonlySet<string>): void {
  for (const { uid, entity, id, values } of other.parts) {
    if (gone.has(uid)) continue
    const { table } = loggedTable(entity)
    const patch: Record<string, unknown> = { workerId: one.worker.id }
    if (typeof values.sortOrder === 'number' && entity !== 'act_line') {
      const last = one.parts
        .filter((mine) => mine.entity === entity)
        .map((mine) => Number(mine.values.sortOrder))
      patch.sortOrder = Math.max(-1, ...last) + 1 + values.sortOrder
    }
    door.update(table, id, patch)
  }
}
