import type { CallContext, WriteContext } from '#backend/context.ts'
import { codeHomes, LIST_TABLES, usesOf } from '#backend/db/code-homes.ts'
import { corps, fonction, listItem } from '#backend/db/schema/index.ts'
import { type Door, write } from '#backend/db/write.ts'
import type { CodeList, ListValue, SavedValue, ValueUse } from '#shared/contract/code-lists.ts'
import { fold } from '#shared/domain/fold.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { findLists, findValues, type ValueRow } from './code-lists.queries.ts'

type Context = Pick<WriteContext, 'db' | 'cause'>
type Reading = Pick<CallContext, 'db'>

/** Lists that the program reads by what their values say of themselves: values are worded and hidden, never added. */
const FIXED: ReadonlySet<string> = new Set([...LIST_TABLES, 'level'])

export function allLists({ db }: Reading): CodeList[] {
  return findLists(db)
}

/** The values of a list with how many records use each. */
export function listValues({ db }: Reading, list: string): ListValue[] {
  return findValues(db, list).map(({ sortOrder: _, hidden, ...row }) => {
    const uses = usesOf(db, list, usedAs(list, row)).reduce((sum, { count }) => sum + count, 0)
    return { ...row, hidden: hidden === 1, uses }
  })
}

export function valueUses({ db }: Reading, list: string, id: number): ValueUse[] {
  return usesOf(db, list, usedAs(list, known(db, list, id)))
}

/** Records hold the code of a code list's value, and refer to a corps or a fonction by its id. */
function usedAs(list: string, { id, code }: Pick<ValueRow, 'id' | 'code'>): string | number {
  return LIST_TABLES.some((table) => table === list) ? id : code
}

/**
 * Adds a value at the end of a list.
 * @throws AppError LIST_FIXED {list}; VALUE_EXISTS {field, label}
 */
export function addValue(
  { db, cause }: Context,
  { list, labelFr, labelEn }: { list: string; labelFr: string; labelEn: string },
): SavedValue {
  const values = findValues(db, list)
  if (FIXED.has(list) || values.length === 0) throw new AppError('LIST_FIXED', { list })
  const folded = fold(labelFr)
  const same = values.find((value) => fold(value.labelFr) === folded)
  if (same) throw new AppError('VALUE_EXISTS', { field: 'labelFr', label: same.labelFr })
  const code = freeCode(folded, new Set(values.map((value) => value.code)))
  const sortOrder = Math.max(...values.map((value) => value.sortOrder)) + 1
  return saved({ db, cause }, (door) => {
    const told = { list, code, labelFr, labelEn, attributes: {}, source: 'office' }
    return door.insert(listItem, { ...told, sortOrder, hidden: false }).id
  })
}

/** A short key of letters and digits from the label; a number after it where it is taken. */
function freeCode(folded: string, taken: ReadonlySet<string>): string {
  const base =
    folded
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 40) || 'valeur'
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? base : `${base}-${number}`
    if (!taken.has(code)) return code
  }
}

interface Change {
  readonly list: string
  readonly id: number
  readonly labelFr: string
  readonly labelEn: string
  readonly hidden: boolean
}

/** @throws AppError NOT_FOUND {entity: list_item} */
export function changeValue(context: Context, { list, id, ...patch }: Change): SavedValue {
  known(context.db, list, id)
  return saved(context, (door) => {
    update(door, list, id, patch)
    return id
  })
}

/**
 * Puts the values of a list in an order.
 * @throws AppError NOT_FOUND where the values are not exactly those of the list
 */
export function orderValues(
  context: Context,
  { list, ids }: { list: string; ids: readonly number[] },
): SavedValue {
  const values = findValues(context.db, list)
  const whole = values.length === ids.length && values.every(({ id }) => ids.includes(id))
  if (!whole) throw new AppError('NOT_FOUND', { entity: 'list_item', id: 0 })
  return saved(context, (door) => {
    ids.forEach((id, sortOrder) => update(door, list, id, { sortOrder }))
    return ids[0] ?? 0
  })
}

/**
 * Lets every record that uses one value use another, and hides the first: nothing is lost, and one undo brings it back.
 * @throws AppError NOT_FOUND {entity: list_item}; SAME_VALUE {field}
 */
export function remapValue(
  context: Context,
  { list, from, to }: { list: string; from: number; to: number },
): SavedValue & { changed: number } {
  if (from === to) throw new AppError('SAME_VALUE', { field: 'to' })
  const [old, kept] = [known(context.db, list, from), known(context.db, list, to)]
  let changed = 0
  const { id, act } = saved(context, (door) => {
    for (const { logged, field, holders } of codeHomes(list)) {
      for (const holder of holders.all(door.db, { value: usedAs(list, old) })) {
        changed += door.update(logged.table, holder.id, { [field]: usedAs(list, kept) })
      }
    }
    update(door, list, from, { hidden: true })
    return to
  })
  return { id, act, changed }
}

function update(
  door: Door,
  list: string,
  id: number,
  patch: Partial<Pick<Change, 'labelFr' | 'labelEn' | 'hidden'>> & { readonly sortOrder?: number },
): void {
  if (list === 'corps') door.update(corps, id, patch)
  else if (list === 'fonction') door.update(fonction, id, patch)
  else door.update(listItem, id, patch)
}

function known(db: Reading['db'], list: string, id: number): ValueRow {
  const value = findValues(db, list).find((row) => row.id === id)
  if (!value) throw new AppError('NOT_FOUND', { entity: 'list_item', id })
  return value
}

function saved({ db, cause }: Context, body: (door: Door) => number): SavedValue {
  return write(db, cause(), (door) => ({ id: body(door), act: door.act }))
}
