import type { ChangedSince } from '#shared/contract/history.ts'
import { EVERYWHERE, type Scope } from '#shared/domain/scope.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { clockInstant } from './clock.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import { FILE_PARTS, fileLog } from './file-log.ts'
import { inScope, type ScopeParameters, scopeParameters } from './person-scope.ts'
import type { RecordDoor } from './record-door.ts'
import { recordName } from './record-names.ts'
import { recordStatements } from './record-statements.ts'
import { statement } from './statement.ts'

interface LoggedChange {
  readonly seq: number
  readonly action: 'create' | 'change' | 'correct' | 'delete'
  readonly entity: string
  readonly uid: Buffer
  readonly field: string | null
  readonly old: string | null
  readonly new: string | null
}

const rowsOf = statement<{ act: Buffer }, LoggedChange>(
  `select seq, action, entity, uid, field, old, new from change_log where act = @act order by seq desc`,
)

interface LaterChange {
  readonly field: string | null
  readonly user: string
  readonly clock: string
}

const laterThan = statement<{ uid: Buffer; seq: number; act: Buffer; field: string | null }, LaterChange>(
  `select field, user, clock from change_log
   where uid = @uid and seq > @seq and act <> @act and (@field is null or field is null or field = @field)
   order by seq desc limit 1`,
)

/** Names told in the message of a refusal. */
const NAMES_TOLD = 5

/** The refusal that names what was changed since an act, by whom and when. */
export function changedSince(changes: readonly ChangedSince[]): AppError {
  const names = [...new Set(changes.flatMap(({ name }) => name ?? []))].sort()
  const told = names.slice(0, NAMES_TOLD).join(', ') + (names.length > NAMES_TOLD ? ' …' : '')
  return new AppError('ACT_CHANGED_SINCE', { changes, names: told, count: names.length })
}

/** The persons whose files an act touched, by uid: their own records, or parts that are there or were. */
const PERSONS = `touched(uid) as (
  select lower(hex(uid)) from change_log where act = @act and entity = 'worker'
  union select coalesce(new, old) ->> '$.workerId' from change_log where act = @act and field is null
  ${FILE_PARTS.worker
    .map(
      (table) => `union select lower(hex(w.uid)) from change_log l join ${table} p on p.uid = l.uid
    join worker w on w.id = p.worker_id where l.act = @act and l.entity = '${table}'`,
    )
    .join('\n  ')})`

const hidden = statement<ScopeParameters & { act: Buffer }, { uid: string }>(
  `with ${PERSONS} select uid from touched where uid is not null
     and not exists (select 1 from worker w where w.uid = unhex(touched.uid) and ${inScope('w.id')})
     -- Who was merged into another is there as that one.
     and not exists (select 1 from worker_alias a where a.former_uid = unhex(touched.uid)
       and ${inScope('a.worker_id')}) limit 1`,
)

/** Whether everybody whose file an act touched may be seen; who is gone, only by those who see everybody. */
export function actInScope(scope: Scope, db: ReadDb, act: string): boolean {
  if (scope.areas === 'all') return true
  return hidden.get(db, { act: Buffer.from(act, 'hex'), ...scopeParameters(scope) }) === undefined
}

interface PostedBy {
  readonly workerId: number
  readonly uid: string
}

const posted = statement<{ act: Buffer }, PostedBy>(
  `select distinct p.worker_id as workerId, lower(hex(p.uid)) as uid from change_log l join posting p on p.uid = l.uid
   where l.act = @act and l.entity = 'posting'`,
)

/** The postings that an act wrote and left, with the persons. */
export function postedBy(db: ReadDb, act: string): PostedBy[] {
  return posted.all(db, { act: Buffer.from(act, 'hex') })
}

const lastOf = statement<{ uid: Buffer }, LaterChange>(
  'select field, user, clock from change_log where uid = @uid order by seq desc limit 1',
)

/** Who wrote a record last, as what stands in the way of an undo. */
export function lastChangeOf(db: ReadDb, entity: string, uid: string): ChangedSince {
  const later = lastOf.get(db, { uid: Buffer.from(uid, 'hex') }) ?? null
  return { ...changeOf(db, { entity, uid, later }), field: null }
}

/** Kinds of record that an act touched. */
export function entitiesOf(db: ReadDb, act: string): Set<string> {
  return new Set(rowsOf.all(db, { act: Buffer.from(act, 'hex') }).map((row) => row.entity))
}

/** The file that a record belongs or belonged to: its creation tells; null for what belongs to none, as an act. */
const fileOf = statement<{ uid: Buffer }, { file: string | null }>(
  `select case when entity in ('worker', 'facility') then lower(hex(uid))
     else coalesce(coalesce(new, old) ->> '$.workerId', coalesce(new, old) ->> '$.facilityId') end as file
   from change_log where uid = @uid and field is null order by seq limit 1`,
)

/** What a person picked where others changed something since, by the uid of the file. */
export interface UndoPick {
  /** Stays as it is. */
  readonly keep: ReadonlySet<string>
  /** Is taken back all the same. */
  readonly over: ReadonlySet<string>
}

