import type { ReadDb } from '#backend/db/connection.ts'
import type { Gap } from '#shared/contract/worker-filter.ts'
import type { ListColumn, WorkerRow } from '#shared/contract/worker-list.ts'
import { listedName } from '#shared/domain/person-name.ts'
import type { ReportCell, ReportColumn } from '#shared/domain/report-result.ts'
import type { Text } from '#shared/i18n/text.ts'
import { findLevelWord } from '../districts.queries.ts'
import { findWords, type Word } from '../words.queries.ts'

/** Code lists whose codes stand in a column. */
const CODED = {
  statut: 'statut',
  position: 'position',
  contract: 'contract_type',
  facilityType: 'facility_type',
  milieu: 'milieu',
  sector: 'sector',
} as const satisfies Partial<Record<ListColumn, string>>

/** What columns are worded with: each list is read once. */
export interface ListWords {
  readonly code: (column: keyof typeof CODED, code: string | null) => Word | null
  readonly level: (role: 'district' | 'region') => Text
}

export function listWords(db: ReadDb): ListWords {
  const lists = new Map(Object.entries(CODED).map(([column, list]) => [column, findWords(db, list)]))
  return {
    code: (column, code) => {
      if (code === null) return null
      return lists.get(column)?.get(code) ?? { fr: code, en: code, abbreviation: null }
    },
    level: (role) => findLevelWord(db, role),
  }
}

/** The head of a column, as the screen words it. */
export function columnLabel(column: ListColumn, words: ListWords): Text {
  return column === 'district' || column === 'region'
    ? words.level(column)
    : { key: `lists.column.${column}` }
}

/** A column of the printed list, with its share of the paper. */
export function reportColumn(column: ListColumn, words: ListWords): ReportColumn {
  const kinds: Partial<Record<ListColumn, ReportColumn['kind']>> = {
    ...{ birth: 'date', start: 'date', age: 'integer', seniority: 'integer' },
  }
  const label = columnLabel(column, words)
  return { key: column, label, kind: kinds[column] ?? 'text', total: 'none' }
}

type Cell = (row: WorkerRow, words: ListWords) => ReportCell

/** Columns whose cell is more than the row's own value. */
const WORDED: Partial<Record<ListColumn, Cell>> = {
  name: listedName,
  statut: (row, words) => labelOf(words.code('statut', row.statut)),
  position: (row, words) => labelOf(words.code('position', row.position)),
  contract: (row, words) => labelOf(words.code('contract', row.contract)),
  milieu: (row, words) => labelOf(words.code('milieu', row.milieu)),
  sector: (row, words) => labelOf(words.code('sector', row.sector)),
  facilityType: (row, words) => {
    const word = words.code('facilityType', row.facilityType)
    return word?.abbreviation ?? labelOf(word)
  },
  gaps: (row) => (row.gaps.length === 0 ? null : { several: row.gaps.map(gapWord) }),
}

/** What stands in a column of a row: dates and numbers as such, codes as their words. */
export function cellOf(column: ListColumn, row: WorkerRow, words: ListWords): ReportCell {
  const worded = WORDED[column]
  if (worded) return worded(row, words)
  // Those that are left hold a text, a number or a label.
  return row[column as Exclude<ListColumn, 'name' | 'gaps'>]
}

function labelOf(word: Word | null): Text | null {
  return word && { fr: word.fr, en: word.en }
}

/** What is lacking, as the column is called that would show it. */
function gapWord(gap: Gap): Text {
  return gap === 'base' ? { key: 'lists.gap.base' } : { key: `lists.column.${gap}` }
}
