import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countWorkers, listWorkers } from '#backend/db/workforce/index.ts'
import { standings, type WorkerFilterInput, workerFilter } from '#shared/contract/worker-filter.ts'
import { listColumns, listSort } from '#shared/contract/worker-list.ts'
import { EVERYWHERE, type Scope } from '#shared/domain/scope.ts'
import { openWorkforceRegister, TODAY, type WorkforceRegister } from '#tests/helpers/workforce-register.ts'

let register: WorkforceRegister
beforeAll(() => {
  register = openWorkforceRegister()
})
afterAll(() => {
  register.close()
})

type Filter = WorkerFilterInput | ((register: WorkforceRegister) => WorkerFilterInput)
const NOBODY: string[] = []
/** By surname: Ba, Cissé, Dia, Diarra, Keïta, Sow, Sy, Touré, Traoré. */
const EVERYBODY = ['Élise', 'Binta', 'Moussa', 'Ali', 'Oumar', 'Zan', 'Fanta', 'Rokia', 'Awa']

function names(filter: Filter, sort: unknown = [], scope: Scope = EVERYWHERE): string[] {
  const input = typeof filter === 'function' ? filter(register) : filter
  const asked = { filter: workerFilter.parse(input), today: TODAY }
  const ids = listWorkers(scope, register.db, { ...asked, sort: listSort.parse(sort) })
  expect(countWorkers(scope, register.db, asked)).toBe(ids.length)
  const byId = new Map(Object.entries(register.people).map(([name, id]) => [id, name]))
  return ids.map((id) => byId.get(id) ?? '?')
}

describe('standing', () => {
  it.each([
    ['any', EVERYBODY],
    ['budget', ['Élise', 'Moussa', 'Ali', 'Fanta', 'Awa']],
    ['available', ['Élise', 'Moussa', 'Fanta', 'Awa']],
    ['away', ['Élise', 'Ali']],
    ['awaited', ['Moussa', 'Oumar']],
    ['former', ['Binta']],
    ['none', ['Zan', 'Rokia']],
  ] as const)('%s', (standing, expected) => {
    expect(names({ standing })).toEqual(expected)
  })

  it.each([
    ['budget', '2019-06-01', ['Binta', 'Moussa', 'Ali', 'Fanta', 'Awa']],
    ['away', '2025-12-31', ['Élise']],
    ['available', '2024-12-31', ['Élise', 'Binta', 'Moussa', 'Ali', 'Fanta', 'Awa']],
    ['awaited', '2026-03-14', ['Oumar']],
    ['awaited', '2026-02-28', NOBODY],
    ['former', '2024-12-31', NOBODY],
    ['none', '2011-12-31', ['Élise', 'Moussa', 'Ali', 'Oumar', 'Zan', 'Fanta', 'Rokia']],
  ] as const)('%s on %s', (standing, on, expected) => {
    expect(names({ standing, on })).toEqual(expected)
  })
})

describe('places', () => {
  const cases: [string, Filter, string[]][] = [
    ['a district', (at) => ({ placeId: at.north }), ['Moussa', 'Ali', 'Oumar', 'Awa']],
    ['a region', (at) => ({ placeId: at.east }), ['Fanta']],
    ['a district on an earlier day', (at) => ({ placeId: at.south, on: '2025-06-01' }), ['Élise', 'Fanta']],
    ['in the effectif of a district', (at) => ({ placeId: at.south, standing: 'budget' }), ['Élise']],
    [
      'here in a district',
      (at) => ({ placeId: at.north, standing: 'available' }),
      ['Élise', 'Moussa', 'Awa'],
    ],
    ['counted in a district, not here', (at) => ({ placeId: at.south, standing: 'away' }), ['Élise']],
    ['awaited in a district', (at) => ({ placeId: at.north, standing: 'awaited' }), ['Moussa', 'Oumar']],
    ['last in a district', (at) => ({ placeId: at.north, standing: 'former' }), ['Binta']],
    ['never posted, in a district', (at) => ({ placeId: at.north, standing: 'none' }), NOBODY],
    ['a facility', (at) => ({ facilityId: at.clinic }), ['Moussa', 'Oumar', 'Awa']],
    ['awaited at a facility', (at) => ({ facilityId: at.hospital, standing: 'awaited' }), ['Moussa']],
    ['a type', { facilityTypes: ['post'] }, ['Moussa', 'Oumar', 'Fanta', 'Awa']],
    ['types', { facilityTypes: ['post', 'hospital'] }, ['Moussa', 'Ali', 'Oumar', 'Fanta', 'Awa']],
    ['a milieu', { milieux: ['rural'] }, ['Moussa', 'Oumar', 'Fanta', 'Awa']],
    ['a milieu that was', { milieux: ['urban'], on: '2024-12-31' }, ['Binta', 'Ali']],
    ['a milieu not known', { milieux: ['unknown'] }, ['Élise', 'Binta', 'Ali', 'Zan', 'Rokia']],
    ['not known, of those counted', { milieux: ['unknown'], standing: 'budget' }, ['Élise', 'Ali']],
    ['a sector or not known', { sectors: ['private', 'unknown'] }, ['Élise', 'Binta', 'Ali', 'Zan', 'Rokia']],
    ['a type and not known', { facilityTypes: ['hospital'], milieux: ['unknown'] }, ['Ali']],
  ]
  it.each(cases)('%s', (_what, filter, expected) => {
    expect(names(filter)).toEqual(expected)
  })
})

