import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  careerSpell,
  facility,
  facilityPlace,
  facilityState,
  posting,
  worker,
} from '#backend/db/schema/index.ts'
import { write } from '#backend/db/write.ts'
import { dashboard } from '#backend/features/dashboard/dashboard.service.ts'
import { listFacilities } from '#backend/features/facilities/facility-list.service.ts'
import { runReport } from '#backend/features/reports/reports.service.ts'
import { workerListHandlers } from '#backend/features/workers/worker-list.handlers.ts'
import type { Figure } from '#shared/contract/dashboard.ts'
import { workerFilter } from '#shared/contract/worker-filter.ts'
import type { Scope } from '#shared/domain/scope.ts'
import { resolveText } from '#shared/i18n/text.ts'
import { refusal } from '#tests/helpers/small-register.ts'
import { openTestRegister, type TestRegister } from '#tests/helpers/open-test-register.ts'
import { type DashboardRegister, openDashboardRegister, TODAY } from './dashboard-register.ts'

let register: DashboardRegister
beforeAll(() => {
  register = openDashboardRegister()
})
afterAll(() => register.close())

const shown = (place: string | null = null, scope?: Scope) =>
  dashboard(register.context(scope), place === null ? null : register.unit(place))
const nameOf = ({ key, item }: Figure) => (item ? `${key}.${item.code}` : key)
const values = (figures: readonly Figure[]) =>
  Object.fromEntries(figures.map((figure) => [nameOf(figure), figure.value]))
const figure = (name: string, place: string | null = null, scope?: Scope) => {
  const found = shown(place, scope).figures.find((one) => nameOf(one) === name)
  if (!found) throw new Error(`no figure ${name}`)
  return found
}
const notes = (one: Figure) => one.notes.map((note) => resolveText(note, 'en'))
const rules = (one: Figure) => one.rules.map((rule) => resolveText(rule, 'en'))

describe('figures worked out by hand', () => {
  it('says those of the whole territory', () => {
    const { asAt, place, figures } = shown()
    expect({ asAt, place }).toEqual({ asAt: TODAY, place: null })
    expect(values(figures)).toEqual({
      ...{ budget: 8, available: 7, away: 1, awaited: 1, retirements: 1 },
      // Two doctors and three midwives for 90,000 inhabitants.
      density: 5 / 9,
      ...{ facilities: 4, norm: 1 },
      ...{ midwives: 3, 'midwivesIn.cotier': 1, 'midwivesIn.interieur': 1, 'midwivesIn.unknown': 1 },
      ...{ files: 11, 'missing.sex': 11, 'missing.birth': 7, 'missing.phone': 9, 'missing.matricule': 11 },
      ...{ 'missing.nationalId': 11, 'missing.corps': 1, 'missing.statut': 7, 'missing.base': 1 },
      'missing.start': 1,
    })
  })

  it('says those of a place', () => {
    const { place, figures } = shown('zs-port')
    expect(place).toMatchObject({ name: 'Port-Bleu', level: 'zone-de-sante' })
    expect(values(figures)).toMatchObject({
      ...{ budget: 7, available: 6, away: 1, awaited: 1, retirements: 1 },
      // Two doctors and two midwives for 40,000.
      ...{ density: 1, facilities: 3, norm: 1, midwives: 2, 'midwivesIn.interieur': 0 },
      ...{ files: 8, 'missing.phone': 6 },
    })
    // Who was never posted is in no place.
    expect(Object.keys(values(figures))).not.toContain('missing.base')
  })

  it('says of what they are a part, and what they are measured against', () => {
    expect(figure('away').of).toBe(8)
    expect(figure('norm').of).toBe(2)
    expect(figure('midwivesIn.cotier').of).toBe(3)
    expect(figure('missing.phone').of).toBe(11)
    expect(figure('density')).toMatchObject({ persons: 5, of: 90_000, threshold: { value: 30 } })
    expect(notes(figure('density'))).toEqual([
      'Population of 2015 (census, final results).',
      '265 workers are lacking to reach the benchmark.',
    ])
    expect(rules(figure('density'))).toEqual([
      'Source of the population: pays inventé (inventé).',
      'Benchmark: Zedia threshold. Source: pays inventé (inventé).',
      'Corps counted: Medical doctor, Certified midwife.',
    ])
    expect(notes(figure('norm'))).toEqual([
      'Zedia norm (official).',
      '1 facility with an undetermined norm, not in the share.',
    ])
    expect(rules(figure('norm'))).toContain('Source of the norm: pays inventé (inventé).')
    expect(notes(figure('facilities'))).toEqual(['Of which 1 closed or suspended.'])
    expect(notes(figure('retirements'))).toContain(
      '5 workers whose birth or status is unknown are not in it.',
    )
  })
})

describe('density', () => {
  it('has no number where the population is that of other boundaries', () => {
    // The zone of the Lake went from the North to the South in 2020; the census is of 2015.
    for (const place of ['nord', 'sud']) {
      const told = figure('density', place)
      expect({ value: told.value, why: notes(told)[0] }).toEqual({
        value: null,
        why: 'The known population (2015) is that of other boundaries: no density.',
      })
    }
    expect(figure('density', 'nord').persons).toBe(4)
  })

  it('has no number where no population is known', () => {
    const told = figure('density', 'canton-lac')
    expect({ value: told.value, why: notes(told)[0] }).toEqual({
      value: null,
      why: 'No population is known for this place: no density.',
    })
  })

  it('has no number for a place of which the caller sees a part', () => {
    const scope = { areas: [register.unit('zs-port')] }
    expect(figure('density', null, scope).value).toBeNull()
    expect(notes(figure('density', null, scope))[0]).toBe(
      'Part of this place is outside your area: no density.',
    )
    expect(figure('density', 'zs-port', scope).value).toBe(1)
  })
})

