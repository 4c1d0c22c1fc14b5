import type { CallContext, WriteContext } from '#backend/context.ts'
import { listAttributes, notInList } from '#backend/db/code-lists.ts'
import { training, trainingSession } from '#backend/db/schema/index.ts'
import { sectionPatch } from '#backend/db/section-rows.ts'
import { workerRows } from '#backend/db/workforce/index.ts'
import { type Door, type NewRow, type Patch, write } from '#backend/db/write.ts'
import type { RouteInput } from '#shared/contract/index.ts'
import type { SavedSession, SessionPage } from '#shared/contract/training.ts'
import type { Section } from '#shared/domain/sections/index.ts'
import { parseSection, type SectionValues } from '#shared/domain/sections/values.ts'
import { resultRecord, sessionRecord, sharedFields } from '#shared/domain/training/session.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { everyPartOf, knownWorkers, partExists, partsOf, sessionValues } from './training.queries.ts'

type Context = Pick<WriteContext, 'db' | 'scope' | 'today' | 'cause'>
type Reading = Pick<CallContext, 'db' | 'scope' | 'today'>

/**
 * A session with everybody who takes part, by name.
 * @throws AppError NOT_FOUND {entity: training_session}
 */
export function readSession({ db, scope, today }: Reading, id: number): SessionPage {
  const values = knownSession(db, id)
  const parts = partsOf(scope, db, id)
  const rows = workerRows(scope, db, { ids: parts.map(({ workerId }) => workerId), on: today, today })
  const persons = new Map(rows.map((row) => [row.id, row]))
  const participants = parts.flatMap(
    ({ id: part, workerId, attendance, score, result, credits, certified }) => {
      const person = persons.get(workerId)
      if (!person) return []
      const { prenoms, nom, nomEpoux, sex, birth, matricule, phone, corps, facility } = person
      return [
        {
          ...{ id: part, workerId, prenoms, nom, nomEpoux, sex, birth, matricule, phone, corps, facility },
          ...{ attendance, score, result, credits, certified },
        },
      ]
    },
  )
  return { id, values, participants, withheld: everyPartOf(db, id).length - parts.length }
}

/**
 * Writes a session. What was corrected in it is corrected in the files of those who took part, unless theirs says
 * something else already.
 * @throws AppError NOT_FOUND; INVALID_INPUT with the field
 */
export function saveSession(
  context: Context,
  { id, values }: { readonly id: number | null; readonly values: Readonly<Record<string, unknown>> },
): SavedSession {
  const { db, cause } = context
  const known = id === null ? null : knownSession(db, id)
  const parsed = checked(context, sessionRecord, values, known)
  const told = cause(id === null ? {} : { action: 'correct' })
  return write(db, told, (door) => {
    // The definition names columns of the table, and the required ones are required: a test holds both together.
    const row = { ...parsed, ownerOffice: told.office } as unknown as NewRow<typeof trainingSession>
    if (id === null) return { id: door.insert(trainingSession, row).id, act: door.act }
    door.update(trainingSession, id, sectionPatch(parsed))
    if (known) follow(door, id, known, parsed)
    return { id, act: door.act }
  })
}

function follow(door: Door, id: number, known: SectionValues, parsed: SectionValues): void {
  const changed = sharedFields.filter((name) => known[name] !== parsed[name])
  for (const part of changed.length === 0 ? [] : everyPartOf(door.db, id)) {
    const same = changed.filter((name) => part[name] === known[name])
    const patch = Object.fromEntries(same.map((name) => [name, parsed[name]]))
    door.update(training, part.id, patch)
  }
}

/** @throws AppError NOT_FOUND; SESSION_HAS_PARTICIPANTS {count} */
export function removeSession({ db, cause }: Context, id: number): { act: string } {
  knownSession(db, id)
  const count = everyPartOf(db, id).length
  if (count > 0) throw new AppError('SESSION_HAS_PARTICIPANTS', { count })
  return write(db, cause(), (door) => {
    door.remove(trainingSession, id)
    return { act: door.act }
  })
}

