import { z } from 'zod'
import type { RouteInput } from '#shared/contract/index.ts'
import { civilites, newWorker, type WorkerEntry } from '#shared/contract/workers.ts'

const text = z.string().catch('')
const optional = z.string().nullable().catch(null)
const choice = z.number().nullable().catch(null)

/** The posting at the foot of the sheet. */
const postingValues = z.object({
  facilityId: choice,
  fonctionId: choice,
  actNumber: text,
  decidedOn: optional,
  start: optional,
  regularises: z.boolean().catch(false),
})

/** What stands in the form: texts as typed, an empty one where nothing is. A part that can't be read starts empty. */
const formValues = z.object({
  prenoms: text,
  nom: text,
  nomEpoux: text,
  civilite: z.enum(civilites).nullable().catch(null),
  father: text,
  mother: text,
  sex: z.enum(['F', 'M']).nullable().catch(null),
  birth: optional,
  birthplace: text,
  phones: z.array(z.string()).min(1).catch(['']),
  matricule: text,
  duplicateReason: text,
  nationalId: text,
  corpsId: choice,
  statut: optional,
  category: optional,
  posting: postingValues.catch(() => postingValues.parse({})),
})

export type WorkerFormValues = z.infer<typeof formValues>

/** A kept draft as form values, whatever version of the form kept it. */
export function valuesOfDraft(payload: Readonly<Record<string, unknown>>): WorkerFormValues {
  return formValues.parse(payload)
}

export const EMPTY: WorkerFormValues = valuesOfDraft({})

/** A file as the form shows it. */
export function valuesOf(entry: WorkerEntry): WorkerFormValues {
  const { nomEpoux, birthplace, father, mother, matricule, nationalId, duplicateReason } = entry
  return {
    ...entry,
    ...{ nomEpoux: nomEpoux ?? '', birthplace: birthplace ?? '', father: father ?? '', mother: mother ?? '' },
    ...{ matricule: matricule ?? '', nationalId: nationalId ?? '', duplicateReason: duplicateReason ?? '' },
    phones: entry.phones.length === 0 ? [''] : [...entry.phones],
    posting: EMPTY.posting,
  }
}

/** Posted where the sheet was handed out. */
export function startingAt(values: WorkerFormValues, facilityId: number | null): WorkerFormValues {
  return facilityId === null ? values : { ...values, posting: { ...values.posting, facilityId } }
}

/** The next sheet of the same pile: what its sheets have in common stays. */
export function nextOf({ posting }: WorkerFormValues): WorkerFormValues {
  const { facilityId, actNumber, decidedOn } = posting
  return { ...EMPTY, posting: { ...EMPTY.posting, facilityId, actNumber, decidedOn } }
}

/** A text that says something; what was left empty is not stated. */
function stated(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text
}

/** The form as the contract takes it. */
export function entryOf({ posting: _, ...values }: WorkerFormValues): WorkerEntry {
  return {
    ...values,
    nomEpoux: stated(values.nomEpoux),
    birth: stated(values.birth),
    birthplace: stated(values.birthplace),
    father: stated(values.father),
    mother: stated(values.mother),
    phones: values.phones.filter((phone) => phone.trim() !== ''),
    matricule: stated(values.matricule),
    nationalId: stated(values.nationalId),
    duplicateReason: stated(values.duplicateReason),
  }
}

/** A new file as the contract takes it: with the posting where anything of one was typed. */
export function newEntryOf(values: WorkerFormValues): RouteInput<'workers.create'> {
  return { ...entryOf(values), posting: postingOf(values.posting) }
}

function postingOf(posting: WorkerFormValues['posting']): RouteInput<'workers.create'>['posting'] {
  const { facilityId, fonctionId, regularises } = posting
  const told = {
    actNumber: stated(posting.actNumber),
    decidedOn: stated(posting.decidedOn),
    start: stated(posting.start),
  }
  const empty = facilityId === null && fonctionId === null && Object.values(told).every((one) => one === null)
  // 0 is no facility: the contract refuses it at the field.
  return empty ? null : { facilityId: facilityId ?? 0, fonctionId, regularises, ...told }
}

/** The contract's own complaints, field of the form → key of the `fields` texts. */
export function issuesOf(values: WorkerFormValues): Record<string, string> {
  const parsed = newWorker.safeParse(newEntryOf(values))
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
