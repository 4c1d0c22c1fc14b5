import { nationalIdType, phoneKind, staffNumberType } from '#backend/db/country-habits.ts'
import type { ReadDb } from '#backend/db/connection.ts'
import { civilites, type WorkerEntry } from '#shared/contract/workers.ts'
import type { Scope } from '#shared/domain/scope.ts'
import {
  type ContactRow,
  contactsOf,
  type IdentifierRow,
  identifiersOf,
  type SpellRow,
  spellsOf,
  type WorkerRow,
} from './workers.queries.ts'

/** The parts of a file that the entry form deals with. */
export interface EntryParts {
  readonly phones: readonly ContactRow[]
  readonly matricule: IdentifierRow | null
  readonly nationalId: IdentifierRow | null
  readonly spell: SpellRow | null
}

/** What the entry form's phones and numbers are called here; null where the country's lists do not say. */
export interface EntryHabits {
  readonly phoneKind: string | null
  readonly staffNumber: string | null
  readonly nationalId: string | null
}

export function entryParts(scope: Scope, db: ReadDb, id: number, today: string): EntryParts {
  const rows = {
    contacts: contactsOf(scope, db, id),
    identifiers: identifiersOf(scope, db, id),
    spells: spellsOf(scope, db, id),
  }
  const habits = {
    ...{ phoneKind: phoneKind(db), staffNumber: staffNumberType(db), nationalId: nationalIdType(db) },
  }
  return partsAmong(rows, habits, today)
}

/** The form's parts among the rows of a file that was read already. */
export function partsAmong(
  rows: {
    readonly contacts: readonly ContactRow[]
    readonly identifiers: readonly IdentifierRow[]
    readonly spells: readonly SpellRow[]
  },
  habits: EntryHabits,
  today: string,
): EntryParts {
  return {
    phones: rows.contacts.filter((row) => row.kind === habits.phoneKind),
    matricule: rows.identifiers.find((row) => row.type === habits.staffNumber) ?? null,
    nationalId: rows.identifiers.find((row) => row.type === habits.nationalId) ?? null,
    // Of somebody who left, the last one.
    spell: rows.spells.find((row) => row.endLast === null || row.endLast >= today) ?? rows.spells[0] ?? null,
  }
}

/** The entry that would write the file as it is. */
export function entryOf(
  worker: WorkerRow,
  { phones, matricule, nationalId, spell }: EntryParts,
): WorkerEntry {
  const { prenoms, nom, nomEpoux, father, mother, sex, birth, birthplace } = worker
  return {
    ...{ prenoms, nom, nomEpoux, father, mother, sex, birth, birthplace },
    civilite: civilites.find((code) => code === worker.civilite) ?? null,
    phones: phones.map((row) => row.value),
    matricule: matricule?.number ?? null,
    nationalId: nationalId?.number ?? null,
    duplicateReason: matricule?.duplicateReason ?? null,
    corpsId: spell?.corpsId ?? null,
    statut: spell?.statut ?? null,
    category: spell?.category ?? null,
  }
}
