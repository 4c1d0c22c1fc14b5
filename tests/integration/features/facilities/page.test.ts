import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { act, careerSpell, facilityPlace, posting } from '#backend/db/schema/index.ts'
import { facilityPage } from '#backend/features/facilities/facility-page.service.ts'
import { facilityServices } from '#backend/features/facilities/facility-services.service.ts'
import { runReport } from '#backend/features/reports/reports.service.ts'
import type { Scope } from '#shared/domain/scope.ts'
import { refusal } from '#tests/helpers/small-register.ts'
import { type FacilitiesRegister, openFacilitiesRegister } from './facilities-register.ts'

let register: FacilitiesRegister
beforeEach(() => {
  register = openFacilitiesRegister()
})
afterEach(() => {
  register.close()
})

const page = (id: number, scope?: Scope) => facilityPage(register.context(scope), id)
const presences = (id: number, scope?: Scope) =>
  page(id, scope).staff.map(({ nom, presence }) => [nom, presence])

describe('page of a facility', () => {
  it('tells what it is and what it was, the newest first', () => {
    const id = register.addFacility('Poste', 'zs-lac', { type: 'poste', toDay: '2023-12-31' })
    register.addFacility('Autre', 'zs-lac', { type: 'poste' })
    register.put(facilityPlace, {
      facilityId: id,
      unitId: register.unit('zs-port'),
      toDay: '2019',
      source: 't',
    })
    expect(page(id)).toMatchObject({
      ...{ name: 'Poste', type: null, status: 'open', withheld: 0, staff: [] },
      states: [{ type: 'poste', from: null, to: '2023-12-31' }],
      formerPlaces: [{ unit: 'Port-Bleu', from: null, to: '2019' }],
    })
    expect(page(id).uid).toMatch(/^[0-9a-f]{32}$/)
  })

  it('names the ancestors of its places in both trees, the main place first', () => {
    const id = register.addFacility('Poste', 'canton-lac')
    register.put(facilityPlace, {
      facilityId: id,
      unitId: register.unit('zs-lac'),
      proposed: true,
      source: 't',
    })
    const [main, other] = page(id).places
    expect(main).toMatchObject({ unit: 'Lac', level: 'zone-de-sante', proposed: true, main: true })
    expect(main?.ancestors).toEqual([
      { name: 'Canton du Lac', level: 'canton', tree: 'administrative' },
      { name: 'Province du Nord', level: 'province', tree: 'administrative' },
      { name: 'Zédie', level: 'nation', tree: 'administrative' },
      { name: 'Province du Sud', level: 'province', tree: 'health' },
      { name: 'Zédie', level: 'nation', tree: 'health' },
    ])
    expect(other).toMatchObject({ unit: 'Canton du Lac', main: false, proposed: false })
  })

  it('tells who is present, away, hosted, outside and awaited, by name', () => {
    const [id, elsewhere] = [register.addFacility('A', 'zs-lac'), register.addFacility('B', 'zs-port')]
    register.addWorker(id, { nom: 'Zo' })
    register.addWorker(id, { nom: 'Bè', position: 'en-conge' })
    register.addWorker(id, { nom: 'Ca', position: 'detache' })
    register.addWorker(id, { nom: 'Da', start: null })
    register.addWorker(elsewhere, { nom: 'Ax', position: 'detache', host: id })
    const told = page(id)
    expect(presences(id)).toEqual([
      ['Ax', 'hosted'],
      ['Bè', 'away'],
      ['Ca', 'outside'],
      ['Da', 'awaited'],
      ['Zo', 'present'],
    ])
    expect(told).toMatchObject({ budget: 2, available: 2, awaited: 1, withheld: 0 })
    expect(told.staff.map((row) => row.start)).toEqual([
      '2026-01',
      '2020-01-01',
      '2020-01-01',
      null,
      '2020-01-01',
    ])
    expect(told.staff.map((row) => row.corps?.fr)).toEqual(Array(5).fill('Soignant polyvalent'))
  })

  it('awaits nobody for a draft or a cancelled act, a decision to come or an arrival that was given up', () => {
    const id = register.addFacility('A', 'zs-lac')
    const workerId = register.addWorker(register.addFacility('B', 'zs-lac'))
    const decision = (state: 'draft' | 'cancelled' | 'signed') =>
      register.put(act, { ownerOffice: 'o', kind: 'posting', date: '2026-01-01', state })
    const awaited = { workerId, facilityId: id, kind: 'base' }
    register.put(posting, { ...awaited, startActId: decision('draft') })
    register.put(posting, { ...awaited, startActId: decision('cancelled') })
    register.put(posting, { ...awaited, decidedOn: '2026-04-01' })
    register.put(posting, { ...awaited, decidedOn: '2026-01-01', end: '2026-02' })
    expect(page(id)).toMatchObject({ staff: [], awaited: 0 })
    register.put(posting, { ...awaited, startActId: decision('signed') })
    expect(page(id)).toMatchObject({ staff: [{ presence: 'awaited' }], awaited: 1 })
  })

  it('names only persons of the scope and says how many are withheld', () => {
    const [id, elsewhere] = [register.addFacility('A', 'zs-lac'), register.addFacility('B', 'zs-port')]
    register.addWorker(id, { nom: 'Ici' })
    const lent = register.addWorker(elsewhere, { nom: 'Ailleurs' })
    register.put(posting, { workerId: lent, facilityId: id, kind: 'pret', start: '2026-01' })
    const lake: Scope = { areas: [register.unit('zs-lac')] }
    const port: Scope = { areas: [register.unit('zs-port')] }
    expect(page(id, lake)).toMatchObject({ staff: [{ nom: 'Ici' }], withheld: 1, budget: 1, available: 2 })
    // Her own person is seen, the other facility's numbers are not.
    expect(page(id, port)).toMatchObject({ withheld: 0, budget: null, available: null, awaited: null })
    expect(presences(id, port)).toEqual([['Ailleurs', 'hosted']])
    expect(presences(id, { areas: [] })).toEqual([])
  })

  it('stands beside the norm as in the staffing report', () => {
    // The norm asks two of "soins" of a coastal post, and one midwife who is not mandatory.
    const id = register.addFacility('A', 'zs-lac', { type: 'poste', milieu: 'cotier' })
    register.addWorker(id)
    register.addWorker(id, { position: 'en-conge' })
    const lines = [
      { code: 'soins', required: 2, present: 1, gap: 1, surplus: 0, mandatory: true },
      { code: 'naissance', required: 1, present: 0, gap: 1, surplus: 0, mandatory: false },
    ]
    expect(page(id).norm).toMatchObject({ status: 'official', conformity: 'unmet', missing: null, lines })
    register.addWorker(id)
    expect(page(id).norm).toMatchObject({ conformity: 'met', others: 0 })
    const [report] = runReport(register.context(), 'staffing-norms', {}).tables
    const row = report?.rows.find(({ drill }) => drill?.id === id)
    expect(row?.cells).toMatchObject({ 'soins.present': 2, 'soins.required': 2, 'naissance.gap': 1 })
  })

  it('has an undetermined norm where its milieu is not known, and none where closed or out of sight', () => {
    const id = register.addFacility('A', 'zs-lac', { type: 'poste' })
    register.addWorker(id)
    expect(page(id).norm).toMatchObject({
      ...{ conformity: 'undetermined', missing: 'milieu' },
      lines: [{ code: 'soins', required: null, present: 1, gap: null }],
    })
    expect(page(id, { areas: [register.unit('zs-port')] }).norm).toBeNull()
    const closed = register.addFacility('B', 'zs-lac', { type: 'poste', milieu: 'cotier', status: 'closed' })
    register.addWorker(closed)
    expect(page(closed).norm).toBeNull()
  })

  it('answers NOT_FOUND for none', () => {
    expect(refusal(() => page(999))).toEqual({ code: 'NOT_FOUND', data: { entity: 'facility', id: 999 } })
  })
})