describe('what a figure opens', () => {
  const places = [null, 'zedie', 'nord', 'sud', 'zs-port', 'zs-lac', 'zs-mine', 'canton-lac']

  it.each(places)('agrees with it: %s', (place) => {
    const context = register.context()
    const opened = new Set<string>()
    for (const one of shown(place).figures) {
      const { opens, key } = one
      opened.add(opens.kind)
      if (opens.kind === 'workers') {
        const filter = workerFilter.parse(opens.filter)
        const { ids } = workerListHandlers['workers.list'](context, { filter, sort: [] })
        expect({ key, listed: ids.length }).toEqual({ key, listed: one.persons ?? one.value })
      } else if (opens.kind === 'facilities') {
        const asked = { placeId: opens.placeId, type: null, query: '', limit: 20_000 }
        expect(listFacilities(context, asked).length).toBe(one.value)
      } else if (one.of !== 0) {
        const types = runReport(context, opens.report, opens.parameters).tables.find(
          ({ id }) => id === 'types',
        )
        const total = types?.rows.at(-1)?.cells
        expect({ met: total?.met, of: total?.of }).toEqual({ met: one.value, of: one.of })
      }
    }
    expect([...opened].sort()).toEqual(['facilities', 'report', 'workers'])
  })

  it('agrees with it in the eyes of who sees one area', () => {
    const scope = { areas: [register.unit('zs-mine')] }
    const { figures } = shown(null, scope)
    expect(values(figures)).toMatchObject({ budget: 1, midwives: 1, files: 1, facilities: 4 })
    for (const { opens, persons, value } of figures) {
      if (opens.kind !== 'workers') continue
      const asked = { filter: workerFilter.parse(opens.filter), sort: [] }
      const { ids } = workerListHandlers['workers.list'](register.context(scope), asked)
      expect(ids.length).toBe(persons ?? value)
    }
  })
})

it('refuses a place that there is not', () => {
  expect(refusal(() => dashboard(register.context(), 999_999))).toEqual({
    code: 'UNKNOWN_PLACE',
    data: { field: 'placeId', id: 999_999 },
  })
})

describe('the country of the register', () => {
  let mali: TestRegister
  beforeAll(() => {
    mali = openTestRegister({ country: 'ml', today: '2026-03-31' })
    const idOf = (table: string, column: string, value: string) =>
      mali.db.sqlite
        .prepare<[string], { id: number }>(`select id from ${table} where ${column} = ?`)
        .get(value)?.id ?? 0
    write(mali.db, mali.cause(), (door) => {
      const words = { ownerOffice: 'o', aliases: [], codes: {}, source: 'test' }
      const { id: facilityId } = door.insert(facility, { ...words, name: 'CSRéf', folded: 'csref' })
      const unitId = idOf('org_unit', 'key', 'region-sikasso')
      door.insert(facilityPlace, { facilityId, unitId, source: 'test' })
      door.insert(facilityState, { facilityId, type: 'csref', milieu: 'urbain', status: 'open' })
      for (const corps of ['medecin-generaliste', 'sage-femme', 'infirmiere-obstetricienne', 'comptable']) {
        const { id: workerId } = door.insert(worker, { ownerOffice: 'o', prenoms: 'Awa', nom: 'Test' })
        door.insert(careerSpell, { workerId, corpsId: idOf('corps', 'code', corps), start: '2000' })
        door.insert(posting, {
          workerId,
          facilityId,
          kind: 'base',
          decidedOn: '2001-01-01',
          start: '2001-01-01',
        })
      }
    })
  })
  afterAll(() => mali.close())
  const of = (name: string, key: string, today = '2026-03-31') => {
    const place = mali.db.sqlite
      .prepare<[string], { id: number }>('select id from org_unit where key = ?')
      .get(key)
    const { figures } = dashboard({ ...mali.context(), today }, place?.id ?? null)
    return figures.find((one) => nameOf(one) === name)
  }

  it('counts associate professionals apart', () => {
    expect(of('density', 'region-sikasso')).toMatchObject({
      ...{ persons: 3, value: 30_000 / 1_533_123, of: 1_533_123, threshold: { value: 23 } },
    })
    expect(of('densityProfessional', 'region-sikasso')).toMatchObject({
      persons: 2,
      value: 20_000 / 1_533_123,
    })
    expect(of('midwives', 'region-sikasso')?.value).toBe(1)
    expect(of('midwivesIn.urbain', 'region-sikasso')).toMatchObject({ value: 1, of: 1 })
  })

  it('takes the population of the boundaries of the day', () => {
    // The region gave three cercles away in 2023: the census of 2022 holds from then on, that of 2009 before.
    expect(of('density', 'region-sikasso', '2020-06-30')).toMatchObject({ value: 30_000 / 2_643_179 })
    expect(of('density', 'ds-sikasso')?.value).toBeNull()
    expect(of('density', 'mali')).toMatchObject({ of: 22_395_489 })
    // Nobody split this cercle: its only census, of 2009, still holds.
    expect(of('density', 'cercle-kadiolo')).toMatchObject({ value: 0, persons: 0 })
  })
})