describe('persons', () => {
  const cases: [string, Filter, string[]][] = [
    ['a name, accents or not', { query: 'elise' }, ['Élise']],
    ['a name as it sounds', { query: 'fannta' }, ['Fanta']],
    ['a phone', { query: '76 12' }, ['Awa']],
    ['signs', { query: '?!' }, NOBODY],
    ['a sex', { sexes: ['F'] }, ['Élise', 'Binta', 'Fanta', 'Rokia', 'Awa']],
    ['a sex not known', { sexes: ['unknown'] }, ['Oumar']],
    ['a sex or not known', { sexes: ['M', 'unknown'] }, ['Moussa', 'Ali', 'Oumar', 'Zan']],
    ['a corps', (at) => ({ corpsIds: [at.doctor] }), ['Ali', 'Fanta']],
    [
      'a corps of those counted',
      (at) => ({ corpsIds: [at.nurse], standing: 'budget' }),
      ['Élise', 'Moussa', 'Awa'],
    ],
    ['a corps on an earlier day', (at) => ({ corpsIds: [at.doctor], on: '2025-12-31' }), ['Ali']],
    ['a group of corps', { whoGroups: ['nurses'] }, ['Élise', 'Binta', 'Moussa', 'Ali', 'Fanta', 'Awa']],
    ['no group of corps', { whoGroups: ['unknown'] }, ['Oumar', 'Zan', 'Rokia']],
    ['another group', { whoGroups: ['midwives'] }, NOBODY],
    ['a fonction', (at) => ({ fonctionIds: [at.head] }), ['Awa']],
    ['a statut', { statuts: ['contract'] }, ['Ali']],
    ['a statut not known', { statuts: ['unknown'] }, ['Élise', 'Oumar', 'Zan', 'Rokia']],
    ['a category', { categories: ['A'] }, ['Ali', 'Fanta']],
    ['a category on an earlier day', { categories: ['A'], on: '2025-12-31' }, ['Ali']],
    ['a position', { positions: ['leave'] }, ['Ali']],
    ['a position that ended', { positions: ['leave'], on: '2026-07-01' }, NOBODY],
    ['the ordinary position', { positions: ['serving'] }, ['Élise', 'Moussa', 'Fanta', 'Awa']],
    ['no position', { positions: ['unknown'] }, ['Binta', 'Oumar', 'Zan', 'Rokia']],
    ['awaited and in the ordinary position', { positions: ['serving'], standing: 'awaited' }, ['Moussa']],
    ['a contract', { contracts: ['permanent'] }, ['Awa']],
    ['a contract that ended', { contracts: ['fixed'] }, NOBODY],
    ['a contract while it ran', { contracts: ['fixed'], on: '2025-12-31' }, ['Moussa']],
    ['two together', { sexes: ['F'], categories: ['B'] }, ['Binta', 'Awa']],
  ]
  it.each(cases)('%s', (_what, filter, expected) => {
    expect(names(filter)).toEqual(expected)
  })
})

describe('years', () => {
  const cases: [string, Filter, string[]][] = [
    // 1978 may be 47 or 48 on 31 March 2026.
    ['an age that a year of birth allows', { ageFrom: 48, ageTo: 48 }, ['Ali']],
    ['the other one', { ageFrom: 47, ageTo: 47 }, ['Ali']],
    ['no more', { ageFrom: 49, ageTo: 57 }, NOBODY],
    ['from an age on', { ageFrom: 58 }, ['Binta', 'Moussa']],
    ['up to an age', { ageTo: 26 }, ['Zan', 'Rokia']],
    ['on the birthday', { ageFrom: 26, ageTo: 26 }, ['Zan', 'Rokia']],
    ['on the eve of it', { ageFrom: 26, on: '2026-03-30', ageTo: 26 }, ['Rokia']],
    ['born on 29 February, on the 28th', { ageFrom: 46, ageTo: 46, on: '2026-02-28' }, NOBODY],
    ['born on 29 February, on 1 March', { ageFrom: 46, ageTo: 46, on: '2026-03-01' }, ['Awa']],
    // Since 2015, by the year; 2018-01-01; 2010-05-01; 2012-01-01; 2020-02-01; 1990.
    ['a seniority', { seniorityFrom: 10, seniorityTo: 11 }, ['Ali']],
    ['from a seniority on', { seniorityFrom: 14 }, ['Binta', 'Moussa', 'Awa']],
    ['up to a seniority', { seniorityTo: 6 }, ['Élise']],
  ]
  it.each(cases)('%s', (_what, filter, expected) => {
    expect(names(filter)).toEqual(expected)
  })
})

