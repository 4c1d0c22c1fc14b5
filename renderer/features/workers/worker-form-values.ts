import { newWorker, type WorkerEntry } from '#shared/contract/workers.ts'
import type { RouteInput } from '#shared/contract/index.ts'

/** What stands in the form: texts as typed, an empty one where nothing is. */
export interface WorkerFormValues {
  readonly civilite: WorkerEntry['civilite']
  readonly prenoms: string
  readonly nom: string
  readonly nomEpoux: string
  readonly sex: 'F' | 'M' | null
  readonly birth: string | null
  readonly birthplace: string
  readonly father: string
  readonly mother: string
  readonly phones: string[]
  readonly matricule: string
  readonly duplicateReason: string
  readonly corpsId: number | null
  readonly statut: string | null
  readonly category: string | null
}

export const EMPTY: WorkerFormValues = {
  ...{ civilite: null, prenoms: '', nom: '', nomEpoux: '', sex: null, birth: null, birthplace: '' },
  ...{ father: '', mother: '', phones: [''], matricule: '', duplicateReason: '' },
  ...{ corpsId: null, statut: null, category: null },
}

/** A file as the form shows it. */
export function valuesOf(entry: WorkerEntry): WorkerFormValues {
  const { nomEpoux, birthplace, father, mother, matricule, duplicateReason } = entry
  return {
    ...entry,
    ...{ nomEpoux: nomEpoux ?? '', birthplace: birthplace ?? '', father: father ?? '', mother: mother ?? '' },
    ...{ matricule: matricule ?? '', duplicateReason: duplicateReason ?? '' },
    phones: entry.phones.length === 0 ? [''] : [...entry.phones],
  }
}

/** The form as the contract takes it: what was left empty is not stated. */
export function entryOf(values: WorkerFormValues): RouteInput<'workers.create'> {
  const stated = (text: string) => (text.trim() === '' ? null : text)
  return {
    ...values,
    nomEpoux: stated(values.nomEpoux),
    birth: values.birth === '' ? null : values.birth,
    birthplace: stated(values.birthplace),
    father: stated(values.father),
    mother: stated(values.mother),
    phones: values.phones.filter((phone) => phone.trim() !== ''),
    matricule: stated(values.matricule),
    duplicateReason: stated(values.duplicateReason),
  }
}

/** The contract's own complaints, field of the form → key of the `fields` texts. */
export function issuesOf(values: WorkerFormValues): Record<string, string> {
  const parsed = newWorker.safeParse(entryOf(values))
  const issues: Record<string, string> = {}
  for (const issue of parsed.error?.issues ?? []) issues[fieldOf(issue.path, values)] ??= issue.message
  return issues
}

/** Empty phones are not sent: the third phone sent may be the fourth line of the form. */
function fieldOf(path: readonly PropertyKey[], values: WorkerFormValues): string {
  const [field, position] = path
  if (field !== 'phones' || typeof position !== 'number') return path.map(String).join('.')
  const lines = values.phones.flatMap((phone, line) => (phone.trim() === '' ? [] : [line]))
  return `phones.${lines[position] ?? position}`
}

/** A kept draft as form values; a field that an older version kept otherwise starts empty. */
export function valuesOfDraft(payload: Readonly<Record<string, unknown>>): WorkerFormValues {
  const known = Object.entries(EMPTY).map(([field, empty]) => {
    const kept = payload[field]
    return [field, fits(kept, empty) ? kept : empty]
  })
  // Every field was given a value of the kind that the form holds.
  return Object.fromEntries(known) as WorkerFormValues
}

function fits(kept: unknown, empty: unknown): boolean {
  if (Array.isArray(empty)) return Array.isArray(kept) && kept.every((entry) => typeof entry === 'string')
  if (typeof empty === 'string') return typeof kept === 'string'
  return kept === null || typeof kept === 'string' || typeof kept === 'number'
}
