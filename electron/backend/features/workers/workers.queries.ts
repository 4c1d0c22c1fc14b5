import type { PersonIdentity } from '#shared/domain/person-identity.ts'
import type { ReadDb } from '#backend/db/connection.ts'
import { inScope, type ScopeParameters, scopeParameters } from '#backend/db/person-scope.ts'
import { statement } from '#backend/db/statement.ts'
import type { Scope } from '#shared/domain/scope.ts'

interface OfWorker {
  readonly worker: number
}

export interface WorkerRow extends PersonIdentity {
  readonly id: number
  readonly uid: string
}

const workers = statement<OfWorker & ScopeParameters, WorkerRow>(
  `select id, lower(hex(uid)) as uid, prenoms, nom, nom_epoux as nomEpoux, civilite, father, mother, sex, birth, birthplace
   from worker where id = @worker and ${inScope('worker.id')}`,
)

/** A worker's own record; null where there is none in the scope. */
export function findWorker(scope: Scope, db: ReadDb, worker: number): WorkerRow | null {
  return workers.get(db, { worker, ...scopeParameters(scope) }) ?? null
}

export interface ContactRow {
  readonly id: number
  readonly kind: string
  readonly value: string
}

const contacts = statement<OfWorker & ScopeParameters, ContactRow>(
  `select id, kind, value from contact
   where worker_id = @worker and ${inScope('worker_id')} order by sort_order, id`,
)

export function contactsOf(scope: Scope, db: ReadDb, worker: number): ContactRow[] {
  return contacts.all(db, { worker, ...scopeParameters(scope) })
}

export interface IdentifierRow {
  readonly id: number
  readonly type: string
  readonly number: string
  readonly normalised: string
  readonly duplicateReason: string | null
}

const identifiers = statement<OfWorker & ScopeParameters, IdentifierRow>(
  `select id, type, number, normalised, duplicate_reason as duplicateReason
   from identifier where worker_id = @worker and ${inScope('worker_id')} order by type, id`,
)

export function identifiersOf(scope: Scope, db: ReadDb, worker: number): IdentifierRow[] {
  return identifiers.all(db, { worker, ...scopeParameters(scope) })
}

export interface SpellRow {
  readonly id: number
  readonly corpsId: number
  readonly corpsFr: string
  readonly corpsEn: string
  readonly statut: string | null
  readonly category: string | null
  readonly start: string | null
  readonly end: string | null
  readonly endLast: string | null
}

const spells = statement<OfWorker & ScopeParameters, SpellRow>(
  `select s.id, s.corps_id as corpsId, k.label_fr as corpsFr, k.label_en as corpsEn, s.statut, s.category,
     s."start", s."end", s.end_last as endLast
   from career_spell s join corps k on k.id = s.corps_id
   where s.worker_id = @worker and ${inScope('s.worker_id')} order by s.start_first desc, s.id desc`,
)

/** Corps, statut and category over time, the present one first. */
export function spellsOf(scope: Scope, db: ReadDb, worker: number): SpellRow[] {
  return spells.all(db, { worker, ...scopeParameters(scope) })
}

const corps = statement<{ id: number }, { id: number }>('select id from corps where id = @id')

export function corpsExists(db: ReadDb, id: number): boolean {
  return corps.get(db, { id }) !== undefined
}
