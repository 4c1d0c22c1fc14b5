import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startPosting } from '#backend/features/postings/postings.service.ts'
import { undo } from '#backend/features/history/undo.service.ts'
import { postsHandlers } from '#backend/features/posts/posts.handlers.ts'
import { postBatch, postEntry, postFilter } from '#shared/contract/posts.ts'
import { newPosting } from '#shared/contract/postings.ts'
import { refusal } from '#tests/helpers/small-register.ts'
import { type FacilitiesRegister, openFacilitiesRegister } from '../facilities/facilities-register.ts'

let register: FacilitiesRegister
let poste: number
let other: number
const deeds = postsHandlers

beforeEach(() => {
  register = openFacilitiesRegister()
  poste = register.addFacility('Poste du Lac', 'zs-lac')
  other = register.addFacility('Hôpital', 'zs-mine')
})
afterEach(() => register.close())

const entry = (more: object = {}) =>
  postEntry.parse({ code: 'P1', title: 'Major', facilityId: poste, proposedSalary: null, ...more })
const create = (more: object = {}) => deeds['posts.create'](register.context(), entry(more)).id
const list = (more: object = {}) => deeds['posts.list'](register.context(), postFilter.parse(more))
const codes = (more: object = {}) => list(more).map(({ code }) => code)
const step = (id: number, deed: 'freeze' | 'thaw' | 'abolish' | 'restore', on = '2026-02-01') =>
  deeds['posts.step'](register.context(), { id, deed, on, reason: 'Budget' })

function postingOf(workerId: number): number {
  return register.rows<{ id: number }>('select id from posting where worker_id = ?', workerId)[0]?.id ?? 0
}
const put = (workerId: number, postId: number | null) =>
  deeds['posts.place'](register.context(), { postingId: postingOf(workerId), postId })

describe('a list of posts', () => {
  it('derives who fills a post from the postings of the day', () => {
    const filled = create()
    create({ code: 'P2', openedOn: '2025-06-15' })
    put(register.addWorker(poste, { nom: 'Keïta' }), filled)
    expect(
      list().map(({ code, occupancy, holders, vacantSince }) => [code, occupancy, holders, vacantSince]),
    ).toEqual([
      ['P1', 'filled', ['KEÏTA Awa'], null],
      ['P2', 'vacant', [], '2025-06-15'],
    ])
    register.db.sqlite.prepare(`update posting set "end" = '2026-01-31' where post_id = ?`).run(filled)
    expect(list({ standing: 'vacant' })).toMatchObject([
      { code: 'P1', vacantSince: '2026-02-01' },
      { code: 'P2' },
    ])
  })

  it('filters by place, facility, standing and months of vacancy', () => {
    const frozen = create()
    create({ code: 'P2', openedOn: '2025-06-15' })
    create({ code: 'P3', facilityId: other, openedOn: '2026-03-15' })
    step(frozen, 'freeze')
    expect(codes({ placeId: register.unit('zs-lac') })).toEqual(['P1', 'P2'])
    expect(codes({ facilityId: other })).toEqual(['P3'])
    expect(codes({ standing: 'frozen' })).toEqual(['P1'])
    expect(codes({ vacantMonths: 9 })).toEqual(['P2'])
    expect(codes({ vacantMonths: 10 })).toEqual([])
    expect(codes({ query: 'hopital maj' })).toEqual(['P3'])
  })

  it('shows nobody outside what the caller may see', () => {
    const id = create()
    put(register.addWorker(poste), id)
    const scope = { areas: [register.unit('zs-mine')], fields: 'all' } as never
    const [row] = deeds['posts.list'](register.context(scope), postFilter.parse({}))
    expect(row).toMatchObject({ occupancy: 'filled', holders: [] })
    expect(deeds['posts.page'](register.context(scope), { id })).toMatchObject({ holders: [], withheld: 1 })
  })
})

describe('codes', () => {
  const batch = (more: object = {}) =>
    postBatch.parse({
      ...{ format: '{facility}-{n:03}', count: 3, first: null, title: 'Soignant', facilityId: poste },
      ...{ proposedSalary: null, ...more },
    })
  it('are given in a row, past those that are taken, as the preview says; undo takes all back', () => {
    create({ code: 'POSTE-DU-LAC-002' })
    const expected = ['POSTE-DU-LAC-001', 'POSTE-DU-LAC-003', 'POSTE-DU-LAC-004']
    expect(deeds['posts.codes'](register.context(), batch()).map(({ code }) => code)).toEqual(expected)
    const { act, ids } = deeds['posts.createBatch'](register.context(), batch())
    expect(ids).toHaveLength(3)
    expect(codes()).toEqual([...expected, 'POSTE-DU-LAC-002'].sort())
    undo(register.context(), act)
    expect(codes()).toEqual(['POSTE-DU-LAC-002'])
  })

  it('are unique, unless the other post is abolished', () => {
    const id = create()
    expect(refusal(() => create())).toMatchObject({ code: 'POST_CODE_TAKEN', data: { field: 'code' } })
    expect(
      refusal(() => deeds['posts.createBatch'](register.context(), batch({ format: 'P{n}', first: 1 }))),
    ).toMatchObject({
      code: 'POST_CODE_TAKEN',
      data: { field: 'first', code: 'P1' },
    })
    expect(codes()).toEqual(['P1'])
    step(id, 'abolish')
    create()
    expect(refusal(() => step(id, 'restore')).code).toBe('POST_CODE_TAKEN')
  })

  it('need a number where there are several', () => {
    const ask = (format: string) => refusal(() => deeds['posts.codes'](register.context(), batch({ format })))
    expect([ask('P').code, ask('{what}-{n}').code]).toEqual(['POST_CODE_FORMAT', 'POST_CODE_FORMAT'])
  })
})

