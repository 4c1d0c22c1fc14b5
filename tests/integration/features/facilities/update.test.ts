import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { acceptProposedPlaces, updateFacility } from '#backend/features/facilities/facilities.service.ts'
import { listFacilities } from '#backend/features/facilities/facility-list.service.ts'
import { facilityPage } from '#backend/features/facilities/facility-page.service.ts'
import { facilitiesContract, type FacilityEntry } from '#shared/contract/facilities.ts'
import { watchLoggedTables } from '#tests/helpers/shadow.ts'
import { refusal } from '#tests/helpers/small-register.ts'
import { type FacilitiesRegister, openFacilitiesRegister, watchLog } from './facilities-register.ts'

let register: FacilitiesRegister
let id: number
beforeEach(() => {
  register = openFacilitiesRegister()
  id = register.addFacility('Poste du Lac', 'zs-lac', { type: 'poste', sector: 'etatique', proposed: true })
})
afterEach(() => {
  register.close()
})

type Values = Partial<FacilityEntry & { recordChange: boolean }>
function update(values: Values, facility = id) {
  const entry: Required<Values> = {
    ...{ name: 'Poste du Lac', type: 'poste', sector: 'etatique', milieu: null },
    ...{ managingBody: null, status: 'open', unitId: register.unit('zs-lac'), recordChange: false },
  }
  const opened = facility === NOBODY ? {} : { ...entryNow(facility) }
  updateFacility(register.context(), { ...entry, ...values, id: facility, opened })
}
/** No facility has this id. */
const NOBODY = 999

/** What a form that is opened now starts from. */
function entryNow(facility = id): FacilityEntry {
  const { name, type, sector, managingBody, milieu, status, places } = facilityPage(
    register.context(),
    facility,
  )
  const unitId = places.find((place) => place.main)?.unitId ?? null
  return { name, type, sector, managingBody, milieu, status, unitId }
}
const page = () => facilityPage(register.context(), id)

describe('correcting a facility', () => {
  it('writes nothing when nothing differs, and leaves a proposed district proposed', () => {
    const log = watchLog(register)
    update({})
    expect(log()).toEqual([])
    expect(page().places).toMatchObject([{ proposed: true }])
  })

  it('rewrites what was wrong and logs each field as a correction', () => {
    const [log, shadow] = [watchLog(register), watchLoggedTables(register.db)]
    update({ name: 'Poste du Grand Lac', milieu: 'cotier', unitId: register.unit('zs-mine') })
    const corrected = (entity: string, field: string) => ({ action: 'correct', entity, field })
    expect(log()).toEqual([
      ...['name', 'folded'].map((field) => corrected('facility', field)),
      corrected('facility_state', 'milieu'),
      ...['unitId', 'proposed', 'source'].map((field) => corrected('facility_place', field)),
    ])
    expect(shadow.missing()).toEqual([])
    expect(page()).toMatchObject({ name: 'Poste du Grand Lac', aliases: [], formerPlaces: [] })
    expect(page().states).toMatchObject([{ type: 'poste', milieu: 'cotier', from: null, to: null }])
    expect(page().places).toMatchObject([{ unit: 'Mine', proposed: false, from: null }])
  })

  it('finds the corrected name, no longer the wrong one', () => {
    update({ name: 'Dispensaire' })
    const find = (query: string) =>
      listFacilities(register.context(), { placeId: null, type: null, query, limit: 9 }).length
    expect([find('dispensaire'), find('poste')]).toEqual([1, 0])
  })

  it('fills only the days of which nothing is known', () => {
    const bare = register.addFacility('Vide', null, { type: 'poste', toDay: '2024-12-31' })
    update({ name: 'Vide', type: 'hopital-de-zone', sector: null }, bare)
    const states = facilityPage(register.context(), bare).states
    expect(states).toMatchObject([
      { type: 'hopital-de-zone', from: '2025-01-01', to: null },
      { type: 'poste', from: null, to: '2024-12-31' },
    ])
  })
})

describe('recording a change', () => {
  it('closes the old facts yesterday and opens the new ones today', () => {
    const log = watchLog(register)
    const unitId = register.unit('zs-mine')
    update({ name: 'Hôpital du Lac', type: 'hopital-de-zone', unitId, recordChange: true })
    expect(log()).toEqual([
      ...['name', 'folded', 'aliases'].map((field) => ({ action: 'change', entity: 'facility', field })),
      { action: 'change', entity: 'facility_state', field: 'toDay' },
      { action: 'create', entity: 'facility_state', field: null },
      { action: 'change', entity: 'facility_place', field: 'toDay' },
      { action: 'create', entity: 'facility_place', field: null },
    ])
    expect(page()).toMatchObject({
      aliases: ['Poste du Lac'],
      states: [
        { type: 'hopital-de-zone', sector: 'etatique', from: '2026-03-31', to: null },
        { type: 'poste', sector: 'etatique', from: null, to: '2026-03-30' },
      ],
      places: [{ unit: 'Mine', from: '2026-03-31', proposed: false }],
      formerPlaces: [{ unit: 'Lac', from: null, to: '2026-03-30' }],
    })
  })

  it('closes a facility today and keeps who ran it', () => {
    update({ managingBody: 'canton' })
    update({ managingBody: 'canton', status: 'closed', recordChange: true })
    expect(page()).toMatchObject({
      ...{ status: 'closed', managingBody: 'canton' },
      states: [
        { status: 'closed', managingBody: 'canton', from: '2026-03-31', to: null },
        { status: 'open', managingBody: 'canton', from: null, to: '2026-03-30' },
      ],
    })
  })

  it('rewrites what began today instead of leaving a fact of no day', () => {
    update({ type: 'hopital-de-zone', recordChange: true })
    update({ type: 'inspection', recordChange: true })
    expect(page().states).toMatchObject([{ type: 'inspection' }, { type: 'poste', to: '2026-03-30' }])
    expect(page().states).toHaveLength(2)
  })

  it('begins today where nothing was known', () => {
    const bare = register.addFacility('Vide', null, { toDay: '2024-12-31' })
    update({ name: 'Vide', unitId: register.unit('nord'), recordChange: true }, bare)
    const told = facilityPage(register.context(), bare)
    expect(told.states[0]).toMatchObject({ type: 'poste', from: '2026-03-31' })
    expect(told.places).toMatchObject([{ unit: 'Province du Nord', from: '2026-03-31' }])
  })

  it('moves the staff to the new area with the facility', () => {
    const worker = register.addWorker(id)
    const area = () => register.rows<{ area: string }>('select area from worker_search where id = ?', worker)
    expect(area()).toEqual([{ area: `a${register.unit('zs-lac')}` }])
    update({ unitId: register.unit('zs-mine'), recordChange: true })
    expect(area()).toEqual([{ area: `a${register.unit('zs-mine')}` }])
  })
})

