import { inOneSnapshot, type ReadDb } from '#backend/db/connection.ts'
import type { WorkerPage, WorkerPosting, WorkerSpell } from '#shared/contract/workers.ts'
import type { Label } from '#shared/contract/reference.ts'
import type { Scope } from '#shared/domain/scope.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { numberCasesOf } from './number-cases.service.ts'
import { entryOf, partsAmong } from './worker-entry.ts'
import {
  contactsOf,
  contractOf,
  findWorker,
  identifiersOf,
  type PostingRow,
  positionOf,
  postingsOf,
  type SpellRow,
  spellsOf,
} from './workers.queries.ts'

/**
 * Everything that a worker's page shows.
 * @throws AppError NOT_FOUND {entity, id}: no such file, or outside the scope
 */
export function workerPage(scope: Scope, db: ReadDb, id: number, today: string): WorkerPage {
  return inOneSnapshot(db, () => {
    const worker = findWorker(scope, db, id)
    if (!worker) throw new AppError('NOT_FOUND', { entity: 'worker', id })
    const contacts = contactsOf(scope, db, id)
    const identifiers = identifiersOf(scope, db, id)
    const spells = spellsOf(scope, db, id)
    return {
      ...worker,
      contacts,
      identifiers: identifiers.map(({ normalised: _, ...identifier }) => identifier),
      spells: spells.map(toSpell),
      postings: postingsOf(scope, db, id, today).map(toPosting),
      contract: contractOf(scope, db, id, today),
      position: positionOf(scope, db, id, today),
      cases: identifiers.length > 0 ? numberCasesOf(scope, db, id) : [],
      entry: entryOf(worker, partsAmong(db, { contacts, identifiers, spells }, today)),
    }
  })
}

function toSpell({ corpsFr, corpsEn, endLast: _, ...spell }: SpellRow): WorkerSpell {
  return { ...spell, corps: { fr: corpsFr, en: corpsEn } }
}

function toPosting({ fonctionFr, fonctionEn, ...posting }: PostingRow): WorkerPosting {
  return { ...posting, fonction: label(fonctionFr, fonctionEn) }
}

function label(fr: string | null, en: string | null): Label | null {
  return fr === null || en === null ? null : { fr, en }
}
