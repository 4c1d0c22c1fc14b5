import { createHash } from 'node:crypto'
import type { CallContext } from '#backend/context.ts'
import { fold } from '#shared/domain/fold.ts'
import { frenchFacilityName } from '#shared/domain/import/facility-name.ts'
import {
  type CellOf,
  type FacilityColumn,
  type FacilityFacts,
  readFacilityRow,
  type Rejection,
} from '#shared/domain/import/facility-row.ts'
import { findHomonyms } from '#shared/domain/import/homonyms.ts'
import { type ColumnMapping, matchColumns } from '#shared/domain/import/match-columns.ts'
import { PlaceIndex } from '#shared/domain/import/place-index.ts'
import { type CountryWords, readCountryWords } from './country-words.ts'
import type { FacilityPlan, PlannedFacility, RejectedLine, UnknownWord } from './facility-plan.ts'
import { findImportKeys, findLinks, findRegistered, findUnits } from './imports.queries.ts'
import { inspectFile } from './inspect-file.ts'
import { proposeDistricts } from './propose-districts.ts'
import { type List, type ListRow, openList } from './read-rows.ts'
import { registeredNames } from './registered-names.ts'
import { PlaceResolver } from './resolve-places.ts'

export interface FacilityListInput {
  readonly file: { readonly path: string }
  readonly mapping?: Readonly<Partial<Record<FacilityColumn, string | null>>> | undefined
  readonly createPlaces: boolean
}

type Context = Pick<CallContext, 'db' | 'today' | 'progress' | 'checkCancelled'>

/** Rows between two reports of progress. */
const STEP = 500

/** Text that was once read in the wrong encoding: the sign of lost letters, or « Ã© » in place of « é ». */
const DAMAGED = /\uFFFD|[ÃÂ][\u0080-\u00BF]/

/**
 * Reads a facility list and matches it with the register; changes nothing.
 * @throws AppError as `inspectFile` and `openList` do
 */
export async function planFacilities(context: Context, input: FacilityListInput): Promise<FacilityPlan> {
  const file = await inspectFile(input.file.path, context.checkCancelled)
  const list = await openList(file)
  try {
    const words = readCountryWords(context.db)
    const mapping = matchColumns(list.headers, words.headers, input.mapping)
    const missing = missingColumns(mapping)
    const planner = new Planner(context, words, input.createPlaces)
    if (missing.length === 0) await walk(context, list, file.lines, (row) => planner.add(row, list, mapping))
    return { file, headers: list.headers, mapping, missing, ...planner.end() }
  } finally {
    await list.close()
  }
}

async function walk(
  { progress, checkCancelled }: Context,
  list: List,
  lines: number,
  add: (row: ListRow) => void,
): Promise<void> {
  let count = 0
  for await (const row of list.rows) {
    if (count % STEP === 0) {
      checkCancelled()
      progress(count, Math.max(count, lines - 1))
    }
    count += 1
    add(row)
  }
}

/** Nothing can be read without a name and a place. */
function missingColumns(mapping: ColumnMapping<FacilityColumn>): FacilityColumn[] {
  const hasPlace = mapping.region !== null || mapping.district !== null || mapping.commune !== null
  return [...(mapping.name === null ? ['name' as const] : []), ...(hasPlace ? [] : ['region' as const])]
}

/** Turns rows into planned facilities, one after the other. */
class Planner {
  readonly #context: Context
  readonly #words: CountryWords
  readonly #index: PlaceIndex
  readonly #places: PlaceResolver
  readonly #knownKeys: ReadonlySet<string>
  readonly #occurrences = new Map<string, number>()
  readonly #unknownWords = new Map<string, UnknownWord>()
  readonly #rows: PlannedFacility[] = []
  readonly #rejected: RejectedLine[] = []
  #damagedText = 0