/**
 * Enters people into a session; who takes part already is passed over.
 * @throws AppError NOT_FOUND {entity: training_session or worker}
 */
export function enrol(
  { db, scope, cause }: Context,
  { sessionId, workerIds }: RouteInput<'training.enrol'>,
): { act: string; added: number; already: number } {
  const values = knownSession(db, sessionId)
  const wanted = [...new Set(workerIds)]
  const seen = new Set(knownWorkers(scope, db, wanted))
  const unknown = wanted.find((id) => !seen.has(id))
  if (unknown !== undefined) throw new AppError('NOT_FOUND', { entity: 'worker', id: unknown })
  const there = new Set(everyPartOf(db, sessionId).map(({ workerId }) => workerId))
  const fresh = wanted.filter((id) => !there.has(id))
  const shared = Object.fromEntries(sharedFields.map((name) => [name, values[name] ?? null]))
  return write(db, cause(), (door) => {
    for (const workerId of fresh) {
      // `course` is required of a session too.
      door.insert(training, { workerId, sessionId, ...shared } as NewRow<typeof training>)
    }
    return { act: door.act, added: fresh.length, already: wanted.length - fresh.length }
  })
}

/** @throws AppError NOT_FOUND {entity: training} */
export function withdraw({ db, scope, cause }: Context, id: number): { act: string } {
  if (!partExists(scope, db, id)) throw new AppError('NOT_FOUND', { entity: 'training', id })
  return write(db, cause(), (door) => {
    door.remove(training, id)
    return { act: door.act }
  })
}

/**
 * Writes attendance and results of many people as one act; fields that are not told stay as they are.
 * @throws AppError NOT_FOUND; INVALID_INPUT with the field as `<id>.<field>`
 */
export function recordResults(
  context: Context,
  { sessionId, results }: RouteInput<'training.record'>,
): { act: string; persons: number } {
  const { db, scope, cause } = context
  knownSession(db, sessionId)
  const parts = new Map(partsOf(scope, db, sessionId).map((part) => [part.id, part]))
  const patches = results.map(({ id, values }) => {
    const part = parts.get(id)
    if (!part) throw new AppError('NOT_FOUND', { entity: 'training', id })
    const { attendance, score, result, credits, certified } = part
    const held = { attendance, score, result, credits, certified }
    const parsed = checked(context, resultRecord, { ...held, ...values }, held, `${id}.`)
    return { id, patch: Object.fromEntries(Object.keys(values).map((name) => [name, parsed[name]])) }
  })
  return write(db, cause(), (door) => {
    const changed = patches.filter(
      ({ id, patch }) => door.update(training, id, patch as Patch<typeof training>) > 0,
    )
    return { act: door.act, persons: changed.length }
  })
}

/** What was typed, checked by its definition; a code that the record held before stays allowed. */
function checked(
  { db, today }: Context,
  record: Section,
  typed: Readonly<Record<string, unknown>>,
  held: SectionValues | null,
  prefix = '',
): SectionValues {
  const parsed = parseSection(record, typed, today)
  if (!parsed.ok) {
    const issues = parsed.issues.map(({ path, message }) => ({
      path: prefix + path,
      message,
      code: 'custom',
    }))
    throw new AppError('INVALID_INPUT', { field: issues[0]?.path ?? '', issues })
  }
  for (const { name, list } of record.fields) {
    const value = parsed.values[name] ?? null
    if (list === undefined || value === null || value === held?.[name]) continue
    if (listAttributes(db, list, String(value)) === null) throw notInList(prefix + name)
  }
  return parsed.values
}

function knownSession(db: Reading['db'], id: number): SectionValues {
  const values = sessionValues(db, id)
  if (!values) throw new AppError('NOT_FOUND', { entity: 'training_session', id })
  return values
}
