import type { ListedPerson, PersonIdentity } from '#shared/domain/person-identity.ts'
import { z } from 'zod'
import {
  numberText,
  oneLine,
  partialDateText,
  personName,
  phoneText,
  placeName,
} from '#shared/domain/person-fields.ts'
import type { Act } from './history.ts'
import { firstPosting, startKnown } from './postings.ts'
import type { Label } from './reference.ts'
import { type, type Route } from './route.ts'
import type { WorkerRow } from './worker-list.ts'

/** One line of the search as you type. */
export interface WorkerHit extends ListedPerson {
  readonly id: number
  readonly matricule: string | null
  readonly phone: string | null
  readonly corps: Label | null
  readonly facilityId: number | null
  readonly facility: string | null
  readonly place: string | null
}

export interface WorkerSearch {
  readonly hits: readonly WorkerHit[]
  /** More exist than were returned. */
  readonly more: boolean
  /** The hits came from similar spellings, because none matched as typed. */
  readonly similar: boolean
}

export interface WorkerIdentifier {
  readonly id: number
  readonly type: string
  readonly number: string
  readonly duplicateReason: string | null
}

export interface WorkerContact {
  readonly id: number
  readonly kind: string
  readonly value: string
}

export interface WorkerSpell {
  readonly id: number
  readonly corpsId: number
  readonly corps: Label
  readonly statut: string | null
  readonly category: string | null
  readonly start: string | null
  readonly end: string | null
}

export interface WorkerPosting {
  readonly id: number
  readonly facilityId: number
  readonly facility: string
  readonly place: string | null
  readonly kind: string
  readonly fonction: Label | null
  readonly service: string | null
  readonly decidedOn: string | null
  readonly actNumber: string | null
  readonly start: string | null
  readonly end: string | null
  readonly startReason: string | null
  readonly endReason: string | null
  /** The last day that the decision announces. */
  readonly plannedEnd: string | null
  /** Its decision is not signed: it counts nowhere. */
  readonly draft: boolean
  readonly startActId: number | null
  /** The papers of the posting, of the taking up of duty, of the end: the oldest first. */
  readonly acts: readonly PostingAct[]
}

export interface PostingAct {
  readonly id: number
  readonly kind: string
  readonly number: string | null
  readonly date: string | null
}

export interface WorkerPosition {
  readonly id: number
  readonly kind: string
  readonly start: string | null
  readonly end: string | null
  /** Where she is meanwhile, if it is a place of the register. */
  readonly host: string | null
  readonly reason: string | null
  readonly plannedEnd: string | null
  /** Its decision is not signed: it counts nowhere. */
  readonly draft: boolean
  readonly actId: number | null
  readonly actNumber: string | null
}

export interface WorkerContract {
  readonly id: number
  readonly kind: string
  readonly employer: string | null
  readonly fundingSource: string | null
  readonly start: string | null
  readonly end: string | null
}

/** Another file that a message names. */
export interface NamedFile {
  readonly id: number
  readonly prenoms: string
  readonly nom: string
}

/** A number that several files hold. */
export interface NumberCase {
  readonly type: string
  readonly number: string
  readonly reason: string | null
  readonly workers: readonly NamedFile[]
  /** Files outside what the caller may see: that they exist is said, their names are not. */
  readonly withheld: number
}

export interface WorkerPage extends PersonIdentity {
  readonly id: number
  readonly uid: string
  readonly contacts: readonly WorkerContact[]
  readonly identifiers: readonly WorkerIdentifier[]
  readonly spells: readonly WorkerSpell[]
  readonly postings: readonly WorkerPosting[]
  /** Over time, the newest first. */
  readonly positions: readonly WorkerPosition[]
  readonly contracts: readonly WorkerContract[]
  /** Those of today; null where none is recorded. */
  readonly position: WorkerPosition | null
  readonly contract: WorkerContract | null
  readonly cases: readonly NumberCase[]
  /** What the entry form starts from when the file is changed. */
  readonly entry: WorkerEntry
}

/** Forms of address, in the order of the sheet. */
export const civilites = ['m', 'mme', 'mlle', 'dr', 'pr'] as const

const optionalName = personName.nullable().default(null)
const code = z.string().min(1).max(60)

