import { z } from 'zod'
import type { FacilityColumn, RejectReason } from '#shared/domain/import/facility-row.ts'
import { facilityColumns } from '#shared/domain/import/facility-row.ts'
import { locales } from '#shared/i18n/locale.ts'
import { chosenFile } from './files.ts'
import { type, type Route } from './route.ts'

export interface RejectedRow {
  /** Line in the file, the header being line 1. */
  readonly line: number
  /** A key of the texts `imports.reasons`. */
  readonly reason: RejectReason
  /** The name in the row, to find it by. */
  readonly name: string
  /** What was refused; empty where something is missing. */
  readonly value: string
}

export interface PreviewRow {
  readonly line: number
  readonly name: string
  /** The name as the file spells it, where it differs. */
  readonly original: string | null
  readonly type: string | null
  readonly sector: string | null
  readonly milieu: string | null
  readonly region: string | null
  readonly district: string | null
  readonly districtProposed: boolean
  readonly fate: 'new' | 'known'
  /** Same name and region as another row of the file or as the register: kept apart, told to the clerk. */
  readonly homonym: boolean
}

/** Rows of one region under one name. */
export interface Homonym {
  readonly name: string
  readonly region: string
  /** Lines of the file. */
  readonly lines: readonly number[]
  /** Facilities of the register that already have the name there. */
  readonly inRegister: number
  /** `similar`: the same but for accents, case and punctuation. */
  readonly spelling: 'same' | 'similar'
}

export interface ImportCounts {
  readonly rows: number
  readonly fresh: number
  readonly known: number
  readonly rejected: number
  /** Names that several rows of one region share letter for letter. */
  readonly homonyms: number
  /** Further names that differ only by accents, case or punctuation. */
  readonly similarNames: number
  readonly withoutPosition: number
  readonly withoutType: number
  readonly withoutSector: number
  readonly withoutMilieu: number
  readonly districtsProposed: number
  readonly withoutDistrict: number
  /** Rows whose letters look damaged by an earlier conversion. */
  readonly damagedText: number
}

export interface ImportPreview {
  readonly fileName: string
  /** SHA-256 of what was previewed; `apply` refuses another file under the same name. */
  readonly fileHash: string
  readonly encoding: 'utf-8' | 'windows-1252'
  readonly separator: ';' | ',' | '\t'
  readonly headers: readonly string[]
  /** Column of ours → header of the file; null where nothing fits. */
  readonly mapping: Readonly<Record<FacilityColumn, string | null>>
  /** Columns without which nothing can be read; rows are not looked at before they are mapped. */
  readonly missing: readonly FacilityColumn[]
  readonly counts: ImportCounts
  /** Place names that matched no unit; created on request. */
  readonly unknownPlaces: readonly {
    readonly name: string
    readonly level: string
    readonly parent: string | null
    readonly rows: number
  }[]
  /** Words that matched no value of their list: the row comes in with that value unknown. */
  readonly unknownWords: readonly {
    readonly column: 'type' | 'sector' | 'milieu'
    readonly word: string
    readonly rows: number
  }[]
  readonly homonyms: readonly Homonym[]
  /** The first rows that are not rejected. */
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

const options = {
  file: chosenFile,
  /** What a person chose by hand; a column left out is matched by its header. */
  mapping: z.partialRecord(z.enum(facilityColumns), z.string().max(500).nullable()).optional(),
  /** Creates the units that no name matched, instead of refusing their rows. */
  createPlaces: z.boolean().default(false),
}

export const importsContract = {
  'imports.previewFacilities': {
    kind: 'read',
    needs: 'import.run',
    long: true,
    input: z.object(options),
    output: type<ImportPreview>(),
  },
  'imports.applyFacilities': {
    kind: 'write',
    needs: 'import.run',
    /** `fileHash`: that of the preview which the person saw. */
    input: z.object({ ...options, fileHash: z.string().length(64).optional() }),
    output: type<{
      /** Null: there was nothing to add. */
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
    input: z.object({ ...options, locale: z.enum(locales), destination: chosenFile }),
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
