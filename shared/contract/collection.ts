import type { PersonIdentity } from '#shared/domain/person-identity.ts'
import { z } from 'zod'
import type { Act } from './history.ts'
import type { Label } from './reference.ts'
import { type, type Route } from './route.ts'

/** printed: out in the field; returned: back on the desk; entered: its file is saved; lost: will not come back. */
export const sheetStates = ['printed', 'returned', 'entered', 'lost'] as const
export type SheetState = (typeof sheetStates)[number]

/** What stands on a sheet already; all null on a blank one. Values as the entry form words them. */
export interface SheetContent extends PersonIdentity {
  readonly phones: readonly string[]
  readonly matricule: string | null
  readonly nationalId: string | null
  readonly corps: Label | null
  readonly statut: string | null
  readonly category: string | null
  readonly facility: string | null
  readonly fonction: Label | null
  readonly actNumber: string | null
  readonly decidedOn: string | null
  readonly start: string | null
}

export interface CollectionSheet {
  readonly id: number
  readonly batchId: number
  /** Printed on it: « 2026-0042 ». */
  readonly number: string
  readonly workerId: number | null
  readonly facilityId: number | null
  readonly facility: string | null
  readonly prenoms: string | null
  readonly nom: string | null
  readonly nomEpoux: string | null
  readonly state: SheetState
  /** The day of its last state. */
  readonly on: string
}

export interface CollectionBatch {
  readonly id: number
  /** The facility's name; empty where it is not for one facility. */
  readonly name: string
  readonly printedOn: string
  /** Of its sheets, the first and the last. */
  readonly numbers: { readonly first: string; readonly last: string }
  /** The one person whom it is for; null where it has several sheets or a blank one. */
  readonly person: { readonly prenoms: string; readonly nom: string; readonly nomEpoux: string | null } | null
  /** Sheets that name nobody. */
  readonly blank: number
  readonly counts: Readonly<Record<SheetState, number>>
}

/** Most sheets of one batch. */
export const SHEETS_AT_ONCE = 2000

const id = z.number().int().positive()
const sheetIds = z.array(id).min(1).max(SHEETS_AT_ONCE)

export const collectionContract = {
  /**
   * Numbers new sheets: blank ones (for a facility or none), one for each worker named, or one for each present
   * worker of a facility with `blank` more for those it does not list.
   */
  'collection.prepare': {
    kind: 'write',
    needs: 'collection.write',
    input: z.object({
      facilityId: id.nullable().default(null),
      workerIds: z.array(id).max(SHEETS_AT_ONCE).default([]),
      staff: z.boolean().default(false),
      blank: z.number().int().min(0).max(500).default(0),
    }),
    output: type<{ readonly batchId: number; readonly sheets: number } & Act>(),
  },
  /** The newest first. */
  'collection.batches': {
    kind: 'read',
    needs: 'worker.read',
    input: z.object({}),
    output: type<readonly CollectionBatch[]>(),
  },
  'collection.batch': {
    kind: 'read',
    needs: 'worker.read',
    input: z.object({ id }),
    output: type<{ readonly batch: CollectionBatch; readonly sheets: readonly CollectionSheet[] }>(),
  },
  /** What is printed on these sheets; the content is null on a blank one. */
  'collection.papers': {
    kind: 'read',
    needs: 'worker.read',
    input: z.object({ sheetIds }),
    output: type<readonly { readonly sheet: CollectionSheet; readonly content: SheetContent | null }[]>(),
  },
  /** The sheet of a number as somebody types it: whole, or without its year for one of this year. */
  'collection.find': {
    kind: 'read',
    needs: 'worker.read',
    input: z.object({ number: z.string().max(40) }),
    output: type<CollectionSheet | null>(),
  },
  /** Ticks sheets in, or says otherwise what became of them. */
  'collection.tick': {
    kind: 'write',
    needs: 'collection.write',
    input: z.object({ sheetIds, state: z.enum(sheetStates) }),
    output: type<Act>(),
  },
} as const satisfies Record<string, Route<z.ZodType, unknown>>
