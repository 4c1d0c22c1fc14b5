import { phoneKind, phonePrefix } from '#backend/db/country-habits.ts'
import { careerSpell, contact, identifier } from '#backend/db/schema/index.ts'
import type { Door } from '#backend/db/write.ts'
import type { WorkerEntry } from '#shared/contract/workers.ts'
import { normalisePhone } from '#shared/domain/phone.ts'
import type { EntryParts } from './worker-entry.ts'
import type { SpellRow } from './workers.queries.ts'

/** A number that passed the checks. */
export interface CheckedNumber {
  readonly type: string
  readonly number: string
  readonly normalised: string
  readonly duplicateReason: string | null
}

/** The entry's numbers as they are to be written; null takes one away. */
export interface CheckedNumbers {
  readonly matricule: CheckedNumber | null
  readonly nationalId: CheckedNumber | null
}

/** Makes the parts of a file that the entry form deals with those of the entry. */
export function reconcileParts(
  door: Door,
  workerId: number,
  known: EntryParts,
  wanted: { readonly entry: WorkerEntry; readonly numbers: CheckedNumbers },
): void {
  const { entry, numbers } = wanted
  reconcilePhones(door, workerId, known.phones, entry.phones)
  reconcileNumber(door, workerId, known.matricule, numbers.matricule)
  reconcileNumber(door, workerId, known.nationalId, numbers.nationalId)
  reconcileSpell(door, workerId, known.spell, entry)
}

/** Makes the phones of one kind those of the entry, in its order: first onto first, what is left over goes. */
function reconcilePhones(
  door: Door,
  workerId: number,
  known: EntryParts['phones'],
  phones: readonly string[],
): void {
  const habits = { kind: phoneKind(door.db), prefix: phonePrefix(door.db) }
  phones.forEach((value, sortOrder) => {
    const values = { value, normalised: normalisePhone(value, habits.prefix), sortOrder }
    const existing = known[sortOrder]
    if (existing) door.update(contact, existing.id, values)
    else door.insert(contact, { workerId, kind: habits.kind, ...values })
  })
  for (const extra of known.slice(phones.length)) door.remove(contact, extra.id)
}

/** Makes a number of the worker's the one given; null takes it away. */
function reconcileNumber(
  door: Door,
  workerId: number,
  known: { readonly id: number } | null,
  wanted: CheckedNumber | null,
): void {
  if (wanted && known) door.update(identifier, known.id, wanted)
  else if (wanted) door.insert(identifier, { workerId, ...wanted })
  else if (known) door.remove(identifier, known.id)
}

/** Makes corps, statut and category of the present spell those of the entry; its dates stay. */
function reconcileSpell(door: Door, workerId: number, known: SpellRow | null, entry: WorkerEntry): void {
  const { corpsId, statut, category } = entry
  if (corpsId !== null && known) door.update(careerSpell, known.id, { corpsId, statut, category })
  else if (corpsId !== null) door.insert(careerSpell, { workerId, corpsId, statut, category })
  else if (known) door.remove(careerSpell, known.id)
}
