import type { WriteContext } from '#backend/context.ts'
import { listAttributes, notInList } from '#backend/db/code-lists.ts'
import { worker } from '#backend/db/schema/index.ts'
import { type Door, write } from '#backend/db/write.ts'
import type { WorkerEntry } from '#shared/contract/workers.ts'
import { foldNumber } from '#shared/domain/fold.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { holdersOf } from './number-cases.queries.ts'
import { namedFiles } from './number-cases.service.ts'
import { phoneKind, phonePrefix, staffNumberType } from './country-habits.ts'
import { entryParts, type EntryParts } from './worker-entry.ts'
import { type CheckedNumber, reconcileMatricule, reconcilePhones, reconcileSpell } from './worker-parts.ts'
import { checkBirth } from './worker-rules.ts'
import { corpsExists, findWorker } from './workers.queries.ts'

type Context = Pick<WriteContext, 'db' | 'scope' | 'today' | 'cause'>

const NOTHING: EntryParts = { phones: [], matricule: null, spell: null }

/**
 * Enters a worker with phones, matricule, corps and statut, as one act; answers her id.
 * @throws AppError BIRTH_IN_FUTURE, TOO_YOUNG, NUMBER_IN_USE, INVALID_INPUT, each with the field
 */
export function createWorker(context: Context, entry: WorkerEntry): number {
  const { db, cause } = context
  return write(db, cause(), (door) => {
    const number = checkEntry(context, entry, 0, NOTHING)
    const { id } = door.insert(worker, { ownerOffice: cause().office, ...personOf(entry) })
    reconcileParts(door, id, NOTHING, entry, number)
    return id
  })
}

/**
 * Brings a worker's file to what the entry says; writes only what differs.
 * @throws AppError NOT_FOUND {entity, id}, and as `createWorker`
 */
export function updateWorker(context: Context, id: number, entry: WorkerEntry): void {
  const { db, scope, today, cause } = context
  write(db, cause(), (door) => {
    if (!findWorker(scope, db, id)) throw new AppError('NOT_FOUND', { entity: 'worker', id })
    const known = entryParts(scope, db, id, today)
    const number = checkEntry(context, entry, id, known)
    door.update(worker, id, personOf(entry))
    reconcileParts(door, id, known, entry, number)
  })
}

function reconcileParts(
  door: Door,
  id: number,
  known: EntryParts,
  entry: WorkerEntry,
  number: CheckedNumber | null,
): void {
  const { db } = door
  reconcilePhones(door, id, known.phones, entry.phones, { kind: phoneKind(db), prefix: phonePrefix(db) })
  reconcileMatricule(door, id, known.matricule, number)
  reconcileSpell(door, id, known.spell, entry)
}

function personOf(entry: WorkerEntry) {
  const { prenoms, nom, nomEpoux, civilite, father, mother, sex, birth, birthplace } = entry
  return { prenoms, nom, nomEpoux, civilite, father, mother, sex, birth, birthplace }
}

/** Every rule of an entry; answers the matricule as it is to be written. `id` is 0 for a new file. */
function checkEntry(
  { db, scope, today }: Context,
  entry: WorkerEntry,
  id: number,
  known: EntryParts,
): CheckedNumber | null {
  checkBirth(entry.birth, today)
  if (entry.corpsId !== null && !corpsExists(db, entry.corpsId)) throw notInList('corpsId')
  if (entry.statut !== null && !listAttributes(db, 'statut', entry.statut)) throw notInList('statut')
  if (entry.matricule === null) return null
  const type = staffNumberType(db)
  const normalised = foldNumber(entry.matricule)
  const unchanged = known.matricule?.normalised === normalised
  const holders = holdersOf(scope, db, { type, normalised, except: id })
  if (holders.length > 0 && !unchanged && given(entry.duplicateReason) === null) {
    throw new AppError('NUMBER_IN_USE', { field: 'matricule', ...namedFiles(holders) })
  }
  const kept = unchanged ? known.matricule.duplicateReason : null
  const duplicateReason = holders.length > 0 ? (given(entry.duplicateReason) ?? kept) : null
  return { type, number: entry.matricule, normalised, duplicateReason }
}

/** An empty reason is none. */
function given(reason: string | null): string | null {
  return reason === '' ? null : reason
}
