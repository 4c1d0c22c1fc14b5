import { z } from 'zod'
import { listWorkers, workerRows } from '#backend/db/workforce/index.ts'
import { type Gap, workerFilter } from '#shared/contract/worker-filter.ts'
import {
  type ListColumn,
  listColumns,
  listSort,
  ROWS_AT_ONCE,
  type WorkerRow,
} from '#shared/contract/worker-list.ts'
import type { Completeness, ReportColumn, ReportResult, ReportRow } from '#shared/domain/report-result.ts'
import type { Scope } from '#shared/domain/scope.ts'
import { defineReport, type ReportBody, type ReportContext } from '../definition.ts'
import { cellOf, listWords, type ListWords, reportColumn } from './worker-list-columns.ts'
import { scopeOf } from './worker-list-scope.ts'

const parameters = z.object({
  filter: workerFilter,
  sort: listSort,
  columns: z.array(z.enum(listColumns)).min(1).max(listColumns.length),
})

type Parameters = z.output<typeof parameters>

/** So many columns at most stand on an upright page, the order number apart. */
const UPRIGHT = 5

/** Liste des agents: the list of the screen as it is shown. */
export const workerList = defineReport({
  id: 'worker-list',
  title: { key: 'listReports.workers.title' },
  description: { key: 'listReports.workers.description' },
  needs: 'worker.read',
  listed: false,
  parameters,
  form: [],
  paper: { orientation: 'landscape' },
  run,
})

function run(scope: Scope, context: ReportContext, { filter, sort, columns }: Parameters): ReportBody {
  const { db, today } = context
  const day = filter.on ?? today
  const words = listWords(db)
  const rows = readRows(scope, context, { filter, sort })
  return {
    asAt: day,
    orientation: columns.length > UPRIGHT ? 'landscape' : 'portrait',
    subtitle: {
      key: 'lists.countAt',
      values: { count: { key: 'lists.count', values: { count: rows.length } }, day: { day } },
    },
    scope: scopeOf(db, { filter, sort, day }, words),
    tables: [
      {
        id: 'workers',
        list: true,
        columns: [ORDER, ...columns.map((column) => reportColumn(column, words))],
        rows: rows.map((row, position) => printed(row, position + 1, columns, words)),
      },
    ],
    footnotes: columns.includes('age') ? [{ key: 'listReports.note.age' }] : [],
    ...legendOf(rows, columns, words),
    completeness: completenessOf(rows, columns),
  }
}

/** The order number that lists begin with. */
export const ORDER: ReportColumn = {
  key: 'order',
  label: { key: 'print.order' },
  kind: 'integer',
  total: 'none',
}

function readRows(
  scope: Scope,
  { db, today, progress, checkCancelled }: ReportContext,
  { filter, sort }: Pick<Parameters, 'filter' | 'sort'>,
): WorkerRow[] {
  const ids = listWorkers(scope, db, { filter, sort, today })
  const rows: WorkerRow[] = []
  for (let from = 0; from < ids.length; from += ROWS_AT_ONCE) {
    checkCancelled()
    progress(from, ids.length)
    const { on, standing } = filter
    rows.push(...workerRows(scope, db, { ids: ids.slice(from, from + ROWS_AT_ONCE), on, today, standing }))
  }
  progress(ids.length, ids.length)
  return rows
}

function printed(row: WorkerRow, order: number, columns: readonly ListColumn[], words: ListWords): ReportRow {
  const cells = Object.fromEntries(columns.map((column) => [column, cellOf(column, row, words)]))
  return { kind: 'row', level: 0, cells: { order, ...cells }, drill: { kind: 'worker', id: row.id } }
}

/** The types that are printed by their abbreviation. */
function legendOf(
  rows: readonly WorkerRow[],
  columns: readonly ListColumn[],
  words: ListWords,
): Pick<ReportResult, 'legend'> {
  if (!columns.includes('facilityType')) return {}
  const types = new Set(rows.map((row) => row.facilityType))
  const legend = [...types].flatMap((type) => {
    const word = words.code('facilityType', type)
    return word?.abbreviation ? [{ short: word.abbreviation, long: { fr: word.fr, en: word.en } }] : []
  })
  return legend.length === 0 ? {} : { legend }
}

/** Columns that a file may lack. */
const LACKED: readonly (Gap & ListColumn)[] = [
  'sex',
  'birth',
  'matricule',
  'nationalId',
  'phone',
  'corps',
  'statut',
]

function completenessOf(rows: readonly WorkerRow[], columns: readonly ListColumn[]): Completeness[] {
  return LACKED.filter((gap) => columns.includes(gap)).map((gap) => ({
    label: { key: 'listReports.known', values: { what: { key: `lists.gap.${gap}` } } },
    known: rows.filter((row) => !row.gaps.includes(gap)).length,
    of: rows.length,
  }))
}
