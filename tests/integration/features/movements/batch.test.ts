import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { previewBatch, runBatch } from '#backend/features/movements/batch.service.ts'
import { endPosting } from '#backend/features/postings/postings.service.ts'
import { undo } from '#backend/features/history/undo.service.ts'
import { batchPlan } from '#shared/contract/movements.ts'
import type { ChangedSince } from '#shared/contract/history.ts'
import { endEntry } from '#shared/contract/postings.ts'
import { watchLoggedTables } from '#tests/helpers/shadow.ts'
import { refusal } from '#tests/helpers/small-register.ts'
import { type MovementRegister, openMovementRegister } from './movement-register.ts'

/** As many as the office moves at once. */
const MANY = 26

let register: MovementRegister
let ids: number[] = []
beforeEach(() => {
  register = openMovementRegister()
  ids = Array.from({ length: MANY }, (_, position) =>
    register.nurseAt(`Awa${'abcdefghijklmnopqrstuvwxyz'[position]}`),
  )
})
afterEach(() => {
  register.close()
})

const plan = (values: Record<string, unknown>) => batchPlan.parse(values)
const transfer = (values: Record<string, unknown> = {}) =>
  plan({
    ...{ deed: 'transfer', actNumber: '7/2026', decidedOn: '2026-02-01', reason: 'transfer' },
    ...{ facilityId: register.hospital, start: '2026-03-01' },
    ...values,
  })
const segments = () =>
  register.rows(
    'select worker_id, facility_id, from_day, to_day from service_segment order by worker_id, from_day',
  )
const at = (facility: number) =>
  register.rows(
    `select worker_id from service_segment where facility_id = ${facility} and to_day = '9999-12-31'`,
  ).length
const postingAt = (workerId: number | undefined, facility: number) =>
  (
    register.rows(`select id from posting where worker_id = ${workerId} and facility_id = ${facility}`) as {
      id: number
    }[]
  )[0]?.id ?? 0

describe('26 transfers', () => {
  it('are one act of the log and one decision with a line each, and one undo takes all back', () => {
    const shadow = watchLoggedTables(register.db)
    const before = segments()
    const { act, actId, count } = runBatch(register.context(), { workerIds: ids, plan: transfer() })
    expect(count).toBe(MANY)
    expect([at(register.clinic), at(register.hospital)]).toEqual([0, MANY])
    expect(register.rows('select id, kind, number from act')).toEqual([
      { id: actId, kind: 'transfer', number: '7/2026' },
    ])
    const lines =
      register.rows(`select sort_order as place from act_line l join posting p on p.id = l.posting_id
      where p.facility_id = ${register.hospital} order by l.sort_order`)
    expect(lines).toEqual(ids.map((_, place) => ({ place })))
    expect(register.rows("select distinct act from change_log where entity = 'posting'")).toHaveLength(
      MANY + 1,
    )
    undo(register.context(), act)
    expect(segments()).toEqual(before)
    expect(register.rows('select id from act')).toEqual([])
    expect(shadow.missing()).toEqual([])
  })

  it('write nothing at all where one of them can’t', () => {
    const [first] = ids
    endPosting(
      register.context(),
      endEntry.parse({ id: postingAt(first, register.clinic), end: '2025-12-31' }),
    )
    const before = register.snapshot()
    const found = refusal(() => runBatch(register.context(), { workerIds: ids, plan: transfer() }))
    expect(found).toMatchObject({ code: 'BATCH_REFUSED', data: { workerId: first, code: 'NO_BASE' } })
    expect(register.snapshot()).toBe(before)
  })

  it('prepared first: one draft, nobody moves', () => {
    const { actId } = runBatch(register.context(), {
      workerIds: ids,
      plan: transfer({ toPrepare: true, actNumber: null, decidedOn: null, start: null }),
    })
    expect(register.rows('select id, state from act')).toEqual([{ id: actId, state: 'draft' }])
    expect(at(register.clinic)).toBe(MANY)
  })
})

