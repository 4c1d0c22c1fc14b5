import { z } from 'zod'
import { chosenFile } from './files.ts'
import { type, type Route } from './route.ts'

/** Columns of a facility list that the import understands. */
export const facilityColumns = [
  'region',
  'district',
  'commune',
  'name',
  'type',
  'sector',
  'milieu',
  'latitude',
  'longitude',
  'positionSource',
  'code',
] as const
export type FacilityColumn = (typeof facilityColumns)[number]

export interface RejectedRow {
  /** Line in the file, the header being line 1. */
  readonly line: number
  /** A key of the `imports` texts with facts, never a sentence. */
  readonly reason: string
  readonly value: string
}

export interface PreviewRow {
  readonly line: number
  readonly name: string
  readonly aliases: readonly string[]
  readonly type: string | null
  readonly sector: string | null
  readonly milieu: string | null
  readonly region: string | null
  readonly district: string | null
  readonly districtProposed: boolean
  readonly fate: 'new' | 'known' | 'changed' | 'rejected'
  /** Same name and place as another row of the file or of the register: kept apart, told to the clerk. */
  readonly homonym: boolean
}

export interface ImportPreview {
  readonly fileName: string
  readonly encoding: 'utf-8' | 'windows-1252'
  readonly separator: ';' | ',' | '\t'
  readonly headers: readonly string[]
  /** Column of ours → header of the file; null where nothing fits. */
  readonly mapping: Readonly<Record<FacilityColumn, string | null>>
  readonly counts: {
    readonly rows: number
    readonly fresh: number
    readonly known: number
    readonly rejected: number
    readonly homonyms: number
    readonly withoutPosition: number
    readonly withoutSector: number
    readonly withoutMilieu: number
    readonly districtsProposed: number
    readonly withoutDistrict: number
  }
  /** Place names that matched no unit; created on request. */
  readonly unknownPlaces: readonly { readonly name: string; readonly level: string; readonly rows: number }[]
  /** Type words that matched no facility type. */
  readonly unknownTypes: readonly { readonly word: string; readonly rows: number }[]
  readonly sample: readonly PreviewRow[]
  readonly rejected: readonly RejectedRow[]
}

export interface ImportBatch {
  readonly id: number
  readonly kind: string
  readonly fileName: string
  readonly importedAt: string
  readonly undoneAt: string | null
  readonly counts: Readonly<Record<string, number>>
}

const mapping = z.partialRecord(z.enum(facilityColumns), z.string().nullable())

export const importsContract = {
  'imports.previewFacilities': {
    kind: 'read',
    needs: 'import.run',
    long: true,
    input: z.object({ file: chosenFile, mapping: mapping.optional() }),
    output: type<ImportPreview>(),
  },
  'imports.applyFacilities': {
    kind: 'write',
    needs: 'import.run',
    input: z.object({
      file: chosenFile,
      mapping: mapping.optional(),
      createPlaces: z.boolean().default(false),
    }),
    output: type<{
      readonly batchId: number | null
      readonly added: number
      readonly known: number
      readonly rejected: number
    }>(),
  },
  /** Writes the rejected rows with their reasons as CSV to the chosen destination. */
  'imports.saveRejected': {
    kind: 'read',
    needs: 'import.run',
    long: true,
    input: z.object({ file: chosenFile, mapping: mapping.optional(), destination: chosenFile }),
    output: type<{ readonly rows: number }>(),
  },
  'imports.batches': {
    kind: 'read',
    needs: 'import.run',
    input: z.object({}),
    output: type<readonly ImportBatch[]>(),
  },
  'imports.undo': {
    kind: 'write',
    needs: 'import.run',
    input: z.object({ batchId: z.number().int().positive() }),
    output: type<{ readonly records: number }>(),
  },
} as const satisfies Record<string, Route<z.ZodType, unknown>>
