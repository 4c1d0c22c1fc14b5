import { AppError } from '#shared/errors/app-error.ts'
import { normSetsSchema, type PackInfo, type PackNormSet, packSchema } from './country-pack-documents.ts'
import { type Demonstration, demonstrationSchema } from './country-pack-demonstration.ts'
import { demonstrationFaults } from './country-pack-demonstration-references.ts'
import { lettersSchema, type PackLetters } from './country-pack-letters.ts'
import { documentFaults } from './country-pack-document-references.ts'
import type { PackFault } from './country-pack-faults.ts'
import { type PackFiles, readDocument } from './country-pack-read.ts'
import { type PackTables, readTables, rowsOf, TABLE_FILES } from './country-pack-tables.ts'
import { tableFaults } from './country-pack-table-references.ts'

/** The file of each document of a pack. */
const DOCUMENT_FILES = {
  info: 'pack.json',
  normSets: 'norm-sets.json',
  letters: 'letters.json',
  demonstration: 'demonstration.json',
} as const

/** Every file that a pack must have. */
export const PACK_FILES: readonly string[] = [...Object.values(DOCUMENT_FILES), ...Object.values(TABLE_FILES)]

/** Everything that the register knows of a country: dated, sourced, editable; nothing of it is in code. */
export interface CountryPack extends PackTables {
  readonly info: PackInfo
  readonly normSets: readonly PackNormSet[]
  readonly letters: PackLetters
  readonly demonstration: Demonstration
}

/**
 * The pack that these files make, every reference between them checked.
 * @throws AppError PACK_MISSING {file}; PACK_INVALID {file, row, column, value, problem, faults} with the first fault
 *   and the list of all.
 */
export function parsePack(files: PackFiles): CountryPack {
  const absent = PACK_FILES.find((file) => files[file] === undefined)
  if (absent !== undefined) throw new AppError('PACK_MISSING', { file: absent })
  const faults: PackFault[] = []
  const tables = readTables(files, faults)
  const info = readDocument(files, DOCUMENT_FILES.info, packSchema, faults)
  const norms = readDocument(files, DOCUMENT_FILES.normSets, normSetsSchema, faults)
  const letters = readDocument(files, DOCUMENT_FILES.letters, lettersSchema, faults)
  const demonstration = readDocument(files, DOCUMENT_FILES.demonstration, demonstrationSchema, faults)
  if (faults.length > 0 || !info || !norms || !letters || !demonstration) throw invalid(faults)
  const broken = [
    ...tableFaults(tables, info),
    ...documentFaults(tables, info, norms.normSets),
    ...demonstrationFaults(tables, demonstration, norms.normSets),
  ]
  if (broken.length > 0) throw invalid(broken)
  return { info, normSets: norms.normSets, letters, demonstration, ...rowsOf(tables) }
}

function invalid(faults: readonly PackFault[]): AppError {
  return new AppError('PACK_INVALID', { ...faults[0], faults })
}
