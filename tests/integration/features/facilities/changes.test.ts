import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countStaff, findFacilities } from '#backend/db/staffing.ts'
import {
  facilityChangesHandlers,
  facilitiesHandlers,
} from '#backend/features/facilities/facilities.handlers.ts'
import { undo } from '#backend/features/history/undo.service.ts'
import { runReport } from '#backend/features/reports/reports.service.ts'
import { post } from '#backend/db/schema/index.ts'
import { EVERYWHERE } from '#shared/domain/scope.ts'
import { refusal } from '#tests/helpers/small-register.ts'
import { watchLoggedTables } from '#tests/helpers/shadow.ts'
import { type FacilitiesRegister, openFacilitiesRegister } from './facilities-register.ts'

let register: FacilitiesRegister
let poste: number
let annexe: number

beforeEach(() => {
  register = openFacilitiesRegister()
  poste = register.addFacility('Poste du Lac', 'zs-lac', { type: 'poste' })
  annexe = register.addFacility('Annexe', 'zs-lac', { type: 'poste' })
})
afterEach(() => register.close())

const deeds = facilityChangesHandlers

/** Effectif budgétaire of a facility on a day. */
function budget(id: number, on: string): number {
  const counts = countStaff(EVERYWHERE, register.db, { ids: [id], on, today: '2026-03-31' })
  return counts.reduce((sum, one) => sum + one.budget, 0)
}

function nameOn(id: number, on: string): string | undefined {
  return findFacilities(EVERYWHERE, register.db, { ids: [id], on, today: '2026-03-31' })[0]?.name
}

/** The facilities of the staffing report as at a day, with budget and conformity. */
function report(asAt: string): string[] {
  const result = runReport(register.context(), 'staffing-norms', { day: asAt })
  return (result.tables[0]?.rows ?? []).flatMap(({ kind, cells }) =>
    kind === 'row'
      ? [[cells.facility, cells.budget].map((cell) => (typeof cell === 'object' ? '' : cell)).join(' ')]
      : [],
  )
}

const paper = { actNumber: null, decidedOn: null }

describe('merging facilities', () => {
  beforeEach(() => {
    register.addWorker(poste)
    register.addWorker(annexe, { nom: 'Un' })
    register.addWorker(annexe, { nom: 'Deux' })
  })
  const merge = (staff: 'transfer' | 'leave', on = '2026-01-01') =>
    deeds['facilities.merge'](register.context(), {
      ...{ id: poste, fromIds: [annexe], staff, on, reason: 'Décret 1' },
      ...paper,
    })

  it('moves everybody on the day; a report as at a day before still shows both', () => {
    const before = report('2025-12-31')
    expect(merge('transfer').moved).toBe(2)
    expect([budget(annexe, '2025-12-31'), budget(poste, '2025-12-31')]).toEqual([2, 1])
    expect([budget(annexe, '2026-01-01'), budget(poste, '2026-01-01')]).toEqual([0, 3])
    expect(report('2025-12-31')).toEqual(before)
    expect(report('2026-01-01')).toEqual(['Poste du Lac 3'])
  })

  it('keeps the old name findable, closes what went over, and says so on both pages', () => {
    merge('transfer')
    const found = facilitiesHandlers['facilities.list'](register.context(), {
      ...{ placeId: null, type: null, query: 'annexe', limit: 10 },
    })
    expect(found.map(({ name, status }) => [name, status])).toEqual([
      ['Annexe', 'closed'],
      ['Poste du Lac', 'open'],
    ])
    const told = deeds['facilities.changes'](register.context(), { id: poste })
    expect(told).toMatchObject([
      { kind: 'merged', day: '2026-01-01', other: 'Annexe', own: false, source: 'Décret 1' },
    ])
  })

  it('is one act: one undo brings back people, state and names', () => {
    const watch = watchLoggedTables(register.db)
    const before = report('2026-03-31')
    const { act } = merge('transfer')
    expect(watch.missing()).toEqual([])
    undo(register.context(), act)
    expect(report('2026-03-31')).toEqual(before)
    expect(budget(annexe, '2026-03-31')).toBe(2)
    expect(register.rows('select 1 from facility_change')).toEqual([])
  })

  it('leaves the postings where they are if so asked', () => {
    expect(merge('leave').moved).toBe(0)
    expect(budget(annexe, '2026-03-31')).toBe(2)
  })

  it('counts nobody twice and takes posts along with their holders', () => {
    const postId = register.put(post, {
      ...{ ownerOffice: 'o', code: 'P1', title: 'Major', facilityId: annexe, state: 'open' },
    })
    register.db.sqlite
      .prepare(
        'update posting set post_id = ? where facility_id = ? and id = (select min(id) from posting where facility_id = ?)',
      )
      .run(postId, annexe, annexe)
    merge('transfer')
    expect(register.rows('select facility_id as f from post')).toEqual([{ f: poste }])
    expect(
      register.rows('select facility_id as f, "end" from posting where post_id = ? order by id', postId),
    ).toEqual([
      { f: annexe, end: '2025-12-31' },
      { f: poste, end: null },
    ])
    const twice = register.rows(
      `select worker_id from service_segment where budget and from_day <= '2026-02-01' and to_day >= '2026-02-01'
       group by worker_id having count(*) > 1`,
    )
    expect(twice).toEqual([])
  })

  it('refuses a facility with itself, and a day to come', () => {
    const ask = (more: object) =>
      deeds['facilities.merge'](register.context(), {
        ...{ id: poste, fromIds: [annexe], staff: 'leave', on: '2026-01-01', reason: null, ...paper },
        ...more,
      })
    expect(refusal(() => ask({ fromIds: [poste] }))).toMatchObject({ code: 'MERGER_UNFIT' })
    expect(refusal(() => ask({ on: '2026-04-01' })).data).toMatchObject({ field: 'on' })
  })
})

