import type { ReadDb } from './connection.ts'
import { type Statement, statement } from './statement.ts'
import { type LoggedTable, loggedTable, loggedTables } from './tables.ts'

/** A table whose records refer to a worker: as the owner of the file, or otherwise. */
export interface WorkerTable {
  readonly logged: LoggedTable
  readonly field: string
  readonly ofWorker: Statement<{ worker: number }, { id: number }>
}

const referring: readonly WorkerTable[] = loggedTables().flatMap((logged) =>
  logged.columns
    .filter(({ references }) => references === 'worker')
    .map(({ field, column }) => ({
      ...{ logged, field },
      ofWorker: statement<{ worker: number }, { id: number }>(
        `select id from "${logged.name}" where "${column.name}" = @worker order by id`,
      ),
    })),
)

/** Records that refer to records of the same file go before those: the rest has no order among itself. */
const FIRST = ['act_line', 'leave_request', 'office_transfer', 'document']

/** The records of a worker's own file, in the order in which they can be removed. */
export function ownRecords(db: ReadDb, worker: number): { logged: LoggedTable; ids: number[] }[] {
  const place = ({ logged }: WorkerTable) => {
    const at = FIRST.indexOf(logged.name)
    return at === -1 ? FIRST.length : at
  }
  return referring
    .filter(({ field, logged }) => field === 'workerId' && logged.name !== 'collection_sheet')
    .toSorted((one, other) => place(one) - place(other))
    .map(({ logged, ofWorker }) => ({ logged, ids: ofWorker.all(db, { worker }).map(({ id }) => id) }))
}

/** Records of others that name the worker: somebody's supervisor, a collection sheet. */
export function namingRecords(
  db: ReadDb,
  worker: number,
): { logged: LoggedTable; field: string; ids: number[] }[] {
  return referring
    .filter(({ field, logged }) => field !== 'workerId' || logged.name === 'collection_sheet')
    .map(({ logged, field, ofWorker }) => ({
      ...{ logged, field, ids: ofWorker.all(db, { worker }).map(({ id }) => id) },
    }))
}

const byUid = new Map<string, Statement<{ uid: Buffer }, { id: number }>>()

/** Whether a record of that uid (hexadecimal) is in the register now. */
export function recordExists(db: ReadDb, entity: string, uid: string): boolean {
  const name = loggedTable(entity).name
  const found =
    byUid.get(name) ?? statement<{ uid: Buffer }, { id: number }>(`select id from "${name}" where uid = @uid`)
  byUid.set(name, found)
  return found.get(db, { uid: Buffer.from(uid, 'hex') }) !== undefined
}