const NOTHING_PICKED: UndoPick = { keep: new Set(), over: new Set() }

/** A row of the log with the file that it is about. */
type FiledChange = LoggedChange & { readonly file: string | null }

/** The files of workers and facilities that an act touched, by uid. */
export function filesOf(db: ReadDb, act: string): Set<string> {
  const rows = rowsOf.all(db, { act: Buffer.from(act, 'hex') })
  return new Set(rows.flatMap(({ uid }) => fileOf.get(db, { uid })?.file ?? []))
}

/**
 * Undoes an act as a new act that restores the old values; answers how many log rows it took back.
 * @throws AppError ACT_CHANGED_SINCE {changes: ChangedSince[], names, count}: another act changed records of files that
 *   were not picked, or others refer to a record that it created. Nothing is changed then.
 */
export function undoAct(db: WriteDb, door: RecordDoor, act: string, pick: UndoPick = NOTHING_PICKED): number {
  const key = Buffer.from(act, 'hex')
  const rows = rowsOf
    .all(db, { act: key })
    .map((row): FiledChange => ({ ...row, file: fileOf.get(db, { uid: row.uid })?.file ?? null }))
    .filter(({ file }) => file === null || !pick.keep.has(file))
  const changes = new Map<string, ChangedSince>()
  for (const row of rows) {
    if (row.file !== null && pick.over.has(row.file)) continue
    const later = laterThan.get(db, { uid: row.uid, seq: row.seq, act: key, field: row.field })
    if (!later) continue
    const uid = row.uid.toString('hex')
    changes.set(`${uid} ${later.field ?? ''}`, changeOf(db, { entity: row.entity, uid, later }))
  }
  if (changes.size > 0) throw changedSince([...changes.values()])
  let undone = 0
  for (const row of rows) if (undoRow(db, door, row, { act, pick })) undone += 1
  return undone
}

function changeOf(
  db: ReadDb,
  { entity, uid, later }: { entity: string; uid: string; later: LaterChange | null },
): ChangedSince {
  const file = fileOf.get(db, { uid: Buffer.from(uid, 'hex') })?.file ?? null
  const name = plainName(db, entity, uid) ?? (file === null ? null : plainName(db, 'worker', file))
  return {
    ...{ entity, uid, field: later?.field ?? null, name, file, inUse: later === null },
    ...{ user: later?.user ?? null, at: later === null ? null : clockInstant(later.clock) },
  }
}

function plainName(db: ReadDb, entity: string, uid: string): string | null {
  const name = recordName(db, entity, uid)
  return typeof name === 'string' ? name : null
}

interface Undoing {
  readonly act: string
  readonly pick: UndoPick
}

/** Answers whether there was something to take back: what a person overwrites may be gone by now. */
function undoRow(db: WriteDb, door: RecordDoor, row: FiledChange, undoing: Undoing): boolean {
  const { entity, file } = row
  const uid = row.uid.toString('hex')
  const over = file !== null && undoing.pick.over.has(file)
  if (over && isThere(db, entity, uid) === (row.action === 'delete')) return false
  if (row.action === 'create') return undoCreation(db, door, row, undoing)
  if (row.action === 'delete') {
    // The log is our own writing: its JSON is an object of field values.
    door.insertLogged(entity, uid, JSON.parse(row.old ?? '{}') as Record<string, unknown>)
  } else if (row.field !== null) {
    door.updateLogged(entity, uid, row.field, JSON.parse(row.old ?? 'null'))
  }
  return true
}

function undoCreation(
  db: WriteDb,
  door: RecordDoor,
  { entity, uid: key, file }: FiledChange,
  { act, pick }: Undoing,
): boolean {
  const uid = key.toString('hex')
  try {
    door.removeLogged(entity, uid)
    return true
  } catch (error) {
    if (!isForeignKeyFailure(error)) throw error
    // What all share, as the decision, stays for those whose part of it stays.
    if (file === null && pick.keep.size > 0) return false
    const later = laterPart(db, { entity, uid, acts: [act, door.act] })
    throw changedSince([{ ...(later ?? changeOf(db, { entity, uid, later: null })), inUse: true }])
  }
}

function isThere(db: WriteDb, entity: string, uid: string): boolean {
  try {
    recordStatements(db).idOf(entity, uid)
    return true
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') return false
    throw error
  }
}

/** The newest thing that another act than these hung on a file; null where nothing of the file itself did. */
function laterPart(
  db: WriteDb,
  { entity, uid, acts }: { entity: string; uid: string; acts: readonly string[] },
): ChangedSince | null {
  if (entity !== 'worker' && entity !== 'facility') return null
  const rows = fileLog(EVERYWHERE, db, entity, recordStatements(db).idOf(entity, uid))
  const later = rows.find((row) => !acts.includes(row.act) && row.entity !== 'act_line')
  return later
    ? changeOf(db, { entity: later.entity, uid: later.uid, later: { ...later, field: null } })
    : null
}

function isForeignKeyFailure(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY'
}