describe('splitting a facility', () => {
  it('sends those named to the new one; the others stay', () => {
    register.addWorker(poste)
    register.addWorker(poste, { nom: 'Reste' })
    const [first] = deeds['facilities.serving'](register.context(), { id: poste }).persons
    const { id, moved } = deeds['facilities.split'](register.context(), {
      ...{ id: poste, name: 'Maternité du Lac', unitId: null, type: null, on: '2026-02-01', reason: null },
      ...{ postingIds: [first?.postingId ?? 0], postIds: [], ...paper },
    })
    expect(moved).toBe(1)
    expect([budget(poste, '2026-01-31'), budget(id, '2026-01-31')]).toEqual([2, 0])
    expect([budget(poste, '2026-02-01'), budget(id, '2026-02-01')]).toEqual([1, 1])
    const page = facilitiesHandlers['facilities.page'](register.context(), { id })
    expect(page).toMatchObject({
      type: 'poste',
      status: 'open',
      places: [{ unit: 'Lac', from: '2026-02-01' }],
    })
  })
})

describe('a name, a place, a status from a day on', () => {
  it('prints the name of the day', () => {
    deeds['facilities.rename'](register.context(), {
      id: poste,
      name: 'Centre du Lac',
      on: '2026-01-10',
      reason: null,
    })
    expect([nameOn(poste, '2026-01-09'), nameOn(poste, '2026-01-10')]).toEqual([
      'Poste du Lac',
      'Centre du Lac',
    ])
  })

  it('counts in the old place until the eve', () => {
    deeds['facilities.move'](register.context(), {
      id: poste,
      unitId: register.unit('zs-mine'),
      on: '2026-01-10',
      reason: null,
    })
    const page = facilitiesHandlers['facilities.page'](register.context(), { id: poste })
    expect(page.formerPlaces).toMatchObject([{ unit: 'Lac', to: '2026-01-09' }])
    expect(page.places).toMatchObject([{ unit: 'Mine', from: '2026-01-10' }])
  })

  it('closes nobody’s workplace unasked, and says how many serve there', () => {
    register.addWorker(poste)
    const close = (evenStaffed: boolean) =>
      deeds['facilities.setStatus'](register.context(), {
        ...{
          id: poste,
          status: 'closed',
          manner: 'change',
          on: '2026-03-01',
          reason: 'Inondation',
          evenStaffed,
        },
      })
    expect(refusal(() => close(false))).toMatchObject({ code: 'FACILITY_STAFFED', data: { count: 1 } })
    close(true)
    const [now, before] = facilitiesHandlers['facilities.page'](register.context(), { id: poste }).states
    expect(now).toMatchObject({ status: 'closed', from: '2026-03-01', type: 'poste' })
    expect(before).toMatchObject({ status: 'open', to: '2026-02-28' })
  })

  it('reopens, and corrects the day of it', () => {
    const step = (status: 'open' | 'suspended', on: string, manner: 'change' | 'correct' = 'change') =>
      deeds['facilities.setStatus'](register.context(), {
        ...{ id: poste, status, manner, on, reason: null, evenStaffed: false },
      })
    step('suspended', '2026-01-01')
    step('open', '2026-02-01')
    expect(refusal(() => step('suspended', '2026-01-15')).code).toBe('CHANGE_BEFORE_LAST')
    step('open', '2026-02-10', 'correct')
    const states = facilitiesHandlers['facilities.page'](register.context(), { id: poste }).states
    expect(states.map(({ status, from, to }) => [status, from, to])).toEqual([
      ['open', '2026-02-10', null],
      ['suspended', '2026-01-01', '2026-02-09'],
      ['open', null, '2025-12-31'],
    ])
  })
})
