import type { Scope } from '#shared/domain/scope.ts'
import type { ReadDb } from './connection.ts'
import { inScope, type ScopeParameters, scopeParameters } from './person-scope.ts'
import { statement } from './statement.ts'
import { loggedTables } from './tables.ts'

/** One row of the change log as a file's history reads it. */
export interface LoggedRow {
  readonly seq: number
  /** Hexadecimal. */
  readonly act: string
  readonly clock: string
  readonly user: string
  /** Uid of the office in hexadecimal. */
  readonly office: string
  readonly action: 'create' | 'change' | 'correct' | 'delete'
  readonly entity: string
  readonly uid: string
  readonly field: string | null
  /** JSON: a field's value, or all values of a record. */
  readonly old: string | null
  readonly new: string | null
  readonly reason: string | null
}

/** Tables whose records hang on a worker's file, or on that of a facility. */
export const FILE_PARTS: Readonly<Record<FileKind, readonly string[]>> = {
  worker: loggedTables()
    .filter(({ byField }) => byField.get('workerId')?.references === 'worker')
    .map(({ name }) => name)
    // A collection sheet is the office's paper: it outlives what becomes of the file.
    .filter((name) => name !== 'collection_sheet'),
  facility: [
    ...['facility_place', 'facility_state', 'facility_catchment', 'facility_contact', 'facility_service'],
    'facility_change',
  ],
}

export type FileKind = 'worker' | 'facility'

const COLUMNS = `l.seq, lower(hex(l.act)) as act, l.clock, l.user, l.office, l.action, l.entity,
  lower(hex(l.uid)) as uid, l.field, l.old, l.new, l.reason`

/** Rows about records that are gone and were this file's: `own` is the file's uid as the log writes it. */
const gone = (field: string) => `change_log gone where gone.action = 'delete'
  and gone.old ->> '$.${field}' = (select lower(hex(uid)) from own)`

/** The file itself, its parts of today, those that are gone, and the administrative acts that they name. */
const WORKER_RECORDS = `own(id, uid) as (select id, uid from worker where id = @id and ${inScope('worker.id')}),
  part(uid) as (
    select uid from own
    union select former_uid from worker_alias where worker_id = (select id from own)
    ${FILE_PARTS.worker.map((table) => `union select uid from ${table} where worker_id = (select id from own)`).join('\n    ')}
    union select uid from act where id in (
      select start_act_id from posting where worker_id = (select id from own)
      union select end_act_id from posting where worker_id = (select id from own)
      union select act_id from act_line where worker_id = (select id from own)
      union select act_id from admin_position where worker_id = (select id from own))
    union select gone.uid from ${gone('workerId')}
    union select unhex(gone.old ->> '$.actId') from ${gone('workerId')} and gone.entity = 'act_line')`

const FACILITY_RECORDS = `own(id, uid) as (select id, uid from facility where id = @id),
  part(uid) as (
    select uid from own
    ${FILE_PARTS.facility.map((table) => `union select uid from ${table} where facility_id = (select id from own)`).join('\n    ')}
    union select gone.uid from ${gone('facilityId')}
      and gone.entity in (${FILE_PARTS.facility.map((table) => `'${table}'`).join(', ')}))`

const rowsOf = (records: string) =>
  `with ${records} select ${COLUMNS} from change_log l where l.uid in (select uid from part) order by l.seq desc`

const ofWorker = statement<ScopeParameters & { id: number }, LoggedRow>(rowsOf(WORKER_RECORDS))
const ofFacility = statement<{ id: number }, LoggedRow>(rowsOf(FACILITY_RECORDS))

/** Everything that was ever logged about a file and what hangs or hung on it, the newest first; empty outside the scope. */
export function fileLog(scope: Scope, db: ReadDb, kind: FileKind, id: number): LoggedRow[] {
  return kind === 'worker' ? ofWorker.all(db, { id, ...scopeParameters(scope) }) : ofFacility.all(db, { id })
}
