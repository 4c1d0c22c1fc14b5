import type { CallContext, WriteContext } from '#backend/context.ts'
import { collectionBatch, collectionSheet } from '#backend/db/schema/index.ts'
import { type Door, write } from '#backend/db/write.ts'
import { listWorkers, workerRows } from '#backend/db/workforce/index.ts'
import {
  type CollectionBatch,
  type CollectionSheet,
  SHEETS_AT_ONCE,
  type SheetContent,
  type SheetState,
} from '#shared/contract/collection.ts'
import { NO_FILTER } from '#shared/contract/worker-filter.ts'
import { readSheetNumber } from '#shared/domain/sheet-number.ts'
import { AppError } from '#shared/errors/app-error.ts'
import {
  type BatchRow,
  findBatches,
  findFacilityName,
  sheetNumbered,
  sheetsById,
  sheetsOfBatch,
} from './collection.queries.ts'
import { contentsOf } from './sheet-content.service.ts'
import { takeNumbers } from './sheet-numbers.ts'

type Context = Pick<CallContext, 'scope' | 'db' | 'today'>
type Writing = Pick<WriteContext, 'scope' | 'db' | 'today' | 'cause'>

export interface WantedSheets {
  readonly facilityId: number | null
  readonly workerIds: readonly number[]
  readonly staff: boolean
  readonly blank: number
}

interface NewSheet {
  readonly workerId: number | null
  readonly facilityId: number | null
}

/**
 * Numbers new sheets and keeps them as one batch, as one act: those of persons first, then the blank ones.
 * @throws AppError NOT_FOUND {entity, id}; NO_SHEETS; TOO_MANY_SHEETS {count, most}
 */
export function prepareSheets(context: Writing, wanted: WantedSheets) {
  const { db, today, cause } = context
  return write(db, cause(), (door) => {
    const name = nameOf(context, wanted)
    const blank = { workerId: null, facilityId: wanted.facilityId }
    const persons = personsOf(context, wanted)
    const sheets = [...persons, ...Array.from({ length: wanted.blank }, () => blank)]
    if (sheets.length === 0) throw new AppError('NO_SHEETS')
    if (sheets.length > SHEETS_AT_ONCE)
      throw new AppError('TOO_MANY_SHEETS', { count: sheets.length, most: SHEETS_AT_ONCE })
    const ownerOffice = cause().office
    const { id: batchId } = door.insert(collectionBatch, { ownerOffice, name, printedOn: today })
    insertSheets(door, { batchId, sheets, today })
    return { batchId, sheets: sheets.length, act: door.act }
  })
}

function insertSheets(
  door: Door,
  { batchId, sheets, today }: { batchId: number; sheets: readonly NewSheet[]; today: string },
): void {
  const numbers = takeNumbers(door.db, { count: sheets.length, today })
  sheets.forEach((sheet, position) => {
    const number = numbers[position] ?? ''
    door.insert(collectionSheet, { batchId, number, ...sheet, state: 'printed', stateOn: today })
  })
}

/** A batch of chosen persons has no name of its own: who may not see them must not read who they are. */
function nameOf({ db }: Writing, { facilityId }: WantedSheets): string {
  if (facilityId === null) return ''
  const name = findFacilityName(db, facilityId)
  if (name === null) throw new AppError('NOT_FOUND', { entity: 'facility', id: facilityId })
  return name
}

/** The persons named, each at the facility that stands for her; then who is present at the facility, by name. */
function personsOf({ scope, db, today }: Context, wanted: WantedSheets): NewSheet[] {
  const { workerIds, facilityId, staff } = wanted
  const rows = workerRows(scope, db, { ids: workerIds, on: today, today })
  const seen = new Set(rows.map((row) => row.id))
  const missing = workerIds.find((id) => !seen.has(id))
  if (missing !== undefined) throw new AppError('NOT_FOUND', { entity: 'worker', id: missing })
  const named = rows.map((row) => ({ workerId: row.id, facilityId: row.facilityId }))
  if (!staff || facilityId === null) return named
  const filter = { ...NO_FILTER, facilityId, standing: 'available' as const }
  const present = listWorkers(scope, db, { filter, sort: [], today })
  return [...named, ...present.flatMap((workerId) => (seen.has(workerId) ? [] : [{ workerId, facilityId }]))]
}

export function listBatches({ scope, db }: Context): CollectionBatch[] {
  return findBatches(scope, db, null).map(toBatch)
}

/**
 * A batch and its sheets by number.
 * @throws AppError NOT_FOUND {entity: collection_batch, id}: also where none of its sheets may be seen
 */
export function batchPage(
  { scope, db }: Context,
  id: number,
): { batch: CollectionBatch; sheets: CollectionSheet[] } {
  const [row] = findBatches(scope, db, id)
  if (!row) throw new AppError('NOT_FOUND', { entity: 'collection_batch', id })
  return { batch: toBatch(row), sheets: sheetsOfBatch(scope, db, id) }
}

function toBatch({ first, last, prenoms, nom, nomEpoux, ...row }: BatchRow): CollectionBatch {
  const { id, name, printedOn, blank, printed, returned, entered, lost } = row
  return {
    ...{ id, name, printedOn, blank, numbers: { first, last } },
    person: prenoms === null || nom === null ? null : { prenoms, nom, nomEpoux },
    counts: { printed, returned, entered, lost },
  }
}

/** Sheets as they are to be printed, by number; those of persons with what the register holds today. */
export function sheetPapers(
  context: Context,
  sheetIds: readonly number[],
): { sheet: CollectionSheet; content: SheetContent | null }[] {
  const sheets = sheetsById(context.scope, context.db, sheetIds)
  const contents = contentsOf(
    context,
    sheets.flatMap(({ workerId }) => workerId ?? []),
  )
  return sheets.map((sheet) => ({ sheet, content: contents.get(sheet.workerId ?? 0) ?? null }))
}

/** The sheet of a number as it is typed; null where there is none. */
export function findSheet({ scope, db, today }: Context, typed: string): CollectionSheet | null {
  const number = readSheetNumber(typed, Number(today.slice(0, 4)))
  return number === null ? null : sheetNumbered(scope, db, number)
}

/**
 * Says what became of sheets, from today on; answers the act.
 * @throws AppError NOT_FOUND {entity: collection_sheet, id}
 */
export function tickSheets(
  { scope, db, today, cause }: Writing,
  { sheetIds, state }: { sheetIds: readonly number[]; state: SheetState },
): string {
  return write(db, cause(), (door) => {
    const sheets = sheetsById(scope, db, sheetIds)
    const seen = new Set(sheets.map((sheet) => sheet.id))
    const missing = sheetIds.find((id) => !seen.has(id))
    if (missing !== undefined) throw new AppError('NOT_FOUND', { entity: 'collection_sheet', id: missing })
    for (const sheet of sheets)
      if (sheet.state !== state) door.update(collectionSheet, sheet.id, { state, stateOn: today })
    return door.act
  })
}
