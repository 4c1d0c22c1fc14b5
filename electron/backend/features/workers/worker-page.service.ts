import type { ReadDb } from '#backend/db/connection.ts'
import type { Label } from '#shared/contract/reference.ts'
import type { WorkerPage, WorkerPosting, WorkerSpell } from '#shared/contract/workers.ts'
import type { Scope } from '#shared/domain/scope.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { numberCasesOf } from './number-cases.service.ts'
import { entryOf, partsAmong } from './worker-entry.ts'
import { findWorkerFile, type PostingRow } from './worker-page.queries.ts'
import type { SpellRow } from './workers.queries.ts'

/**
 * Everything that a worker's page shows.
 * @throws AppError NOT_FOUND {entity, id}: no such file, or outside the scope
 */
export function workerPage(scope: Scope, db: ReadDb, id: number, today: string): WorkerPage {
  const file = findWorkerFile(scope, db, id, today)
  if (!file) throw new AppError('NOT_FOUND', { entity: 'worker', id })
  const { worker, contacts, identifiers, spells, postings } = file
  const positions = file.positions.map(({ draft, ...row }) => toTimed({ ...row, draft: draft === 1 }))
  const contracts = file.contracts.map(toTimed)
  return {
    ...worker,
    contacts,
    identifiers: identifiers.map(({ normalised: _, ...identifier }) => identifier),
    spells: spells.map(toSpell),
    postings: postings.map(toPosting),
    positions: positions.map(({ record }) => record),
    contracts: contracts.map(({ record }) => record),
    position: positions.find(({ now }) => now)?.record ?? null,
    contract: contracts.find(({ now }) => now)?.record ?? null,
    cases: file.shares === 1 ? numberCasesOf(scope, db, id) : [],
    entry: entryOf(worker, partsAmong(file, file, today)),
  }
}

function toTimed<Row extends { readonly now: 0 | 1 }>({ now, ...record }: Row) {
  return { now: now === 1, record }
}

function toSpell({ corpsFr, corpsEn, endLast: _, ...spell }: SpellRow): WorkerSpell {
  return { ...spell, corps: { fr: corpsFr, en: corpsEn } }
}

function toPosting({ fonctionFr, fonctionEn, draft, ...posting }: PostingRow): WorkerPosting {
  return { ...posting, draft: draft === 1, fonction: label(fonctionFr, fonctionEn) }
}

function label(fr: string | null, en: string | null): Label | null {
  return fr === null || en === null ? null : { fr, en }
}