describe('the preview', () => {
  it('says who can’t and why, and each facility before and after beside its norm, and writes nothing', () => {
    const [gone, there, ...others] = ids
    endPosting(
      register.context(),
      endEntry.parse({ id: postingAt(gone, register.clinic), end: '2025-12-31' }),
    )
    runBatch(register.context(), { workerIds: [there ?? 0], plan: transfer() })
    const before = register.snapshot()
    const preview = previewBatch(register.context(), {
      workerIds: ids,
      plan: transfer({ start: '2026-03-02' }),
    })
    expect(register.snapshot()).toBe(before)
    const problems = preview.lines.map(({ problem }) => problem?.code ?? null)
    expect(problems).toEqual(['NO_BASE', 'ALREADY_SO', ...others.map(() => null)])
    expect(preview.effects).toMatchObject([
      {
        ...{ name: 'Centre A', role: 'origin' },
        before: { available: 24, conformity: 'met', gap: 0 },
        after: { available: 0, conformity: 'unmet', gap: 2 },
        groups: [{ label: { en: 'Nurses' }, before: 24, after: 0, required: 2 }],
      },
      {
        ...{ name: 'Hôpital B', role: 'destination' },
        before: { available: 1, conformity: 'unmet', gap: 1 },
        after: { available: 25, conformity: 'met', gap: 0 },
      },
    ])
    expect(preview).toMatchObject({ on: '2026-03-31', assumed: false, norm: { en: 'Norm' } })
  })

  it('counts those who are only awaited as if they had come, and says so', () => {
    const preview = previewBatch(register.context(), { workerIds: ids, plan: transfer({ start: null }) })
    expect(preview).toMatchObject({ assumed: true, on: '2026-03-31' })
    expect(preview.effects.map(({ after }) => after.available)).toEqual([0, MANY])
  })

  it('says what it does: the numbers after the batch are those that it announced', () => {
    const asked = { workerIds: ids, plan: transfer() }
    const told = previewBatch(register.context(), asked).effects.map(({ after }) => after)
    runBatch(register.context(), asked)
    const now = previewBatch(register.context(), {
      workerIds: ids,
      plan: transfer({ facilityId: register.clinic, start: '2026-03-31' }),
    })
    expect(new Map(now.effects.map(({ name, before }) => [name, before]))).toEqual(
      new Map([
        ['Centre A', told[0]],
        ['Hôpital B', told[1]],
      ]),
    )
  })

  it('refuses a plan that is wrong for everybody at its field', () => {
    const ask = (values: Record<string, unknown>) =>
      refusal(() => previewBatch(register.context(), { workerIds: ids, plan: transfer(values) }))
    expect(ask({ facilityId: 999 })).toMatchObject({
      code: 'UNKNOWN_FACILITY',
      data: { field: 'facilityId' },
    })
    expect(ask({ reason: 'nothing' }).data).toMatchObject({ field: 'reason' })
    expect(ask({ decidedOn: '2026-03-02' })).toMatchObject({ code: 'DECISION_AFTER_START' })
    expect(ask({ start: null, actNumber: null, decidedOn: null }).data).toMatchObject({ field: 'start' })
  })
})

describe('other deeds for many', () => {
  it('ends their bases', () => {
    runBatch(register.context(), {
      workerIds: ids,
      plan: plan({ deed: 'end', end: '2026-02-28', reason: 'r-quit', actNumber: '8/2026' }),
    })
    expect(at(register.clinic)).toBe(0)
    expect(register.rows('select distinct end_reason as reason from posting')).toEqual([{ reason: 'r-quit' }])
  })

  it('gives a field a new value from a day on, or corrects it; both are told apart in the log', () => {
    const [one, ...rest] = ids
    const change = plan({
      deed: 'update',
      field: 'statut',
      value: 'contract',
      how: 'change',
      from: '2026-01-01',
    })
    const { act } = runBatch(register.context(), { workerIds: rest, plan: change })
    const spells = (worker: number | undefined) =>
      register.rows(`select statut, "start", "end" from career_spell where worker_id = ${worker} order by id`)
    expect(spells(rest[0])).toEqual([
      { statut: null, start: null, end: '2025-12-31' },
      { statut: 'contract', start: '2026-01-01', end: null },
    ])
    const correct = plan({ deed: 'update', field: 'statut', value: 'contract', how: 'correct' })
    runBatch(register.context(), { workerIds: [one ?? 0], plan: correct })
    expect(spells(one)).toEqual([{ statut: 'contract', start: null, end: null }])
    const actions = register.rows("select distinct action from change_log where field = 'statut'")
    expect(actions).toEqual([{ action: 'correct' }])
    undo(register.context(), act)
    expect(spells(rest[0])).toEqual([{ statut: null, start: null, end: null }])
  })
})

describe('an undo after somebody changed a part', () => {
  function changedBatch() {
    const { act } = runBatch(register.context(), { workerIds: ids, plan: transfer() })
    const [one] = ids
    endPosting(
      register.context(),
      endEntry.parse({ id: postingAt(one, register.hospital), end: '2026-03-20' }),
    )
    const found = refusal(() => undo(register.context(), act))
    const changes = found.data.changes as ChangedSince[]
    return { act, found, changes, one: one ?? 0 }
  }

  it('lists every change with its file, and nothing is undone', () => {
    const { found, changes } = changedBatch()
    expect(found.code).toBe('ACT_CHANGED_SINCE')
    expect(changes.map(({ entity, field, name, inUse }) => ({ entity, field, name, inUse }))).toEqual([
      { entity: 'posting', field: 'end', name: 'Awaa Traoré', inUse: false },
    ])
    expect(at(register.hospital)).toBe(MANY - 1)
  })

  it('takes back the others and leaves that file as it is, decision included', () => {
    const shadow = watchLoggedTables(register.db)
    const { act, changes, one } = changedBatch()
    undo(register.context(), act, { keep: changes.flatMap(({ file }) => file ?? []) })
    expect([at(register.clinic), at(register.hospital)]).toEqual([MANY - 1, 0])
    const kept = `select "end" from posting where worker_id = ${one} order by id`
    expect(register.rows(kept)).toEqual([{ end: '2026-02-28' }, { end: '2026-03-20' }])
    expect(register.rows('select distinct worker_id as w from act_line')).toEqual([{ w: one }])
    expect(register.rows('select number from act')).toEqual([{ number: '7/2026' }])
    expect(shadow.missing()).toEqual([])
  })

  it('or overwrites what was changed, where the person picks so', () => {
    const { act, changes } = changedBatch()
    undo(register.context(), act, { over: changes.flatMap(({ file }) => file ?? []) })
    expect([at(register.clinic), at(register.hospital)]).toEqual([MANY, 0])
    expect(register.rows('select id from act')).toEqual([])
  })
})
