import { z } from 'zod'
import { type ListColumn, listColumns, type ListSort, listSort } from '#shared/contract/worker-list.ts'
import {
  NO_FILTER,
  type WorkerFilter,
  workerFilter,
  type WorkerFilterInput,
} from '#shared/contract/worker-filter.ts'

/** The workers list as its address and its saved views keep it: only what differs from how it opens. */
export interface WorkersSearch {
  readonly filter?: Partial<WorkerFilter>
  readonly sort?: ListSort
  readonly columns?: readonly ListColumn[]
}

/** What the list shows with nothing chosen: one person a line, told apart, and where to find her. */
export const DEFAULT_COLUMNS: readonly ListColumn[] = [
  'name',
  'sex',
  'birth',
  'matricule',
  'corps',
  'facility',
  'district',
  'phone',
]

/** The list with everything said that its address leaves out. */
export interface WorkersView {
  readonly filter: WorkerFilter
  readonly sort: ListSort
  readonly columns: readonly ListColumn[]
}

/** A link to the list of those whom a filter takes: `<Link {...workersLink({ placeId: 4, sexes: ['F'] })}>`. */
export function workersLink(filter: WorkerFilterInput): {
  readonly to: '/workers'
  readonly search: WorkersSearch
} {
  return { to: '/workers', search: searchOf({ filter: workerFilter.parse(filter) }) }
}

/** The shortest address that shows a list. */
export function searchOf({ filter = NO_FILTER, sort = [], columns = DEFAULT_COLUMNS }: Partial<WorkersView>) {
  const narrowed = narrowing(filter)
  return {
    ...(Object.keys(narrowed).length === 0 ? {} : { filter: narrowed }),
    ...(sort.length === 0 ? {} : { sort }),
    ...(same(columns, DEFAULT_COLUMNS) ? {} : { columns }),
  } satisfies WorkersSearch
}

/** What an address or a saved view asks for; what is not understood is left out, field by field. */
export function workersSearch(search: Readonly<Record<string, unknown>>): WorkersSearch {
  return searchOf({
    filter: readFilter(search.filter),
    sort: listSort.catch([]).parse(search.sort),
    columns: readColumns(search.columns),
  })
}

export function viewOf({ filter, sort = [], columns = DEFAULT_COLUMNS }: WorkersSearch): WorkersView {
  return { filter: { ...NO_FILTER, ...filter }, sort, columns }
}

/** The fields of a filter that narrow it. */
export function narrowing(filter: WorkerFilter): Partial<WorkerFilter> {
  const fields = Object.entries(filter) as [keyof WorkerFilter, unknown][]
  return Object.fromEntries(fields.filter(([name, value]) => !same(value, NO_FILTER[name])))
}

function readFilter(told: unknown): WorkerFilter {
  if (typeof told !== 'object' || told === null) return NO_FILTER
  const known = Object.entries(workerFilter.shape).flatMap(([name, schema]) => {
    const read = schema.safeParse((told as Record<string, unknown>)[name])
    return read.success ? [[name, read.data]] : []
  })
  return { ...NO_FILTER, ...(Object.fromEntries(known) as Partial<WorkerFilter>) }
}

const column = z.enum(listColumns)

/** A name heads every line, so it is always the first column. */
function readColumns(told: unknown): readonly ListColumn[] {
  if (!Array.isArray(told)) return DEFAULT_COLUMNS
  const known = told.flatMap((name) => column.safeParse(name).data ?? [])
  return [...new Set<ListColumn>(['name', ...known])]
}

/** Plain data only. */
function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
