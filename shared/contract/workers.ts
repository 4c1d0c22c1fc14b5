import { z } from 'zod'
import {
  numberText,
  oneLine,
  partialDateText,
  personName,
  phoneText,
  placeName,
} from '#shared/domain/person-fields.ts'
import type { Label } from './reference.ts'
import { type, type Route } from './route.ts'

/** One line of the search as you type. */
export interface WorkerHit {
  readonly id: number
  readonly prenoms: string
  readonly nom: string
  readonly nomEpoux: string | null
  readonly sex: 'F' | 'M' | null
  readonly birth: string | null
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

export interface WorkerPage {
  readonly id: number
  readonly uid: string
  readonly prenoms: string
  readonly nom: string
  readonly nomEpoux: string | null
  readonly civilite: string | null
  readonly father: string | null
  readonly mother: string | null
  readonly sex: 'F' | 'M' | null
  readonly birth: string | null
  readonly birthplace: string | null
  readonly contacts: readonly WorkerContact[]
  readonly identifiers: readonly WorkerIdentifier[]
  readonly spells: readonly WorkerSpell[]
  readonly postings: readonly WorkerPosting[]
  readonly contract: {
    readonly kind: string
    readonly employer: string | null
    readonly fundingSource: string | null
  } | null
  readonly position: { readonly kind: string; readonly start: string | null } | null
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

/** A whole entry as the routes take it. */
export const newWorker = workerEntry.refine(corpsKnown, corpsMissing)

const id = z.number().int().positive()

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
    output: type<{ readonly id: number }>(),
  },
  'workers.update': {
    kind: 'write',
    needs: 'worker.write',
    input: workerEntry.extend({ id }).refine(corpsKnown, corpsMissing),
    output: type<{ readonly id: number }>(),
  },
  'workers.numberCases': {
    kind: 'read',
    needs: 'worker.read',
    input: z.object({}),
    output: type<readonly NumberCase[]>(),
  },
} as const satisfies Record<string, Route<z.ZodType, unknown>>
