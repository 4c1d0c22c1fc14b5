import type { ReadDb } from '#backend/db/connection.ts'
import { inScope, type ScopeParameters, scopeParameters } from '#backend/db/person-scope.ts'
import { statement } from '#backend/db/statement.ts'
import type { CollectionSheet } from '#shared/contract/collection.ts'
import type { Scope } from '#shared/domain/scope.ts'

/** A blank sheet is nobody's. */
const VISIBLE = `(s.worker_id is null or ${inScope('s.worker_id')})`

/** Numbers in their order: from 10,000 on they have a digit more. */
const BY_NUMBER = 'length(s.number), s.number, s.id'

export interface BatchRow {
  readonly id: number
  readonly name: string
  readonly printedOn: string
  readonly first: string
  readonly last: string
  readonly prenoms: string | null
  readonly nom: string | null
  readonly nomEpoux: string | null
  readonly blank: number
  readonly printed: number
  readonly returned: number
  readonly entered: number
  readonly lost: number
}

const states = ['printed', 'returned', 'entered', 'lost']
  .map((state) => `sum(s.state = '${state}') as ${state}`)
  .join(', ')
const endOf = (direction: 'asc' | 'desc') => `(select x.number from collection_sheet x where x.batch_id = b.id
     order by length(x.number) ${direction}, x.number ${direction} limit 1)`

const batches = statement<ScopeParameters & { id: number | null }, BatchRow>(
  `select b.id, b.name, b.printed_on as printedOn, ${endOf('asc')} as first, ${endOf('desc')} as last,
     iif(count(*) = 1, w.prenoms, null) as prenoms, iif(count(*) = 1, w.nom, null) as nom,
     iif(count(*) = 1, w.nom_epoux, null) as nomEpoux, sum(s.worker_id is null) as blank, ${states}
   from collection_batch b join collection_sheet s on s.batch_id = b.id left join worker w on w.id = s.worker_id
   where (@id is null or b.id = @id) and ${VISIBLE}
   group by b.id order by b.printed_on desc, b.id desc`,
)

/** Batches with what became of their sheets, as far as the scope may see them: the newest first. */
export function findBatches(scope: Scope, db: ReadDb, id: number | null): BatchRow[] {
  return batches.all(db, { id, ...scopeParameters(scope) })
}

const SHEETS = `select s.id, s.batch_id as batchId, s.number, s.worker_id as workerId, s.facility_id as facilityId,
    f.name as facility, w.prenoms, w.nom, w.nom_epoux as nomEpoux, s.state, s.state_on as "on"
  from collection_sheet s left join facility f on f.id = s.facility_id left join worker w on w.id = s.worker_id`

const ofBatch = statement<ScopeParameters & { batch: number }, CollectionSheet>(
  `${SHEETS} where s.batch_id = @batch and ${VISIBLE} order by ${BY_NUMBER}`,
)

/** The sheets of a batch by number. */
export function sheetsOfBatch(scope: Scope, db: ReadDb, batch: number): CollectionSheet[] {
  return ofBatch.all(db, { batch, ...scopeParameters(scope) })
}

const byId = statement<ScopeParameters & { ids: string }, CollectionSheet>(
  `${SHEETS} where s.id in (select value from json_each(@ids)) and ${VISIBLE} order by ${BY_NUMBER}`,
)

/** These sheets by number; one out of sight is left out. */
export function sheetsById(scope: Scope, db: ReadDb, ids: readonly number[]): CollectionSheet[] {
  return byId.all(db, { ids: JSON.stringify(ids), ...scopeParameters(scope) })
}

const numbered = statement<ScopeParameters & { number: string }, CollectionSheet>(
  `${SHEETS} where s.number = @number and ${VISIBLE} order by s.id limit 1`,
)

export function sheetNumbered(scope: Scope, db: ReadDb, number: string): CollectionSheet | null {
  return numbered.get(db, { number, ...scopeParameters(scope) }) ?? null
}

const lastRunning = statement<{ year: string }, { running: number | null }>(
  `select max(cast(substr(number, 6) as integer)) as running from collection_sheet
   where number > @year || '-' and number < @year || '.'`,
)

/** The highest running number among the sheets of a year; 0 where there are none. */
export function lastRunningNumber(db: ReadDb, year: number): number {
  return lastRunning.get(db, { year: String(year) })?.running ?? 0
}

const facilityName = statement<{ id: number }, { name: string }>('select name from facility where id = @id')

/** Null: there is no such facility. */
export function findFacilityName(db: ReadDb, id: number): string | null {
  return facilityName.get(db, { id })?.name ?? null
}
