import type { ReadDb } from './connection.ts'
import { inScope, type ScopeParameters, scopeParameters } from './person-scope.ts'
import { statement } from './statement.ts'
import type { NamedFile } from '#shared/contract/workers.ts'
import type { Scope } from '#shared/domain/scope.ts'

/** A file that holds a number; `visible` is 0 where the caller may not see whose it is. */
export interface HolderRow {
  readonly type: string
  readonly normalised: string
  readonly number: string
  readonly reason: string | null
  readonly workerId: number
  readonly prenoms: string
  readonly nom: string
  readonly visible: number
}

const COLUMNS = `select i.type, i.normalised, i.number, i.duplicate_reason as reason, w.id as workerId, w.prenoms, w.nom,
    ${inScope('w.id')} as visible
  from identifier i join worker w on w.id = i.worker_id`

interface WantedNumber {
  readonly type: string
  readonly normalised: string
  /** The file that may hold it. */
  readonly except: number
}

const held = statement<WantedNumber, { found: 1 }>(
  `select 1 as found from identifier where type = @type and normalised = @normalised and worker_id <> @except limit 1`,
)

const holders = statement<ScopeParameters & WantedNumber, HolderRow>(
  `${COLUMNS} where i.type = @type and i.normalised = @normalised and i.worker_id <> @except order by w.id`,
)

/** The other files that hold a number, also outside the scope. */
export function holdersOf(scope: Scope, db: ReadDb, wanted: WantedNumber): HolderRow[] {
  // Asked at every save, and nearly always no: that answer costs a fifth of who and whether she may be seen.
  if (!held.get(db, wanted)) return []
  return holders.all(db, { ...wanted, ...scopeParameters(scope) })
}

const sharedBy = statement<ScopeParameters & { worker: number }, HolderRow>(
  `${COLUMNS} where (i.type, i.normalised) in (
     select mine.type, mine.normalised from identifier mine join identifier other
       on other.type = mine.type and other.normalised = mine.normalised and other.worker_id <> mine.worker_id
     where mine.worker_id = @worker)
   order by i.type, i.normalised, w.id`,
)

/** Every holder of the numbers that a worker shares with somebody. */
export function sharedNumbersOf(scope: Scope, db: ReadDb, worker: number): HolderRow[] {
  return sharedBy.all(db, { worker, ...scopeParameters(scope) })
}

const everyShared = statement<ScopeParameters, HolderRow>(
  `${COLUMNS} where (i.type, i.normalised) in (
     select type, normalised from identifier group by type, normalised
     having count(*) > 1 and min(worker_id) <> max(worker_id))
   order by i.type, i.normalised, w.id`,
)

/** Every holder of every number that several files hold. */
export function sharedNumbers(scope: Scope, db: ReadDb): HolderRow[] {
  return everyShared.all(db, scopeParameters(scope))
}

const numberType = statement<{ type: string }, { fr: string; en: string; pattern: string | null }>(
  `select label_fr as fr, label_en as en, nullif(attributes ->> 'pattern', '') as pattern
   from list_item where list = 'identifier_type' and code = @type`,
)

/** What a kind of number is called and how it should look; null where the lists do not have it. */
export function findNumberType(
  db: ReadDb,
  type: string,
): { readonly fr: string; readonly en: string; readonly pattern: string | null } | null {
  return numberType.get(db, { type }) ?? null
}

/** Whom a message may name, and how many it may only count. */
export function namedFiles(holders: readonly HolderRow[]): { workers: NamedFile[]; withheld: number } {
  const files = new Map(holders.map((row) => [row.workerId, row]))
  const visible = [...files.values()].filter((row) => row.visible !== 0)
  const workers = visible.map(({ workerId, prenoms, nom }) => ({ id: workerId, prenoms, nom }))
  return { workers, withheld: files.size - visible.length }
}
