import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { adminPosition, facilityPlace, posting } from '#backend/db/schema/index.ts'
import { listFacilities } from '#backend/features/facilities/facility-list.service.ts'
import type { Scope } from '#shared/domain/scope.ts'
import { type FacilitiesRegister, openFacilitiesRegister, TODAY } from './facilities-register.ts'

let register: FacilitiesRegister
beforeEach(() => {
  register = openFacilitiesRegister()
})
afterEach(() => {
  register.close()
})

interface Asked {
  place?: string
  type?: string
  query?: string
  limit?: number
  scope?: Scope
}
function list({ place, type, query = '', limit = 100, scope }: Asked = {}) {
  const placeId = place === undefined ? null : register.unit(place)
  return listFacilities(register.context(scope), { placeId, type: type ?? null, query, limit })
}
const names = (asked: Asked) => list(asked).map((row) => row.name)

describe('list of facilities', () => {
  it('tells type, sector, milieu, district and region, and leaves unknown what is unknown', () => {
    const known = { type: 'poste', sector: 'associatif', milieu: 'cotier' }
    register.addFacility('Poste de Béni', 'zs-lac', { ...known, proposed: true, aliases: ['Beni HC'] })
    register.addFacility('Sans rien', null)
    expect(list()).toEqual([
      {
        ...{ id: 1, name: 'Poste de Béni', aliases: ['Beni HC'], ...known, status: 'open' },
        ...{ district: 'Lac', region: 'Province du Sud', districtProposed: true, budget: 0, available: 0 },
      },
      {
        ...{ id: 2, name: 'Sans rien', aliases: [], type: null, sector: null, milieu: null, status: 'open' },
        ...{ district: null, region: null, districtProposed: false, budget: 0, available: 0 },
      },
    ])
  })

  it('names the region of a facility that stands in no district', () => {
    register.addFacility('Hôpital', 'sud')
    register.addFacility('Case', 'canton-lac')
    expect(list().map(({ name, district, region }) => [name, district, region])).toEqual([
      ['Case', null, 'Province du Nord'],
      ['Hôpital', null, 'Province du Sud'],
    ])
  })

  it('prefers the health tree where a facility has a place in each', () => {
    const id = register.addFacility('Double', 'canton-lac')
    register.put(facilityPlace, { facilityId: id, unitId: register.unit('zs-mine'), source: 'test' })
    expect(list()).toMatchObject([{ district: 'Mine', region: 'Province du Sud' }])
  })

  it('finds by a place of any level in either tree, and by type', () => {
    register.addFacility('A', 'zs-lac', { type: 'poste' })
    register.addFacility('B', 'zs-port', { type: 'hopital-de-zone' })
    register.addFacility('C', 'zs-mine', { type: 'poste' })
    const found = ['zedie', 'nord', 'sud', 'canton-lac', 'zs-mine'].map((place) => names({ place }))
    expect(found).toEqual([['A', 'B', 'C'], ['A', 'B'], ['A', 'C'], ['A'], ['C']])
    expect(names({ type: 'poste' })).toEqual(['A', 'C'])
    expect(names({ type: 'poste', place: 'nord' })).toEqual(['A'])
  })

  it('shows what a facility is today, not what it was or will be', () => {
    register.addFacility('Poste', 'zs-lac', { type: 'poste', toDay: '2026-03-30' })
    register.addFacility('Futur', 'zs-lac', { type: 'poste', fromDay: '2026-04-01' })
    expect(list().map((row) => row.type)).toEqual([null, null])
    expect(names({ type: 'poste' })).toEqual([])
  })

  it.each([
    ['beni', ['Poste de Béni', 'Zone Béni']],
    ['BÉNI zone', ['Poste de Béni', 'Zone Béni']],
    ['zone po', ['Poste de Béni']],
    ['hc', ['Poste de Béni']],
    ['po', ['Poste de Béni']],
    ['eni', []],
    ['…', []],
    ['  ', ['Poste de Béni', 'Zone Béni']],
    ['zone', ['Zone Béni', 'Poste de Béni']],
  ])('finds %j without accents, by name or alias, in any order', (query, expected) => {
    register.addFacility('Poste de Béni', 'zs-lac', { aliases: ['Zoné HC'] })
    register.addFacility('Zone Béni', 'zs-lac')
    expect(names({ query })).toEqual(expected)
  })

  it('gives no more than asked, the names that begin as typed first', () => {
    for (const name of ['Aa Port', 'Bb Port', 'Port', 'Port neuf']) register.addFacility(name, 'zs-port')
    expect(names({ query: 'port', limit: 3 })).toEqual(['Port', 'Port neuf', 'Aa Port'])
  })
})

describe('staff numbers of the list', () => {
  it('equal those that postings and positions give by themselves', () => {
    const [a, b] = [register.addFacility('A', 'zs-lac'), register.addFacility('B', 'zs-port')]
    register.addWorker(a)
    register.addWorker(a, { position: 'en-conge' })
    register.addWorker(a, { position: 'detache', host: b })
    register.addWorker(a, { start: null })
    register.addWorker(a, { start: '2026-04-01' })
    const lent = register.addWorker(b)
    register.put(posting, { workerId: lent, facilityId: a, kind: 'pret', start: '2026-02-01' })
    const back = register.addWorker(b)
    register.put(adminPosition, { workerId: back, kind: 'en-conge', start: '2021', end: '2021' })

    // Written from the career tables alone, without the derived one.
    const independent = register.rows<{ id: number; budget: number; available: number }>(
      `with base as (select worker_id, facility_id from posting where kind = 'base' and start_first <= '${TODAY}'
         and coalesce(end_last, '9999') >= '${TODAY}'),
       pos as (select worker_id, kind, host_facility_id as host from admin_position
         where start_first <= '${TODAY}' and coalesce(end_last, '9999') >= '${TODAY}'),
       loan as (select worker_id, facility_id from posting where kind = 'pret' and start_first <= '${TODAY}')
       select f.id,
         (select count(*) from base where facility_id = f.id and worker_id not in
           (select worker_id from pos where kind = 'detache')) as budget,
         (select count(*) from base where facility_id = f.id
            and worker_id not in (select worker_id from pos where kind <> 'present')
            and worker_id not in (select worker_id from loan))
         + (select count(*) from loan where facility_id = f.id)
         + (select count(*) from pos where host = f.id) as available
       from facility f order by f.id`,
    )
    expect(independent).toEqual([
      { id: a, budget: 2, available: 2 },
      { id: b, budget: 2, available: 2 },
    ])
    expect(list().map(({ id, budget, available }) => ({ id, budget, available }))).toEqual(independent)
  })

  it('are not told of facilities outside the scope', () => {
    const [a, b] = [register.addFacility('A', 'zs-lac'), register.addFacility('B', 'zs-port')]
    for (const id of [a, a, b]) register.addWorker(id)
    const scope: Scope = { areas: [register.unit('zs-lac')] }
    expect(list({ scope }).map(({ name, budget, available }) => [name, budget, available])).toEqual([
      ['A', 2, 2],
      ['B', null, null],
    ])
    expect(list({ scope: { areas: [] } }).map((row) => row.budget)).toEqual([null, null])
  })
})
