import { careerSpell, contact, identifier } from '#backend/db/schema/index.ts'
import type { Door } from '#backend/db/write.ts'
import type { WorkerEntry } from '#shared/contract/workers.ts'
import { normalisePhone } from '#shared/domain/phone.ts'
import type { SpellRow } from './workers.queries.ts'

/** How the country calls and writes what the entry form takes. */
export interface PhoneHabits {
  readonly kind: string
  readonly prefix: string
}

/** Makes the phones of one kind those of the entry, in its order: first onto first, what is left over goes. */
export function reconcilePhones(
  door: Door,
  workerId: number,
  known: readonly { readonly id: number }[],
  phones: readonly string[],
  habits: PhoneHabits,
): void {
  phones.forEach((value, sortOrder) => {
    const values = { value, normalised: normalisePhone(value, habits.prefix), sortOrder }
    const existing = known[sortOrder]
    if (existing) door.update(contact, existing.id, values)
    else door.insert(contact, { workerId, kind: habits.kind, ...values })
  })
  for (const extra of known.slice(phones.length)) door.remove(contact, extra.id)
}

/** A matricule that passed the checks. */
export interface CheckedNumber {
  readonly type: string
  readonly number: string
  readonly normalised: string
  readonly duplicateReason: string | null
}

/** Makes the worker's matricule the one given; null takes it away. */
export function reconcileMatricule(
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
export function reconcileSpell(
  door: Door,
  workerId: number,
  known: SpellRow | null,
  entry: WorkerEntry,
): void {
  const { corpsId, statut, category } = entry
  if (corpsId !== null && known) door.update(careerSpell, known.id, { corpsId, statut, category })
  else if (corpsId !== null) door.insert(careerSpell, { workerId, corpsId, statut, category })
  else if (known) door.remove(careerSpell, known.id)
}
