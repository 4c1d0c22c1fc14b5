import { z } from 'zod'
import type { ReadDb } from '#backend/db/connection.ts'
import { fold } from '#shared/domain/fold.ts'
import { FACILITY_HEADERS } from '#shared/domain/import/facility-headers.ts'
import type { TypeWords } from '#shared/domain/import/facility-name.ts'
import type { FacilityColumn } from '#shared/domain/import/facility-row.ts'
import type { ColumnWords } from '#shared/domain/import/match-columns.ts'
import { WordIndex } from '#shared/domain/import/word-index.ts'
import { findListWords, type ListWords } from './imports.queries.ts'

const trees = z.array(z.enum(['administrative', 'health']))
const levelFacts = z.object({ role: z.string(), trees: trees.default([]) })
const matchFacts = z.object({ match: z.array(z.string()).default([]) })
const typeFacts = matchFacts.extend({
  pluralFr: z.string().default(''),
  pluralEn: z.string().default(''),
  abbreviation: z.string().default(''),
  nameWord: z.string().default(''),
  headsDistrict: z.boolean().default(false),
  healthCare: z.boolean().default(true),
})

export interface FacilityType extends TypeWords {
  /** Its district bears the name of the place where it stands. */
  readonly headsDistrict: boolean
  /** Serves people and so lies in a district; an office may lie anywhere. */
  readonly healthCare: boolean
}

export interface UnitLevel {
  readonly code: string
  readonly role: string
  readonly trees: z.output<typeof trees>
}

/** The words of the country's lists, ready to recognise those of a file. */
export interface CountryWords {
  readonly types: ReadonlyMap<string, FacilityType>
  readonly index: Readonly<Record<'type' | 'sector' | 'milieu', WordIndex>>
  readonly levels: readonly UnitLevel[]
  readonly headers: ColumnWords<FacilityColumn>
}

/** Reads the country's words from the register. */
export function readCountryWords(db: ReadDb): CountryWords {
  const types = findListWords(db, 'facility_type').map((item) => ({
    ...item,
    ...typeFacts.parse(JSON.parse(item.attributes)),
  }))
  const levels = findListWords(db, 'level').map((item) => ({
    ...item,
    ...levelFacts.parse(JSON.parse(item.attributes)),
  }))
  return {
    types: new Map(types.map((type) => [type.code, { ...type, folded: foldedWords(type) }])),
    index: {
      type: new WordIndex(
        types.map((type) => ({
          code: type.code,
          words: [...wordsOf(type), ...type.match],
          weak: [type.nameWord],
        })),
      ),
      sector: matchedList(db, 'sector'),
      milieu: matchedList(db, 'milieu'),
    },
    levels,
    headers: withLevelWords(levels),
  }
}

type LabelledType = ListWords & Pick<z.output<typeof typeFacts>, 'pluralFr' | 'pluralEn' | 'abbreviation'>

function wordsOf({ labelFr, labelEn, pluralFr, pluralEn, abbreviation }: LabelledType): string[] {
  return [labelFr, labelEn, pluralFr, pluralEn, abbreviation]
}

function foldedWords(type: LabelledType & Pick<z.output<typeof typeFacts>, 'match' | 'nameWord'>) {
  const words = [...wordsOf(type), ...type.match, type.nameWord].map(fold)
  return new Set(words.filter((word) => word !== ''))
}

function matchedList(db: ReadDb, list: string): WordIndex {
  return new WordIndex(
    findListWords(db, list).map((item) => ({
      code: item.code,
      words: [item.labelFr, item.labelEn, ...matchFacts.parse(JSON.parse(item.attributes)).match],
    })),
  )
}

/** What the country calls its levels is a header as good as any. */
function withLevelWords(
  levels: readonly (ListWords & { readonly role: string })[],
): ColumnWords<FacilityColumn> {
  const called = (role: string) =>
    levels.filter((level) => level.role === role).flatMap(({ labelFr, labelEn }) => [labelFr, labelEn])
  const placeColumns = ['region', 'district', 'commune'] as const
  const own = placeColumns.map(
    (column) => [column, [...called(column), ...FACILITY_HEADERS[column]]] as const,
  )
  return { ...FACILITY_HEADERS, ...Object.fromEntries(own) }
}
