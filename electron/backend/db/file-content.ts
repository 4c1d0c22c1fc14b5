import type { Scope } from '#shared/domain/scope.ts'
import type { ReadDb } from './connection.ts'
import { FILE_PARTS } from './file-log.ts'
import { inScope, type ScopeParameters, scopeParameters } from './person-scope.ts'
import { type Statement, statement } from './statement.ts'
import { type LoggedTable, loggedTable } from './tables.ts'

type Row = Readonly<Record<string, unknown>>

/** A record of a worker's file; values by field, in the form of the log: references are uids in hexadecimal. */
export interface FileRecord {
  readonly entity: string
  readonly id: number
  readonly uid: string
  readonly values: Row
}

interface Reader {
  readonly logged: LoggedTable
  readonly rows: Statement<ScopeParameters & { worker: number }, Row>
}

function reader(name: string): Reader {
  const logged = loggedTable(name)
  const columns = logged.columns.map(({ field, column, references }) =>
    references === null
      ? `t."${column.name}" as "${field}"`
      : `(select lower(hex(r.uid)) from "${references}" r where r.id = t."${column.name}") as "${field}"`,
  )
  const owner = name === 'worker' ? 't.id' : 't.worker_id'
  const text = `select t.id as "id", ${columns.join(', ')} from "${name}" t
    where ${owner} = @worker and ${inScope(owner)} order by t.id`
  return { logged, rows: statement(text) }
}

const worker = reader('worker')
const parts = FILE_PARTS.worker.map(reader)

function read({ logged, rows }: Reader, scope: Scope, db: ReadDb, id: number): FileRecord[] {
  return rows.all(db, { worker: id, ...scopeParameters(scope) }).map((row) => {
    const values = Object.fromEntries(
      logged.columns.map(({ field, column, references }) => {
        const value = row[field]
        return [field, value === null || references !== null ? value : column.mapFromDriverValue(value)]
      }),
    )
    return { entity: logged.name, id: Number(row.id), uid: String(values.uid), values }
  })
}

/** The person of a file; null outside the scope. */
export function fileWorker(scope: Scope, db: ReadDb, id: number): FileRecord | null {
  return read(worker, scope, db, id)[0] ?? null
}

/** Every record of a file of the scope, table by table; those that others of them refer to come first. */
export function fileParts(scope: Scope, db: ReadDb, id: number): FileRecord[] {
  return parts.flatMap((part) => read(part, scope, db, id))
}