describe('refusals', () => {
  it.each<[string, Values, string, string]>([
    ['a type that is not in the list', { type: 'nothing' }, 'INVALID_INPUT', 'type'],
    ['a sector that is not in the list', { sector: 'nothing' }, 'INVALID_INPUT', 'sector'],
    ['a milieu that is not in the list', { milieu: 'nothing' }, 'INVALID_INPUT', 'milieu'],
    ['a managing body that is not in the list', { managingBody: 'nothing' }, 'INVALID_INPUT', 'managingBody'],
    ['a place that does not exist', { unitId: 999 }, 'UNKNOWN_PLACE', 'unitId'],
    ['a place taken away', { unitId: null }, 'INVALID_INPUT', 'unitId'],
  ])('refuses %s and changes nothing', (_, values, code, field) => {
    const log = watchLog(register)
    const refused = refusal(() => update({ name: 'Autre nom', ...values }))
    expect(refused).toMatchObject({ code, data: { field } })
    expect(log()).toEqual([])
  })

  it('keeps a value that has left its list', () => {
    const old = register.addFacility('Ancien', 'zs-lac', { type: 'maternite' })
    update({ name: 'Ancien', type: 'maternite', sector: 'associatif' }, old)
    expect(facilityPage(register.context(), old)).toMatchObject({ type: 'maternite', sector: 'associatif' })
  })

  it('shows what another window wrote since the form was opened, and changes nothing', () => {
    const opened = { ...entryNow() }
    update({ name: 'Poste du Grand Lac', milieu: 'cotier', unitId: register.unit('zs-mine') })
    const log = watchLog(register)
    const wanted = { ...entryNow(), name: 'Poste Neuf', id, opened, recordChange: false }
    const { code, data } = refusal(() => updateFacility(register.context(), { ...wanted, milieu: null }))
    expect(code).toBe('RECORD_CHANGED')
    expect(data).toMatchObject({
      current: { name: 'Poste du Grand Lac', milieu: 'cotier' },
      changes: [
        { field: 'name', user: 'test', at: expect.stringMatching(/^20\d\d-/) },
        { field: 'milieu', user: 'test' },
      ],
    })
    expect(log()).toEqual([])
    updateFacility(register.context(), { ...wanted, opened: { ...entryNow() } })
    expect(entryNow()).toMatchObject({ name: 'Poste Neuf', milieu: 'cotier' })
  })

  it('answers NOT_FOUND for none', () => {
    expect(refusal(() => update({}, NOBODY)).code).toBe('NOT_FOUND')
  })

  it.each(['', 'A', 'x'.repeat(121), 'A\u0007B'])('takes no name like %j', (name) => {
    const unknown = { type: null, sector: null, managingBody: null, milieu: null }
    const entry = { id: 1, name, ...unknown, status: 'open', unitId: 1, opened: {} }
    const parsed = facilitiesContract['facilities.update'].input.safeParse(entry)
    expect(parsed.error?.issues[0]?.path).toEqual(['name'])
  })
})

describe('accepting proposed districts', () => {
  let others: number[]
  beforeEach(() => {
    others = ['zs-mine', 'zs-port'].map((unit) => register.addFacility(unit, unit, { proposed: true }))
    register.addFacility('Sûr', 'zs-lac')
  })
  const accept = (placeId: number | null, facilityIds: number[] | null) =>
    acceptProposedPlaces(register.context(), { placeId, facilityIds }).accepted
  const open = () =>
    register
      .rows<{ id: number }>('select facility_id as id from facility_place where proposed')
      .map((row) => row.id)

  it('makes those of a place definite in one act', () => {
    const since = register.rows<{ seq: number }>('select max(seq) as seq from change_log')[0]?.seq ?? 0
    expect(accept(register.unit('sud'), null)).toBe(2)
    expect(open()).toEqual([others[1]])
    const acts = register.rows('select act, field from change_log where seq > ? group by act', since)
    expect(acts).toMatchObject([{ field: 'proposed' }])
    expect(accept(register.unit('sud'), null)).toBe(0)
  })

  it('makes those of the facilities named definite, within a place if one is named', () => {
    expect(accept(register.unit('nord'), [id, ...others])).toBe(2)
    expect(open()).toEqual([others[0]])
    expect(accept(null, others)).toBe(1)
    expect(open()).toEqual([])
  })

  it('refuses a place that does not exist', () => {
    expect(refusal(() => accept(999, null))).toMatchObject({
      code: 'UNKNOWN_PLACE',
      data: { field: 'placeId' },
    })
    expect(open()).toHaveLength(3)
  })
})
