import { z } from 'zod'
import { civilites, newWorker, type WorkerEntry } from '#shared/contract/workers.ts'
import type { RouteInput } from '#shared/contract/index.ts'

const text = z.string().catch('')
const optional = z.string().nullable().catch(null)

/** What stands in the form: texts as typed, an empty one where nothing is. A part that can't be read starts empty. */
const formValues = z.object({
  civilite: z.enum(civilites).nullable().catch(null),
  prenoms: text,
  nom: text,
  nomEpoux: text,
  sex: z.enum(['F', 'M']).nullable().catch(null),
  birth: optional,
  birthplace: text,
  father: text,
  mother: text,
  phones: z.array(z.string()).min(1).catch(['']),
  matricule: text,
  duplicateReason: text,
  corpsId: z.number().nullable().catch(null),
  statut: optional,
  category: optional,
})

export type WorkerFormValues = z.infer<typeof formValues>

/** A kept draft as form values, whatever version of the form kept it. */
export function valuesOfDraft(payload: Readonly<Record<string, unknown>>): WorkerFormValues {
  return formValues.parse(payload)
}

export const EMPTY: WorkerFormValues = valuesOfDraft({})

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
