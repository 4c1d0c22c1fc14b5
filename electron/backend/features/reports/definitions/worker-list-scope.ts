import type { ReadDb } from '#backend/db/connection.ts'
import { CODE_LISTS, UNKNOWN, type WorkerFilter } from '#shared/contract/worker-filter.ts'
import type { ListSort } from '#shared/contract/worker-list.ts'
import type { Day } from '#shared/domain/days.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { isWhoGroup } from '#shared/domain/who-groups.ts'
import type { Text } from '#shared/i18n/text.ts'
import { placeText } from '../place-text.ts'
import { findCorpsLabels, findFacilityName, findFonctionLabels, findWords } from '../words.queries.ts'
import { columnLabel, type ListWords } from './worker-list-columns.ts'

type FilterWord =
  | 'standing'
  | 'query'
  | 'facilityId'
  | 'corpsIds'
  | 'whoGroups'
  | 'fonctionIds'
  | 'sexes'
  | 'statuts'
  | 'categories'
  | 'positions'
  | 'contracts'
  | 'facilityTypes'
  | 'milieux'
  | 'sectors'
  | 'age'
  | 'seniority'
  | 'missing'
  | 'workerIds'
  | 'retiresIn'

/** Who is in the list and in which order, one line for each thing said: a reader can make the same list again. */
export function scopeOf(
  db: ReadDb,
  { filter, sort, day }: { readonly filter: WorkerFilter; readonly sort: ListSort; readonly day: Day },
  words: ListWords,
): Text[] {
  const { placeId, facilityId } = filter
  const place: Text = { key: 'reports.scope.place', values: { place: placeText(db, placeId) } }
  return [
    ...(facilityId === null || placeId !== null ? [place] : []),
    ...(facilityId === null ? [] : [line('facilityId', facilityOf(db, facilityId))]),
    { key: 'reports.scope.day', values: { day: { day } } },
    line('standing', { key: `lists.standing.${filter.standing}` }),
    ...codeLines(db, filter),
    ...personLines(db, filter),
    ...(sort.length === 0 ? [] : [orderLine(sort, words)]),
  ]
}

function line(label: FilterWord, value: Text): Text {
  return { key: 'lists.tag', values: { label: { key: `lists.filter.${label}` }, value } }
}

function facilityOf(db: ReadDb, id: number): string {
  const name = findFacilityName(db, id)
  if (name === null) throw new AppError('NOT_FOUND', { entity: 'facility', id })
  return name
}

const NOT_KNOWN: Text = { key: 'listReports.notKnown' }

function codeLines(db: ReadDb, filter: WorkerFilter): Text[] {
  return Object.entries(CODE_LISTS).flatMap(([field, list]) => {
    // The entries of a constant have its keys.
    const label = field as keyof typeof CODE_LISTS
    const codes = filter[label]
    if (codes.length === 0) return []
    const words = findWords(db, list)
    return [
      line(
        label,
        several(codes, (code) => words.get(code) ?? code),
      ),
    ]
  })
}

/** Codes in words; those of whom it is not known are named last. */
function several(codes: readonly string[], word: (code: string) => Text): Text {
  const known = codes.filter((code) => code !== UNKNOWN).map(word)
  return { several: codes.includes(UNKNOWN) ? [...known, NOT_KNOWN] : known }
}

function personLines(db: ReadDb, filter: WorkerFilter): Text[] {
  const { query, corpsIds, whoGroups, fonctionIds, categories, sexes, missing, workerIds, retiresIn } = filter
  const when = (there: boolean, made: () => Text): Text[] => (there ? [made()] : [])
  return [
    ...when(query.trim() !== '', () =>
      line('query', { key: 'listReports.quoted', values: { text: query.trim() } }),
    ),
    ...when(corpsIds.length > 0, () => line('corpsIds', { several: findCorpsLabels(db, corpsIds) })),
    ...when(whoGroups.length > 0, () => line('whoGroups', several(whoGroups, whoGroup))),
    ...when(fonctionIds.length > 0, () =>
      line('fonctionIds', { several: findFonctionLabels(db, fonctionIds) }),
    ),
    ...when(categories.length > 0, () =>
      line(
        'categories',
        several(categories, (code) => code),
      ),
    ),
    ...when(sexes.length > 0, () => line('sexes', several(sexes, sexWord))),
    ...range('age', filter.ageFrom, filter.ageTo),
    ...range('seniority', filter.seniorityFrom, filter.seniorityTo),
    ...when(missing.length > 0, () =>
      line('missing', { several: missing.map((gap): Text => ({ key: `lists.gap.${gap}` })) }),
    ),
    ...when(workerIds.length > 0, () =>
      line('workerIds', { key: 'lists.chosen', values: { count: workerIds.length } }),
    ),
    ...when(retiresIn !== null, () => line('retiresIn', String(retiresIn))),
  ]
}

function whoGroup(code: string): Text {
  return isWhoGroup(code) ? { key: `lists.whoGroup.${code}` } : code
}

function sexWord(code: string): Text {
  return code === 'F' || code === 'M' ? { key: `workers.sex.${code}` } : code
}

function range(label: 'age' | 'seniority', from: number | null, to: number | null): Text[] {
  if (from !== null && to !== null) return [line(label, { key: 'lists.range', values: { from, to } })]
  if (from !== null) return [line(label, { key: 'lists.rangeFrom', values: { from } })]
  return to === null ? [] : [line(label, { key: 'lists.rangeTo', values: { to } })]
}

function orderLine(sort: ListSort, words: ListWords): Text {
  const columns = sort.map(({ column, descending }): Text => {
    const name = columnLabel(column, words)
    return descending ? { key: 'listReports.descending', values: { column: name } } : name
  })
  return { key: 'listReports.order', values: { columns: { several: columns } } }
}
