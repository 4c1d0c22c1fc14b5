import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listItem } from '#backend/db/schema/index.ts'
import { loggedTable } from '#backend/db/tables.ts'
import { write } from '#backend/db/write.ts'
import { undo } from '#backend/features/history/undo.service.ts'
import { readFile } from '#backend/features/sections/sections.service.ts'
import { findSessions, trainingYears } from '#backend/features/training/training.queries.ts'
import {
  enrol,
  readSession,
  recordResults,
  removeSession,
  saveSession,
  withdraw,
} from '#backend/features/training/training.service.ts'
import { createWorker } from '#backend/features/workers/workers.service.ts'
import { newWorker } from '#shared/contract/workers.ts'
import { EVERYWHERE } from '#shared/domain/scope.ts'
import { resultFields, resultRecord, sessionRecord, sharedFields } from '#shared/domain/training/session.ts'
import { cause } from '#tests/helpers/bare-register.ts'
import { openSmallRegister, refusal, type SmallRegister } from '#tests/helpers/small-register.ts'

const SESSION = {
  course: 'sonu',
  start: '2026-02-02',
  end: '2026-02-06',
  hours: 30,
  credits: 3,
  place: 'Nord',
}

let register: SmallRegister
let awa = 0
let oumar = 0
beforeEach(() => {
  register = openSmallRegister()
  const item = { labelFr: 'x', labelEn: 'x', attributes: {}, sortOrder: 0, source: 'test' }
  write(register.db, cause, (door) => {
    for (const code of ['sonu', 'pf']) door.insert(listItem, { list: 'training_course', code, ...item })
    for (const code of ['attended', 'absent']) door.insert(listItem, { list: 'attendance', code, ...item })
  })
  awa = worker('Awa', 'Traoré')
  oumar = worker('Oumar', 'Coulibaly')
})
afterEach(() => {
  register.close()
})

function worker(prenoms: string, nom: string): number {
  return createWorker(register.context(), newWorker.parse({ prenoms, nom })).id
}
const create = (values: Record<string, unknown> = {}) =>
  saveSession(register.context(), { id: null, values: { ...SESSION, ...values } }).id
const enter = (sessionId: number, ...workerIds: number[]) =>
  enrol(register.context(), { sessionId, workerIds })
const session = (id: number) => readSession(register.context(), id)
const partOf = (id: number, workerId: number) =>
  session(id).participants.find((part) => part.workerId === workerId)?.id ?? 0
const trainingOf = (id: number) =>
  readFile(register.context(), { kind: 'worker', id }, ['training']).training.map(({ values }) => values)

describe('a session', () => {
  it.each([sessionRecord, resultRecord])(
    'names columns of its table, and the required are required',
    (record) => {
      const { byField } = loggedTable(record.table)
      expect(record.fields.filter(({ name }) => !byField.has(name))).toEqual([])
      const made = new Set(['uid', 'workerId', 'ownerOffice', ...sharedFields])
      const needed = [...byField.values()].filter(
        ({ column, field }) => column.notNull && !column.hasDefault && !made.has(field),
      )
      const required = new Set(record.fields.filter((field) => field.required).map(({ name }) => name))
      expect(needed.filter(({ field }) => !required.has(field))).toEqual([])
      expect(resultFields).toEqual(resultRecord.fields.map(({ name }) => name))
    },
  )

  it('is in the list with how many take part', () => {
    const id = create({ seats: 20 })
    enter(id, awa, oumar)
    recordResults(register.context(), {
      ...{ sessionId: id, results: [{ id: partOf(id, awa), values: { attendance: 'attended' } }] },
    })
    expect(findSessions(EVERYWHERE, register.db)).toMatchObject([
      { id, course: 'sonu', start: '2026-02-02', seats: 20, participants: 2, entered: 1 },
    ])
  })

  it('refuses an unknown course and an end before its start, at the field', () => {
    expect(refusal(() => create({ course: 'none' }))).toMatchObject({
      ...{ code: 'INVALID_INPUT', data: { field: 'course' } },
    })
    expect(refusal(() => create({ end: '2026-02-01' }))).toMatchObject({
      ...{ code: 'INVALID_INPUT', data: { field: 'end', issues: [{ message: 'ends_before_start' }] } },
    })
  })

  it('stays while somebody takes part', () => {
    const id = create()
    enter(id, awa)
    expect(refusal(() => removeSession(register.context(), id))).toEqual({
      ...{ code: 'SESSION_HAS_PARTICIPANTS', data: { count: 1 } },
    })
    withdraw(register.context(), partOf(id, awa))
    removeSession(register.context(), id)
    expect(findSessions(EVERYWHERE, register.db)).toEqual([])
  })
})

