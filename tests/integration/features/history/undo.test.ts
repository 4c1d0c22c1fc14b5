import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { setting } from '#backend/db/schema/index.ts'
import { write } from '#backend/db/write.ts'
import { fileHistory } from '#backend/features/history/history.service.ts'
import { undo } from '#backend/features/history/undo.service.ts'
import { endPosting, startPosting } from '#backend/features/postings/postings.service.ts'
import { workerPage } from '#backend/features/workers/worker-page.service.ts'
import { createWorker, updateWorker } from '#backend/features/workers/workers.service.ts'
import { endEntry, newPosting } from '#shared/contract/postings.ts'
import { newWorker } from '#shared/contract/workers.ts'
import { EVERYWHERE } from '#shared/domain/scope.ts'
import { cause } from '#tests/helpers/bare-register.ts'
import { watchLoggedTables } from '#tests/helpers/shadow.ts'
import { openSmallRegister, refusal, type SmallRegister } from '#tests/helpers/small-register.ts'

let register: SmallRegister
beforeEach(() => {
  register = openSmallRegister()
})
afterEach(() => {
  register.close()
})

const page = (id: number) => workerPage(EVERYWHERE, register.db, id, '2026-03-31')
const enter = (values: Record<string, unknown> = {}) =>
  createWorker(
    register.context(),
    newWorker.parse({
      ...{ prenoms: 'Awa', nom: 'Traoré', phones: ['76 12 34 56'], matricule: '12', corpsId: register.nurse },
      ...values,
    }),
  )
const post = (workerId: number, values: Record<string, unknown>) =>
  startPosting(
    register.context(),
    newPosting.parse({ workerId, facilityId: register.clinic, start: '2020-01-01', ...values }),
  )
const change = (id: number, values: Record<string, unknown>) =>
  updateWorker(register.context(), {
    ...page(id).entry,
    ...values,
    id,
    opened: { ...page(id).entry },
  })
const rows = (table: string) => register.db.sqlite.prepare(`select * from ${table}`).all()
const derived = () => JSON.stringify([rows('service_segment'), rows('worker_search')])

describe('undo', () => {
  it('takes back a whole entry, its first posting and its act with it', () => {
    const shadow = watchLoggedTables(register.db)
    const { act } = enter({ posting: { facilityId: register.clinic, start: '2024-02-01', actNumber: '7' } })
    expect(rows('posting')).toHaveLength(1)
    undo(register.context(), act)
    for (const table of ['worker', 'contact', 'identifier', 'career_spell', 'posting', 'act', 'act_line'])
      expect(rows(table), table).toEqual([])
    expect(derived()).toBe('[[],[]]')
    expect(shadow.missing()).toEqual([])
  })

  it('restores what it took back: the same file, found and counted as before', () => {
    const { id, act } = enter({ posting: { facilityId: register.clinic, start: '2024-02-01' } })
    const before = { uid: page(id).uid, derived: derived() }
    const undone = undo(register.context(), act)
    undo(register.context(), undone)
    expect(page(id)).toMatchObject({ uid: before.uid, nom: 'Traoré', postings: [{ start: '2024-02-01' }] })
    expect(derived().replaceAll(/"id":\d+,/g, '')).toBe(before.derived.replaceAll(/"id":\d+,/g, ''))
  })

  it('takes back a transfer: the old base goes on', () => {
    const { id } = enter()
    post(id, {})
    const { act } = post(id, {
      ...{ start: '2025-06-01', facilityId: register.hospital, endsCurrentBase: true, actNumber: '9' },
    })
    undo(register.context(), act)
    expect(page(id).postings).toMatchObject([{ facility: 'Centre A', end: null }])
    expect(rows('act')).toEqual([])
  })

  it('takes back an end and a correction', () => {
    const { id } = enter()
    const posting = post(id, {})
    const end = endPosting(register.context(), endEntry.parse({ id: posting.id, end: '2025-12-31' }))
    undo(register.context(), end.act)
    expect(page(id).postings).toMatchObject([{ end: null }])
    const { act } = change(id, { nom: 'Traore', phones: [], birthplace: 'Kati' })
    undo(register.context(), act)
    expect(page(id)).toMatchObject({ nom: 'Traoré', birthplace: null, contacts: [{ value: '76 12 34 56' }] })
  })

  it('stands in the history as an act of its own', () => {
    const { id } = enter()
    const { act } = change(id, { nom: 'Diarra' })
    const undone = undo(register.context(), act)
    const [last] = fileHistory(register.context(), 'worker', id)
    expect(last).toMatchObject({
      act: undone,
      records: [{ fields: [{ field: 'nom', old: { value: 'Diarra' }, new: { value: 'Traoré' } }] }],
    })
  })
})

describe('an undo is refused, and changes nothing,', () => {
  function refused(act: string, context = register.context()) {
    const before = register.snapshot()
    const found = refusal(() => undo(context, act))
    expect(register.snapshot()).toBe(before)
    return found
  }

  it('where another act changed the same field since: it says which, who and when', () => {
    const { id } = enter()
    const { act } = change(id, { nom: 'Traore' })
    change(id, { nom: 'Diarra', birthplace: 'Kati' })
    expect(refused(act)).toMatchObject({
      code: 'ACT_CHANGED_SINCE',
      data: {
        changes: [{ entity: 'worker', field: 'nom', user: 'aminata', at: expect.stringMatching(/^\d{4}-/) }],
        names: 'Awa Diarra',
      },
    })
  })

  it('but not where another field was changed since', () => {
    const { id } = enter()
    const { act } = change(id, { nom: 'Traore' })
    change(id, { birthplace: 'Kati' })
    undo(register.context(), act)
    expect(page(id)).toMatchObject({ nom: 'Traoré', birthplace: 'Kati' })
  })

  it('where the file has been used since: somebody posted the person', () => {
    const { id, act } = enter()
    post(id, {})
    expect(refused(act)).toMatchObject({
      code: 'ACT_CHANGED_SINCE',
      data: { changes: [{ entity: 'posting', user: 'aminata' }], names: 'Awa Traoré', count: 1 },
    })
  })

  it('where a new base stands on the days that it would give back', () => {
    const { id } = enter()
    const old = post(id, {})
    const { act } = endPosting(register.context(), endEntry.parse({ id: old.id, end: '2025-12-31' }))
    post(id, { start: '2026-01-01', facilityId: register.hospital })
    expect(refused(act)).toMatchObject({
      code: 'ACT_CHANGED_SINCE',
      data: { changes: [{ entity: 'posting', field: null, user: 'aminata' }], names: 'Awa Traoré' },
    })
  })

  it('where it was taken back already', () => {
    const { act } = enter()
    undo(register.context(), act)
    expect(refused(act).code).toBe('ACT_CHANGED_SINCE')
  })

  it('where it made the register itself, or is nobody’s', () => {
    const founding = write(register.db, cause, (door) => {
      door.insert(setting, { name: 'x', value: 1 })
      return door.act
    })
    expect(refused(founding).code).toBe('ACT_NOT_UNDOABLE')
    expect(refused('0'.repeat(32))).toMatchObject({ code: 'NOT_FOUND', data: { entity: 'act' } })
  })

  it('where somebody lies outside the caller’s areas', () => {
    const { id } = enter()
    const { act } = post(id, { facilityId: register.southClinic })
    const north = register.context({ areas: [register.north] })
    expect(refused(act, north).code).toBe('NOT_FOUND')
    undo(register.context({ areas: [register.south] }), act)
    expect(page(id).postings).toEqual([])
  })
})