describe('what files lack', () => {
  const cases: [string, WorkerFilterInput['missing'], string[]][] = [
    ['sex', ['sex'], ['Oumar']],
    ['birth', ['birth'], ['Élise', 'Oumar']],
    ['phone', ['phone'], EVERYBODY.filter((name) => name !== 'Awa')],
    ['matricule', ['matricule'], EVERYBODY.filter((name) => name !== 'Awa')],
    ['national id', ['nationalId'], EVERYBODY.filter((name) => name !== 'Awa')],
    ['corps', ['corps'], ['Oumar', 'Zan', 'Rokia']],
    ['statut', ['statut'], ['Élise', 'Oumar', 'Zan', 'Rokia']],
    // Who left lacks no base; who is awaited has one, but no taking up of duty.
    ['base', ['base'], ['Zan', 'Rokia']],
    ['start', ['start'], ['Oumar']],
    ['any of two', ['sex', 'base'], ['Oumar', 'Zan', 'Rokia']],
  ]
  it.each(cases)('%s', (_what, missing, expected) => {
    expect(names({ missing })).toEqual(expected)
  })
})

describe('retirement', () => {
  // Category B at 59 until 2027, at 62 from 2028; category A at 65.
  const cases: [string, number, string[], string?][] = [
    ['Moussa, born in 1967, at 59', 2026, ['Moussa']],
    ['nobody the year after', 2027, NOBODY],
    ['Binta, born in 1962, at 59', 2021, ['Binta']],
    ['Awa, born in 1980, at 62', 2042, ['Awa']],
    ['Fanta, born in 1990, a doctor since, at 65', 2055, ['Fanta']],
    ['Moussa, by the rule of his employer then, at 61', 2028, ['Moussa'], '2025-12-31'],
    ['not by that of his statut', 2026, NOBODY, '2025-12-31'],
    // A contract worker's statut implies no sector here: no rule, no year.
    ['no rule', 2043, NOBODY],
  ]
  it.each(cases)('%s', (_what, retiresIn, expected, on = TODAY) => {
    expect(names({ retiresIn, on })).toEqual(expected)
  })
})

describe('scope', () => {
  it('lists those whose base today lies in the areas', () => {
    expect(names({}, [], { areas: [register.north] })).toEqual(['Moussa', 'Ali', 'Awa'])
    expect(names({ query: 'dia' }, [], { areas: [register.south] })).toEqual(NOBODY)
    expect(names({ standing: 'available' }, [], { areas: [register.south] })).toEqual(['Élise'])
  })
  it('lists nobody without an area', () => {
    for (const standing of standings) expect(names({ standing }, [], { areas: [] })).toEqual(NOBODY)
    expect(names({ query: 'awa' }, [], { areas: [] })).toEqual(NOBODY)
  })
})

describe('order', () => {
  const cases: [string, { column: string; descending?: boolean }[], string[]][] = [
    ['name', [{ column: 'name', descending: true }], [...EVERYBODY].reverse()],
    [
      'birth',
      [{ column: 'birth' }],
      ['Binta', 'Moussa', 'Ali', 'Awa', 'Fanta', 'Rokia', 'Zan', 'Élise', 'Oumar'],
    ],
    [
      'age',
      [{ column: 'age' }],
      ['Zan', 'Rokia', 'Fanta', 'Awa', 'Ali', 'Moussa', 'Binta', 'Élise', 'Oumar'],
    ],
    [
      'corps, unknown last',
      [{ column: 'corps', descending: true }],
      ['Ali', 'Fanta', 'Élise', 'Binta', 'Moussa', 'Awa', 'Oumar', 'Zan', 'Rokia'],
    ],
    [
      'facility',
      [{ column: 'facility' }],
      ['Moussa', 'Oumar', 'Awa', 'Élise', 'Ali', 'Fanta', 'Binta', 'Zan', 'Rokia'],
    ],
    [
      'district, then category downwards',
      [{ column: 'district' }, { column: 'category', descending: true }],
      ['Moussa', 'Awa', 'Ali', 'Oumar', 'Fanta', 'Élise', 'Binta', 'Zan', 'Rokia'],
    ],
    [
      'seniority',
      [{ column: 'seniority' }],
      ['Élise', 'Fanta', 'Ali', 'Moussa', 'Awa', 'Binta', 'Oumar', 'Zan', 'Rokia'],
    ],
    [
      'start of the present base, the last first',
      [{ column: 'start', descending: true }],
      ['Fanta', 'Élise', 'Ali', 'Moussa', 'Awa', 'Binta', 'Oumar', 'Zan', 'Rokia'],
    ],
    [
      'gaps, the most first',
      [{ column: 'gaps', descending: true }],
      ['Oumar', 'Zan', 'Rokia', 'Élise', 'Binta', 'Moussa', 'Ali', 'Fanta', 'Awa'],
    ],
  ]
  it.each(cases)('%s', (_what, sort, expected) => {
    expect(names({}, sort)).toEqual(expected)
  })
  it.each(listColumns)('keeps everybody by %s, either way, whatever the standing', (column) => {
    for (const standing of standings) {
      const all = names({ standing })
      for (const descending of [false, true]) {
        expect(names({ standing }, [{ column, descending }]).sort()).toEqual([...all].sort())
      }
    }
  })
})
