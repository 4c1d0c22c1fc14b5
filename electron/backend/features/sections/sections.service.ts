import type { CallContext } from '#backend/context.ts'
import { checkUnchanged, type FieldHome } from '#backend/db/record-conflict.ts'
import {
  facilityNamesOf,
  ownerExists,
  sectionPatch,
  sectionRow,
  type SectionOwner,
  sectionRows,
  type StoredRecord,
  tableOf,
} from '#backend/db/section-rows.ts'
import { type Cause, type Door, write } from '#backend/db/write.ts'
import type {
  AddRecord,
  ChangeRecord,
  EndRecord,
  RemoveRecord,
  SavedRecord,
  SectionRow,
} from '#shared/contract/sections.ts'
import { addDays } from '#shared/domain/days.ts'
import { type SectionName, sectionOf } from '#shared/domain/sections/index.ts'
import { parseSection, type SectionValues } from '#shared/domain/sections/values.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { invalidField, invalidFields } from './invalid-field.ts'
import { checkRecord, type Context } from './section-rules.ts'

type Reading = Pick<CallContext, 'scope' | 'db'>

/**
 * Every section of a file with its records, the newest first.
 * @throws AppError NOT_FOUND {entity, id}
 */
export function readFile<Name extends SectionName>(
  { scope, db }: Reading,
  owner: { readonly kind: SectionOwner; readonly id: number },
  names: readonly Name[],
): Readonly<Record<Name, readonly SectionRow[]>> {
  if (!ownerExists(scope, db, owner.kind, owner.id)) {
    throw new AppError('NOT_FOUND', { entity: owner.kind, id: owner.id })
  }
  const file = names.map(
    (name) => [name, withNames(db, name, sectionRows(scope, db, name, owner.id))] as const,
  )
  // One entry for each name.
  return Object.fromEntries(file) as unknown as Record<Name, readonly SectionRow[]>
}

function withNames(db: Reading['db'], name: SectionName, rows: readonly StoredRecord[]): SectionRow[] {
  const references = sectionOf(name).fields.filter(({ kind }) => kind === 'facility')
  const ids = references.flatMap((field) => rows.map(({ values }) => values[field.name]))
  const known = ids.length === 0 ? new Map<number, string>() : facilityNamesOf(db, ids.filter(isId))
  return rows.map((row) => {
    const pairs = references.map((field) => [field.name, known.get(Number(row.values[field.name]))] as const)
    return { ...row, names: Object.fromEntries(pairs.filter(([, label]) => label !== undefined)) }
  }) as SectionRow[]
}

function isId(value: unknown): value is number {
  return typeof value === 'number'
}

/**
 * Adds a record to a section.
 * @throws AppError NOT_FOUND {entity, id}; INVALID_INPUT, SECTION_OVERLAP, NUMBER_IN_USE, each with the field
 */
export function addRecord(context: Context, { ownerId, section, values }: AddRecord): SavedRecord {
  return written(context, {}, (door) => {
    const owner = tableOf(section).owner
    if (!ownerExists(context.scope, context.db, owner, ownerId)) {
      throw new AppError('NOT_FOUND', { entity: owner, id: ownerId })
    }
    const parsed = parsedValues(context, section, values)
    return insertRecord(context, door, { ownerId, section }, parsed)
  })
}

/**
 * Corrects a record, or records what changed: see the contract.
 * @throws AppError NOT_FOUND; RECORD_CHANGED {current, changes}; as `addRecord`
 */
export function changeRecord(context: Context, entry: ChangeRecord): SavedRecord {
  const { section, ownerId, id, how, from, reason } = entry
  const cause = { action: how, ...(reason === null ? {} : { reason }) } as const
  return written(context, cause, (door) => {
    const known = knownRecord(context, entry)
    const parsed = parsedValues(context, section, entry.values)
    checkOpened(context, entry, known, parsed)
    const dated = sectionOf(section).dated
    if (how === 'change' && dated !== undefined) {
      return succeed(context, door, { entry, known, dated, from }, parsed)
    }
    const columns = checkRecord(context, { ownerId, name: section, values: parsed, known })
    door.update(tableOf(section).logged.table, id, sectionPatch({ ...parsed, ...columns }))
    return id
  })
}

interface Succession {
  readonly entry: ChangeRecord
  readonly known: StoredRecord
  readonly dated: { readonly start: string; readonly end: string }
  readonly from: string | null
}