describe('the life of a post', () => {
  it('is frozen while somebody fills it, but not abolished', () => {
    const id = create()
    const worker = register.addWorker(poste, { nom: 'Keïta' })
    put(worker, id)
    expect(refusal(() => step(id, 'abolish'))).toMatchObject({
      code: 'POST_HELD',
      data: { name: 'KEÏTA Awa' },
    })
    step(id, 'freeze')
    expect(deeds['posts.page'](register.context(), { id })).toMatchObject({
      ...{ state: 'frozen', stateSince: '2026-02-01', stateReason: 'Budget', occupancy: 'filled' },
    })
    put(worker, null)
    step(id, 'abolish', '2026-03-01')
    expect(deeds['posts.page'](register.context(), { id })).toMatchObject({
      state: 'abolished',
      closedOn: '2026-03-01',
    })
    expect(refusal(() => step(id, 'thaw'))).toMatchObject({
      code: 'POST_STATE',
      data: { state: 'abolished' },
    })
  })

  it('never reports to itself', () => {
    const top = create()
    const below = create({ code: 'P2', reportsToId: top })
    const change = { ...entry({ reportsToId: below }), id: top, opened: { ...entry() } }
    expect(refusal(() => deeds['posts.update'](register.context(), change))).toMatchObject({
      ...{ code: 'POST_CIRCLE', data: { field: 'reportsToId' } },
    })
  })

  it('keeps what another window wrote, and refuses where both changed a field', () => {
    const id = create()
    const opened = { ...entry() }
    const update = (more: object) => deeds['posts.update'](register.context(), { ...entry(more), id, opened })
    update({ notes: 'A' })
    update({ title: 'Chef' })
    expect(deeds['posts.page'](register.context(), { id })).toMatchObject({ notes: 'A', title: 'Chef' })
    expect(refusal(() => update({ title: 'Autre' })).code).toBe('RECORD_CHANGED')
  })
})

describe('posting somebody', () => {
  const start = (workerId: number, more: object) =>
    startPosting(
      register.context(),
      newPosting.parse({ workerId, facilityId: poste, kind: 'mission', start: '2026-03-01', ...more }),
    )
  const kind = () =>
    register.rows<{ code: string }>(
      `select code from list_item where list = 'posting_kind' and coalesce(attributes ->> 'role', '') <> 'base'`,
    )[0]?.code

  it('never needs a post, and may name an open one of that facility only', () => {
    const worker = register.addWorker(other)
    const [open, frozen, elsewhere] = [
      create(),
      create({ code: 'P2' }),
      create({ code: 'P3', facilityId: other }),
    ]
    step(frozen, 'freeze')
    start(worker, { kind: kind() })
    const ask = (postId: number) => refusal(() => start(worker, { kind: kind(), postId }))
    expect(ask(frozen)).toMatchObject({ code: 'POST_NOT_OPEN', data: { field: 'postId' } })
    expect(ask(elsewhere)).toMatchObject({ code: 'POST_ELSEWHERE', data: { field: 'postId' } })
    start(worker, { kind: kind(), postId: open })
    expect(deeds['posts.page'](register.context(), { id: open }).occupancy).toBe('filled')
  })
})

describe('the chart of a facility', () => {
  it('shows posts under the post they report to, and everybody once', () => {
    const top = create()
    create({ code: 'P2', title: 'Aide', reportsToId: top })
    put(register.addWorker(poste, { nom: 'Chef' }), top)
    register.addWorker(poste, { nom: 'Libre' })
    const { chart, persons } = deeds['posts.chart'](register.context(), { facilityId: poste })
    expect(persons).toBe(2)
    expect(chart).toMatchObject([
      {
        kind: 'post',
        persons: [{ name: 'CHEF Awa' }],
        under: [{ kind: 'post', post: { title: 'Aide' }, persons: [] }],
      },
      { kind: 'service', service: null, under: [{ kind: 'person', person: { name: 'LIBRE Awa' } }] },
    ])
  })
})