/** What the entry form sends: the paper sheet's fields, in its order. */
export const workerEntry = z.object({
  prenoms: personName,
  nom: personName,
  nomEpoux: optionalName,
  civilite: z.enum(civilites).nullable().default(null),
  father: optionalName,
  mother: optionalName,
  sex: z.enum(['F', 'M']).nullable().default(null),
  birth: partialDateText.nullable().default(null),
  birthplace: placeName.nullable().default(null),
  phones: z.array(phoneText).max(6).default([]),
  matricule: numberText.nullable().default(null),
  /** The country's national identity number. */
  nationalId: numberText.nullable().default(null),
  corpsId: z.number().int().positive().nullable().default(null),
  statut: code.nullable().default(null),
  category: code.nullable().default(null),
  /** Why a matricule that another file holds is entered all the same. */
  duplicateReason: oneLine(200).nullable().default(null),
})

export type WorkerEntry = z.output<typeof workerEntry>

/** A statut or a category is that of a corps. */
function corpsKnown(entry: {
  corpsId: number | null
  statut: string | null
  category: string | null
}): boolean {
  return entry.corpsId !== null || (entry.statut === null && entry.category === null)
}
const corpsMissing = { path: ['corpsId'], message: 'required' }

/** A new file, with the first posting where the sheet has one: one act. */
export const newWorker = workerEntry
  .extend({
    posting: firstPosting
      .refine(startKnown, { path: ['start'], message: 'required' })
      .nullable()
      .default(null),
  })
  .refine(corpsKnown, corpsMissing)
export type NewWorker = z.output<typeof newWorker>

const id = z.number().int().positive()

/** A file that is there, with what its entry was when the form was opened: what another window wrote since is not lost. */
export const changedWorker = workerEntry
  .extend({ id, opened: z.record(z.string(), z.unknown()) })
  .refine(corpsKnown, corpsMissing)
export type ChangedWorker = z.output<typeof changedWorker>

export type EntryField = Exclude<keyof WorkerEntry, 'duplicateReason'>

/** Why a file may be that of the person who is being entered. */
export const similarities = ['number', 'phone', 'name', 'birth'] as const
export type Similarity = (typeof similarities)[number]

export interface SimilarWorker extends Pick<
  WorkerRow,
  'id' | 'prenoms' | 'nom' | 'nomEpoux' | 'birth' | 'matricule' | 'phone' | 'corps' | 'facility' | 'district'
> {
  readonly why: readonly Similarity[]
}

/** One of the country's numbers of a person. */
export interface NumberForm {
  readonly type: string
  readonly label: Label
  /** A regular expression that it should match, compared without spaces and signs; null where none is known. */
  readonly pattern: string | null
}

/** The file that was written, and the act that wrote it. */
export interface SavedWorker extends Act {
  readonly id: number
}

const typed = z.string().max(200)

export const workersContract = {
  'workers.search': {
    kind: 'read',
    needs: 'worker.read',
    input: z.object({ query: z.string().max(200), limit: z.number().int().min(1).max(200).default(50) }),
    output: type<WorkerSearch>(),
  },
  'workers.page': { kind: 'read', needs: 'worker.read', input: z.object({ id }), output: type<WorkerPage>() },
  'workers.create': {
    kind: 'write',
    needs: 'worker.write',
    input: newWorker,
    output: type<SavedWorker>(),
  },
  'workers.update': {
    kind: 'write',
    needs: 'worker.write',
    input: changedWorker,
    output: type<SavedWorker>(),
  },
  /** Files that may be that of the person who is being typed in: the most alike first. Nothing is refused for it. */
  'workers.similar': {
    kind: 'read',
    needs: 'worker.read',
    input: z.object({
      ...{ prenoms: typed, nom: typed, nomEpoux: typed.default('') },
      birth: typed.nullable().default(null),
      phones: z.array(typed).max(6).default([]),
      numbers: z.array(typed).max(4).default([]),
      /** The file itself, when it is being changed. */
      except: id.nullable().default(null),
    }),
    output: type<readonly SimilarWorker[]>(),
  },
  /** The numbers that the entry form asks for; null where the country has none. */
  'workers.numberForms': {
    kind: 'read',
    needs: 'worker.read',
    input: z.object({}),
    output: type<{ readonly staff: NumberForm | null; readonly national: NumberForm | null }>(),
  },
  'workers.numberCases': {
    kind: 'read',
    needs: 'worker.read',
    input: z.object({}),
    output: type<readonly NumberCase[]>(),
  },
} as const satisfies Record<string, Route<z.ZodType, unknown>>