describe('participants', () => {
  it('have the session in their own file, each once', () => {
    const id = create()
    expect(enter(id, oumar, awa, awa)).toMatchObject({ added: 2, already: 0 })
    expect(enter(id, awa)).toMatchObject({ added: 0, already: 1 })
    expect(session(id).participants.map(({ nom }) => nom)).toEqual(['Coulibaly', 'Traoré'])
    expect(trainingOf(awa)).toMatchObject([
      { course: 'sonu', start: '2026-02-02', end: '2026-02-06', hours: 30, place: 'Nord', credits: null },
    ])
  })

  it('are all entered or none', () => {
    const id = create()
    expect(refusal(() => enter(id, awa, 999))).toMatchObject({ code: 'NOT_FOUND', data: { id: 999 } })
    expect(session(id).participants).toEqual([])
  })

  it('follow a correction of the session, but for what their own file says otherwise', () => {
    const id = create()
    enter(id, awa, oumar)
    register.db.sqlite.prepare('update training set hours = 12 where worker_id = ?').run(oumar)
    const values = { ...session(id).values, course: 'pf', hours: 35 }
    saveSession(register.context(), { id, values })
    expect(trainingOf(awa)).toMatchObject([{ course: 'pf', hours: 35, place: 'Nord' }])
    expect(trainingOf(oumar)).toMatchObject([{ course: 'pf', hours: 12 }])
  })

  it('outside the area of the caller are counted, not shown, and nothing is written of them', () => {
    const id = create()
    enter(id, awa)
    const part = partOf(id, awa)
    const elsewhere = register.context({ areas: [register.south] })
    expect(readSession(elsewhere, id)).toMatchObject({ participants: [], withheld: 1 })
    const results = [{ id: part, values: { attendance: 'attended' } }]
    expect(refusal(() => recordResults(elsewhere, { sessionId: id, results })).code).toBe('NOT_FOUND')
    expect(refusal(() => withdraw(elsewhere, part)).code).toBe('NOT_FOUND')
    expect(refusal(() => enrol(elsewhere, { sessionId: id, workerIds: [oumar] })).code).toBe('NOT_FOUND')
  })
})

describe('results', () => {
  it('of many are one act, written only where they were entered, and taken back at once', () => {
    const id = create()
    enter(id, awa, oumar)
    const [first, second] = [partOf(id, awa), partOf(id, oumar)]
    const record = (results: Parameters<typeof recordResults>[1]['results']) =>
      recordResults(register.context(), { sessionId: id, results })
    record([{ id: first, values: { score: 80 } }])
    const { act, persons } = record([
      { id: first, values: { attendance: 'attended', credits: 3 } },
      { id: second, values: { attendance: 'absent' } },
    ])
    expect(persons).toBe(2)
    expect(session(id).participants).toMatchObject([
      { workerId: oumar, attendance: 'absent', credits: null },
      { workerId: awa, attendance: 'attended', credits: 3, score: 80 },
    ])
    undo(register.context(), act)
    expect(session(id).participants).toMatchObject([{ attendance: null }, { attendance: null, score: 80 }])
  })

  it('are refused at the person’s field, and then none is written', () => {
    const id = create()
    enter(id, awa, oumar)
    const [first, second] = [partOf(id, awa), partOf(id, oumar)]
    const wrong = refusal(() =>
      recordResults(register.context(), {
        sessionId: id,
        results: [
          { id: first, values: { score: 50 } },
          { id: second, values: { score: 101 } },
        ],
      }),
    )
    expect(wrong).toMatchObject({ code: 'INVALID_INPUT', data: { field: `${second}.score` } })
    expect(session(id).participants.map(({ score }) => score)).toEqual([null, null])
  })
})

describe('continuing education', () => {
  it('is summed by the year in which a training ended', () => {
    const [one, two] = [create(), create({ start: '2025-12-29', end: '2026-01-03', hours: 20 })]
    const old = create({ start: '2024', end: null, hours: null })
    for (const id of [one, two, old]) enter(id, awa)
    recordResults(register.context(), {
      ...{ sessionId: one, results: [{ id: partOf(one, awa), values: { credits: 2.5 } }] },
    })
    recordResults(register.context(), {
      ...{ sessionId: two, results: [{ id: partOf(two, awa), values: { credits: 1 } }] },
    })
    expect(trainingYears(EVERYWHERE, register.db, awa)).toEqual([
      { year: 2026, credits: 3.5, hours: 50, trainings: 2 },
      { year: 2024, credits: 0, hours: 0, trainings: 1 },
    ])
  })
})