  constructor(context: Context, words: CountryWords, createPlaces: boolean) {
    this.#context = context
    this.#words = words
    const { db, today } = context
    const roles = new Map(words.levels.map(({ code, role }) => [code, role]))
    const units = findUnits(db).map(({ id, name, aliases, level }) => ({
      ...{ id, name, role: roles.get(level) ?? 'other' },
      // The column holds what `schema/place.ts` types it to be.
      aliases: JSON.parse(aliases) as string[],
    }))
    this.#index = new PlaceIndex(units, findLinks(db), today)
    this.#places = new PlaceResolver(this.#index, { createPlaces })
    this.#knownKeys = findImportKeys(db)
  }

  add(row: ListRow, { headers }: List, mapping: ColumnMapping<FacilityColumn>): void {
    const cell: CellOf = (column) => {
      const header = mapping[column]
      return header === null ? '' : (row.cells[headers.indexOf(header)] ?? '')
    }
    if (row.cells.some((text) => DAMAGED.test(text))) this.#damagedText += 1
    const read = refusedShape(row, headers.length) ?? readFacilityRow(cell)
    const planned = 'reason' in read ? read : this.#plan(row.line, read)
    if ('reason' in planned) {
      this.#rejected.push({ line: row.line, ...planned, name: cell('name').trim(), cells: row.cells })
    } else {
      this.#rows.push(planned)
    }
  }

  end(): Pick<
    FacilityPlan,
    'rows' | 'rejected' | 'unknownPlaces' | 'unknownWords' | 'homonyms' | 'damagedText'
  > {
    const { db, today } = this.#context
    const registered = findRegistered(db, today)
    const parts = { index: this.#index, places: this.#places, types: this.#words.types, registered }
    proposeDistricts(this.#rows, parts)
    const named = this.#rows.map((row) => ({
      ...{ line: row.line, name: row.original ?? row.name, written: row.name, known: row.known },
      region: row.named.region?.name ?? '',
    }))
    return {
      rows: this.#rows,
      rejected: this.#rejected,
      unknownPlaces: this.#places.unknown,
      unknownWords: [...this.#unknownWords.values()],
      homonyms: findHomonyms(named, registeredNames(registered, this.#index)),
      damagedText: this.#damagedText,
    }
  }

  #plan(line: number, facts: FacilityFacts): PlannedFacility | Rejection {
    const named = this.#places.resolve(facts)
    if ('reason' in named) return named
    const type = this.#code('type', facts.type)
    const names = frenchFacilityName(facts.name, type === null ? null : (this.#words.types.get(type) ?? null))
    const importKey = this.#importKey(facts)
    return {
      ...names,
      line,
      type,
      sector: this.#code('sector', facts.sector),
      milieu: this.#code('milieu', facts.milieu),
      latitude: facts.latitude,
      longitude: facts.longitude,
      positionSource: facts.positionSource,
      code: facts.code,
      named,
      district: null,
      districtProposed: false,
      importKey,
      known: this.#knownKeys.has(importKey),
    }
  }

  /** The code that a word of the file stands for; an unknown word stays unknown and is told. */
  #code(column: UnknownWord['column'], word: string): string | null {
    if (word === '') return null
    const code = this.#words.index[column].find(word)
    if (code !== null) return code
    const key = `${column}|${fold(word)}`
    const unknown = this.#unknownWords.get(key) ?? { column, word, rows: 0 }
    unknown.rows += 1
    this.#unknownWords.set(key, unknown)
    return null
  }

  /** Rows that say the same are told apart by their order. */
  #importKey({ region, name, type, latitude, longitude }: FacilityFacts): string {
    const identity = [fold(region), fold(name), fold(type), latitude ?? '', longitude ?? ''].join('|')
    const occurrence = (this.#occurrences.get(identity) ?? 0) + 1
    this.#occurrences.set(identity, occurrence)
    return createHash('sha256').update(`${identity}|${occurrence}`).digest('base64url').slice(0, 22)
  }
}

/** Cells beyond the header are let pass only where they are empty, as spreadsheets leave them. */
function refusedShape({ cells }: ListRow, width: number): Rejection | null {
  if (cells.length < width) return { reason: 'too_few_cells', value: cells.join(' ').slice(0, 200) }
  const beyond = cells.slice(width).filter((cell) => cell.trim() !== '')
  return beyond.length > 0 ? { reason: 'too_many_cells', value: beyond.join(' ').slice(0, 200) } : null
}
