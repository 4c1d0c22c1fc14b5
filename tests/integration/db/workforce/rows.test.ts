import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listWorkers, workerRows } from '#backend/db/workforce/index.ts'
import { gaps, type Standing, standings, workerFilter } from '#shared/contract/worker-filter.ts'
import { EVERYWHERE } from '#shared/domain/scope.ts'
import { openWorkforceRegister, TODAY, type WorkforceRegister } from '#tests/helpers/workforce-register.ts'

let register: WorkforceRegister
beforeAll(() => {
  register = openWorkforceRegister()
})
afterAll(() => {
  register.close()
})

function row(name: string, { on = TODAY, standing = 'any' }: { on?: string; standing?: Standing } = {}) {
  const ids = [register.people[name] ?? 0]
  return workerRows(EVERYWHERE, register.db, { ids, on, today: TODAY, standing })[0]
}

describe('a row', () => {
  it('tells everything of a complete file', () => {
    expect(row('Awa')).toEqual({
      id: register.people.Awa,
      ...{ prenoms: 'Awa', nom: 'Traoré', nomEpoux: null, sex: 'F', birth: '1980-02-29', age: 46 },
      // The phone that stands first on the sheet, whichever was entered first.
      ...{ matricule: '0123-A', nationalId: 'N1', phone: '66000001' },
      ...{ corps: { fr: 'nurse (fr)', en: 'nurse (en)' }, category: 'B', statut: 'civil-servant' },
      ...{ fonction: { fr: 'Chef', en: 'Head' }, position: 'serving', contract: 'permanent' },
      ...{ facilityId: register.clinic, facility: 'Centre A', facilityType: 'post' },
      ...{ milieu: 'rural', sector: 'public', district: 'Nord', region: null },
      ...{ start: '2010-05-01', seniority: 15, gaps: [] },
    })
  })
  it('tells what is not known as not known', () => {
    expect(row('Zan')).toMatchObject({
      ...{ nomEpoux: null, matricule: null, phone: null, corps: null, fonction: null, position: null },
      ...{ contract: null, facilityId: null, facility: null, milieu: null, district: null, start: null },
      ...{ seniority: null, gaps: ['phone', 'matricule', 'nationalId', 'corps', 'statut', 'base'] },
    })
  })
  it('gives the least age that a year of birth allows', () => {
    expect(row('Ali')).toMatchObject({ birth: '1978', age: 47, seniority: 10, position: 'leave' })
  })
  it('is as on the day', () => {
    expect(row('Fanta')).toMatchObject({
      facility: 'Poste D',
      district: 'Ouadi',
      region: 'Est',
      category: 'A',
    })
    expect(row('Fanta', { on: '2025-12-31' })).toMatchObject({
      ...{ facility: 'Centre C', district: 'Sud', region: null, category: 'B', milieu: null },
      ...{ start: '2018-01-01', age: 35, seniority: 7 },
    })
    expect(row('Ali', { on: '2024-12-31' })?.milieu).toBe('urban')
  })
  it.each([
    ['Élise', 'any', 'Centre C', '2020-02-01'],
    ['Élise', 'away', 'Centre C', '2020-02-01'],
    ['Élise', 'available', 'Centre A', '2025-01-01'],
    ['Moussa', 'any', 'Centre A', '2012-01-01'],
    ['Moussa', 'awaited', 'Hôpital B', null],
    ['Oumar', 'any', 'Centre A', null],
    ['Binta', 'any', null, null],
    ['Binta', 'former', 'Hôpital B', null],
  ] as const)('names the facility of %s in a list of %s', (name, standing, facility, start) => {
    expect(row(name, { standing })).toMatchObject({ facility, start })
  })
})

describe('rows', () => {
  it('keep the order of the ids and leave out who is gone', () => {
    const { Zan = 0, Awa = 0 } = register.people
    const rows = workerRows(EVERYWHERE, register.db, { ids: [Zan, 999_999, Awa], on: null, today: TODAY })
    expect(rows.map(({ id }) => id)).toEqual([Zan, Awa])
  })
  it('leave out who is out of sight', () => {
    const ids = Object.values(register.people)
    const rows = workerRows({ areas: [register.south] }, register.db, { ids, on: null, today: TODAY })
    expect(rows.map(({ prenoms }) => prenoms)).toEqual(['Élise'])
  })
  it.each(gaps)('say of %s what the filter finds', (gap) => {
    for (const standing of standings) {
      const asked = { today: TODAY, sort: [] }
      const list = (missing: readonly string[]) =>
        listWorkers(EVERYWHERE, register.db, { ...asked, filter: workerFilter.parse({ standing, missing }) })
      const rows = workerRows(EVERYWHERE, register.db, { ids: list([]), on: null, today: TODAY, standing })
      expect(rows.filter((shown) => shown.gaps.includes(gap)).map(({ id }) => id)).toEqual(list([gap]))
    }
  })
})
