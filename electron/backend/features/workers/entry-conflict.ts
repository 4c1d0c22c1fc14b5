import type { FieldHome } from '#backend/db/record-conflict.ts'
import type { EntryField } from '#shared/contract/workers.ts'

const own = (field: string): FieldHome => ({ entity: 'worker', field })
const spell = (field: string): FieldHome => ({ entity: 'career_spell', field })

/** Where the entry form's fields live; the reason of a double number goes with the number. */
export const ENTRY_HOMES: Readonly<Record<EntryField, FieldHome>> = {
  prenoms: own('prenoms'),
  nom: own('nom'),
  nomEpoux: own('nomEpoux'),
  civilite: own('civilite'),
  father: own('father'),
  mother: own('mother'),
  sex: own('sex'),
  birth: own('birth'),
  birthplace: own('birthplace'),
  phones: { entity: 'contact', field: null },
  matricule: { entity: 'identifier', field: null },
  nationalId: { entity: 'identifier', field: null },
  corpsId: spell('corpsId'),
  statut: spell('statut'),
  category: spell('category'),
}
