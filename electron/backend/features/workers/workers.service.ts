import type { WriteContext } from '#backend/context.ts'
import { listAttributes, notInList } from '#backend/db/code-lists.ts'
import { nationalIdType, staffNumberType } from '#backend/db/country-habits.ts'
import { insertPosting } from '#backend/db/posting-writer.ts'
import { checkUnchanged } from '#backend/db/record-conflict.ts'
import { worker } from '#backend/db/schema/index.ts'
import { write } from '#backend/db/write.ts'
import type { ChangedWorker, NewWorker, SavedWorker, WorkerEntry } from '#shared/contract/workers.ts'
import { foldNumber } from '#shared/domain/fold.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { ENTRY_HOMES } from './entry-conflict.ts'
import { holdersOf, namedFiles } from '#backend/db/number-holders.ts'
import { entryOf, entryParts, type EntryParts } from './worker-entry.ts'
import { type CheckedNumber, type CheckedNumbers, reconcileParts } from './worker-parts.ts'
import { checkBirth } from './worker-rules.ts'
import { corpsExists, findWorker } from './workers.queries.ts'

type Context = Pick<WriteContext, 'db' | 'scope' | 'today' | 'cause'>

const NOTHING: EntryParts = { phones: [], matricule: null, nationalId: null, spell: null }

/**
 * Enters a worker with phones, numbers, corps, statut and the first posting, as one act; answers her id and the act.
 * @throws AppError BIRTH_IN_FUTURE, TOO_YOUNG, NUMBER_IN_USE, INVALID_INPUT, each with the field; as `insertPosting`,
 *   with `posting.` before the field
 */
export function createWorker(context: Context, entry: NewWorker): SavedWorker {
  const { db, cause } = context
  return write(db, cause(), (door) => {
    const numbers = checkEntry(context, entry, 0, NOTHING)
    const ownerOffice = cause().office
    const { id } = door.insert(worker, { ownerOffice, ...personOf(entry) })
    reconcileParts(door, id, NOTHING, { entry, numbers })
    if (entry.posting) {
      const posting = { ...entry.posting, endsCurrentBase: false, currentBaseId: null }
      const person = { workerId: id, birth: entry.birth, bases: [] }
      inPosting(() => insertPosting(door, person, posting, ownerOffice))
    }
    return { id, act: door.act }
  })
}

/** Runs what writes the posting: its refusals name the fields of that part of the form. */
function inPosting(run: () => void): void {
  try {
    run()
  } catch (error) {
    if (!(error instanceof AppError) || typeof error.data.field !== 'string') throw error
    const field = `posting.${error.data.field}`
    const issues = Array.isArray(error.data.issues)
      ? { issues: error.data.issues.map((issue: object) => ({ ...issue, path: field })) }
      : {}
    throw new AppError(error.code, { ...error.data, ...issues, field })
  }
}

/**
 * Brings a worker's file to what the entry says; writes only what differs; answers the act.
 * @throws AppError NOT_FOUND {entity, id}; RECORD_CHANGED {current, changes}; and as `createWorker`
 */
export function updateWorker(context: Context, { id, opened, ...entry }: ChangedWorker): SavedWorker {
  const { db, scope, today, cause } = context
  return write(db, cause(), (door) => {
    const row = findWorker(scope, db, id)
    if (!row) throw new AppError('NOT_FOUND', { entity: 'worker', id })
    const known = entryParts(scope, db, id, today)
    const versions = { opened, current: entryOf(row, known), wanted: entry }
    checkUnchanged(context, { kind: 'worker', id }, versions, ENTRY_HOMES)
    const numbers = checkEntry(context, entry, id, known)
    door.update(worker, id, personOf(entry))
    reconcileParts(door, id, known, { entry, numbers })
    return { id, act: door.act }
  })
}

function personOf(entry: WorkerEntry) {
  const { prenoms, nom, nomEpoux, civilite, father, mother, sex, birth, birthplace } = entry
  return { prenoms, nom, nomEpoux, civilite, father, mother, sex, birth, birthplace }
}

/** Every rule of an entry; answers the numbers as they are to be written. `id` is 0 for a new file. */
function checkEntry(context: Context, entry: WorkerEntry, id: number, known: EntryParts): CheckedNumbers {
  const { db, today } = context
  checkBirth(entry.birth, today)
  if (entry.corpsId !== null && !corpsExists(db, entry.corpsId)) throw notInList('corpsId')
  if (entry.statut !== null && !listAttributes(db, 'statut', entry.statut)) throw notInList('statut')
  return {
    matricule:
      entry.matricule === null ? null : checkMatricule(context, entry.matricule, { entry, id, known }),
    nationalId: entry.nationalId === null ? null : nationalNumber(context, entry.nationalId, known),
  }
}

function checkMatricule(
  { db, scope }: Context,
  number: string,
  { entry, id, known }: { entry: WorkerEntry; id: number; known: EntryParts },
): CheckedNumber {
  const type = staffNumberType(db)
  const normalised = foldNumber(number)
  const unchanged = known.matricule?.normalised === normalised
  const holders = holdersOf(scope, db, { type, normalised, except: id })
  if (holders.length > 0 && !unchanged && given(entry.duplicateReason) === null) {
    throw new AppError('NUMBER_IN_USE', { field: 'matricule', ...namedFiles(holders) })
  }
  const kept = unchanged ? known.matricule.duplicateReason : null
  const duplicateReason = holders.length > 0 ? (given(entry.duplicateReason) ?? kept) : null
  return { type, number, normalised, duplicateReason }
}

/** Never refused: a national number that another file holds is listed with the cases. */
function nationalNumber({ db }: Context, number: string, known: EntryParts): CheckedNumber {
  const type = nationalIdType(db)
  if (type === '') throw notInList('nationalId')
  return {
    ...{ type, number, normalised: foldNumber(number) },
    duplicateReason: known.nationalId?.duplicateReason ?? null,
  }
}

/** An empty reason is none. */
function given(reason: string | null): string | null {
  return reason === '' ? null : reason
}