/** The old record ends on the eve of the change; the new one begins with it and lasts as long as the old one would have. */
function succeed(context: Context, door: Door, what: Succession, values: SectionValues): number {
  const { entry, known, dated, from } = what
  if (from === null) throw invalidField('from', 'required')
  const start = known.values[dated.start]
  const eve = eveOf(from)
  if (typeof start === 'string' && start.slice(0, eve.length) > eve.slice(0, start.length)) {
    throw invalidField('from', 'ends_before_start')
  }
  const last = known.values[dated.end] ?? null
  if (typeof last === 'string' && last.slice(0, from.length) < from)
    throw invalidField('from', 'ends_before_start')
  door.update(tableOf(entry.section).logged.table, known.id, sectionPatch({ [dated.end]: eve }))
  return insertRecord(context, door, entry, { ...values, [dated.start]: from, [dated.end]: last })
}

/** The day, month or year before one that is as precisely known. */
function eveOf(from: string): string {
  if (from.length === 4) return String(Number(from) - 1)
  return addDays(from.length === 7 ? `${from}-01` : from, -1).slice(0, from.length)
}

/**
 * Gives a dated record its last day.
 * @throws AppError NOT_FOUND; ALREADY_ENDED {field, end}; INVALID_INPUT with the field
 */
export function endRecord(context: Context, { ownerId, section, id, end }: EndRecord): SavedRecord {
  return written(context, {}, (door) => {
    const known = knownRecord(context, { ownerId, section, id })
    const { dated } = sectionOf(section)
    if (dated === undefined) throw new AppError('NOT_FOUND', { entity: section, id })
    const held = known.values[dated.end] ?? null
    if (held !== null) throw new AppError('ALREADY_ENDED', { field: 'end', end: held })
    const values = { ...known.values, [dated.end]: end }
    const parsed = parseSection(sectionOf(section), values, context.today)
    if (!parsed.ok) throw invalidFields(parsed.issues.map((issue) => ({ ...issue, path: 'end' })))
    door.update(tableOf(section).logged.table, id, sectionPatch({ [dated.end]: end }))
    return id
  })
}

/**
 * Takes a record out of the file; the history keeps it and can bring it back.
 * @throws AppError NOT_FOUND
 */
export function removeRecord(context: Context, entry: RemoveRecord): SavedRecord {
  return written(context, entry.reason === null ? {} : { reason: entry.reason }, (door) => {
    const { id } = knownRecord(context, entry)
    door.remove(tableOf(entry.section).logged.table, id)
    return id
  })
}

function written(
  { db, cause }: Context,
  extra: Pick<Cause, 'reason' | 'action'>,
  body: (door: Door) => number,
): SavedRecord {
  return write(db, cause(extra), (door) => ({ id: body(door), act: door.act }))
}

function insertRecord(
  context: Context,
  door: Door,
  { ownerId, section }: { readonly ownerId: number; readonly section: SectionName },
  values: SectionValues,
): number {
  const columns = checkRecord(context, { ownerId, name: section, values, known: null })
  const { logged, owner } = tableOf(section)
  return door.insert(logged.table, sectionRow({ ...values, ...columns, [`${owner}Id`]: ownerId })).id
}

function parsedValues(
  { today }: Context,
  section: SectionName,
  values: Readonly<Record<string, unknown>>,
): SectionValues {
  const parsed = parseSection(sectionOf(section), values, today)
  if (!parsed.ok) throw invalidFields(parsed.issues)
  return parsed.values
}

function knownRecord(
  { scope, db }: Context,
  { ownerId, section, id }: Pick<EndRecord, 'ownerId' | 'section' | 'id'>,
): StoredRecord {
  const known = sectionRows(scope, db, section, ownerId).find((row) => row.id === id)
  if (!known) throw new AppError('NOT_FOUND', { entity: section, id })
  return known
}

function checkOpened(
  context: Context,
  entry: ChangeRecord,
  known: StoredRecord,
  wanted: SectionValues,
): void {
  const { logged, owner } = tableOf(entry.section)
  const homes: Record<string, FieldHome> = Object.fromEntries(
    sectionOf(entry.section).fields.map(({ name }) => [name, { entity: logged.name, field: name }]),
  )
  const versions = { opened: entry.opened, current: known.values, wanted }
  checkUnchanged(context, { kind: owner, id: entry.ownerId }, versions, homes)
}