describe('who served at a facility', () => {
  const served = (id: number, scope?: Scope) => facilityServices(register.context(scope), id)

  it('lists all who took up duty, those who are there first, then the last to leave', () => {
    const [id, elsewhere] = [register.addFacility('A', 'zs-lac'), register.addFacility('B', 'zs-port')]
    register.addWorker(id, { nom: 'Zo' })
    const went = (nom: string, start: string, end: string) => {
      const workerId = register.addWorker(elsewhere, { nom })
      register.put(posting, { workerId, facilityId: id, kind: 'pret', start, end, endReason: 'fin-pret' })
      return workerId
    }
    went('Ba', '2010', '2015-06')
    const doctor = went('Ax', '2016-02-01', '2019-12-31')
    register.put(careerSpell, { workerId: doctor, corpsId: register.corps('docteur'), start: '2021' })
    register.addWorker(id, { nom: 'Attendue', start: null })
    const told = served(id)
    expect(told.services.map(({ nom, from, to, kind, reason }) => [nom, from, to, kind, reason])).toEqual([
      ['Zo', '2020-01-01', null, 'base', null],
      ['Ax', '2016-02-01', '2019-12-31', 'pret', 'fin-pret'],
      ['Ba', '2010', '2015-06', 'pret', 'fin-pret'],
    ])
    // The corps is that of the last day here, not today's.
    expect(told.services[1]?.corps?.en).toBe('General nurse')
    expect(told.withheld).toBe(0)
  })

  it('leaves out drafts and what is to come, and counts those out of sight', () => {
    const id = register.addFacility('A', 'zs-lac')
    const workerId = register.addWorker(register.addFacility('B', 'zs-port'))
    const draft = register.put(act, { ownerOffice: 'o', kind: 'posting', state: 'draft' })
    register.put(posting, { workerId, facilityId: id, kind: 'pret', start: '2020', startActId: draft })
    register.put(posting, { workerId, facilityId: id, kind: 'pret', start: '2026-04-01' })
    expect(served(id)).toEqual({ services: [], withheld: 0 })
    register.put(posting, { workerId, facilityId: id, kind: 'pret', start: '2021', end: '2022' })
    expect(served(id).services).toHaveLength(1)
    expect(served(id, { areas: [register.unit('zs-lac')] })).toEqual({ services: [], withheld: 1 })
  })
})
