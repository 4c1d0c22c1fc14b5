import type { CallContext, WriteContext } from '#backend/context.ts'
import { clockInstant } from '#backend/db/clock.ts'
import { namingRecords, ownRecords, recordExists } from '#backend/db/file-records.ts'
import { worker } from '#backend/db/schema/index.ts'
import { write } from '#backend/db/write.ts'
import type { TrashedAct } from '#shared/contract/trash.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { z } from 'zod'
import { namesOf, type RemovedRow, removedRows, workerSeen } from './trash.queries.ts'

/** Acts that the page lists. */
const LISTED = 500

const person = z.object({ prenoms: z.string(), nom: z.string() })
const owned = z.object({ workerId: z.string() })

/** What was taken out of the register and has not come back, the newest first. */
export function listTrash({ db, scope }: Pick<CallContext, 'db' | 'scope'>): TrashedAct[] {
  const gone = removedRows(db, LISTED).filter(({ entity, uid }) => !recordExists(db, entity, uid))
  const owners = gone.flatMap((row) => owned.safeParse(JSON.parse(row.old)).data?.workerId ?? [])
  const names = namesOf(scope, db, owners)
  return [...Map.groupBy(gone, ({ act }) => act)].flatMap(([act, rows]) => {
    const [first] = rows
    if (!first) return []
    const file = rows.find(({ entity }) => entity === 'worker')
    const name = file ? nameIn(file) : ownerIn(rows, names)
    // Of people outside the area nothing is told.
    if (scope.areas !== 'all' && (file || name === null)) return []
    const entities = [...new Set(rows.map(({ entity }) => entity))]
    const told = { user: first.user, reason: first.reason, at: clockInstant(first.clock) }
    return [{ act, ...told, whole: file !== undefined, name, entities, records: rows.length }]
  })
}

function nameIn({ old }: RemovedRow): string | null {
  const values = person.safeParse(JSON.parse(old)).data
  return values ? `${values.prenoms} ${values.nom}` : null
}

function ownerIn(rows: readonly RemovedRow[], names: ReadonlyMap<string, string>): string | null {
  for (const { old } of rows) {
    const uid = owned.safeParse(JSON.parse(old)).data?.workerId
    const name = uid === undefined ? undefined : names.get(uid)
    if (name !== undefined) return name
  }
  return null
}

/**
 * Takes a whole file out of the register: every record of it, as one act that undo brings back.
 * @throws AppError NOT_FOUND {entity: worker}
 */
export function removeWorker(
  { db, scope, cause }: Pick<WriteContext, 'db' | 'scope' | 'cause'>,
  { workerId, reason }: { workerId: number; reason: string },
): { act: string; records: number } {
  if (!workerSeen(scope, db, workerId)) throw new AppError('NOT_FOUND', { entity: 'worker', id: workerId })
  return write(db, cause({ reason }), (door) => {
    for (const { logged, field, ids } of namingRecords(door.db, workerId)) {
      for (const id of ids) door.update(logged.table, id, { [field]: null })
    }
    let records = 1
    for (const { logged, ids } of ownRecords(door.db, workerId)) {
      for (const id of ids) door.remove(logged.table, id)
      records += ids.length
    }
    door.remove(worker, workerId)
    return { act: door.act, records }
  })
}
