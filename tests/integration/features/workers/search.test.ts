import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startPosting } from '#backend/features/postings/postings.service.ts'
import { searchWorkers } from '#backend/features/workers/search.service.ts'
import { workerPage } from '#backend/features/workers/worker-page.service.ts'
import { createWorker } from '#backend/features/workers/workers.service.ts'
import { newPosting } from '#shared/contract/postings.ts'
import { newWorker } from '#shared/contract/workers.ts'
import { EVERYWHERE, type Scope } from '#shared/domain/scope.ts'
import { openSmallRegister, refusal, type SmallRegister } from '#tests/helpers/small-register.ts'

let register: SmallRegister
const id: Record<string, number> = {}

function enter(name: string, values: Record<string, unknown>, facilityId?: number): void {
  const { id: worker } = createWorker(register.context(), newWorker.parse(values))
  id[name] = worker
  if (facilityId === undefined) return
  startPosting(register.context(), newPosting.parse({ workerId: worker, facilityId, start: '2020-01-01' }))
}

beforeAll(() => {
  register = openSmallRegister()
  const { nurse, clinic, southClinic } = register
  const awa = { prenoms: 'Aïssata Awa', nom: 'Ouédraogo', nomEpoux: 'N’Diaye', sex: 'F', birth: '1985' }
  enter('awa', { ...awa, phones: ['76 12 34 56'], matricule: '0123-456-X', corpsId: nurse }, clinic)
  enter('ali', { prenoms: 'Ali', nom: 'Sy', phones: ['+225 07 08 09 10 11'] }, southClinic)
  enter('sylla', { prenoms: 'Alima', nom: 'Sylla', matricule: '767-29-R' }, clinic)
  enter('diallo', { prenoms: 'Cheick Oumar', nom: 'Diallo', matricule: 'A 611 535' }, southClinic)
  enter('hadj', { prenoms: 'El Hadj', nom: 'Ba' })
})
afterAll(() => {
  register.close()
})

function found(query: string, scope: Scope = EVERYWHERE): string[] {
  const { hits } = searchWorkers(scope, register.db, { query, limit: 50, today: '2026-03-31' })
  const names = Object.entries(id)
  return hits.map((hit) => names.find(([, worker]) => worker === hit.id)?.[0] ?? '?')
}

describe('searching workers', () => {
  it.each([
    ['ouedraogo', ['awa']],
    ['OUÉDRAOGO aïssata', ['awa']],
    ['aissata ouedraogo', ['awa']],
    ['awa oued', ['awa']],
    ['ouedr ais', ['awa']],
    ['ndiaye', ['awa']],
    ["n'diaye awa", ['awa']],
    ['76 12 34 56', ['awa']],
    ['76-12', ['awa']],
    ['+999 76 12 34 56', ['awa']],
    ['00999 76123456', ['awa']],
    ['+225 07 08', ['ali']],
    ['00 225 07 08 09 10 11', ['ali']],
    ['0123-456-X', ['awa']],
    ['0123456x', ['awa']],
    ['0123 45', ['awa']],
    ['767/29 r', ['sylla']],
    ['767.29.R', ['sylla']],
    ['a611', ['diallo']],
    ['A 611 535', ['diallo']],
    ['ouedraogo 7612', ['awa']],
    ['7612 awa', ['awa']],
    ['sylla 7612', []],
    ['zzz', []],
  ])('finds by %j', (query, expected) => {
    expect(found(query)).toEqual(expected)
  })

  it('puts whole names before longer ones', () => {
    expect(found('sy')).toEqual(['ali', 'sylla'])
    expect(found('ali')).toEqual(['ali', 'sylla'])
  })

  it.each([
    ['Wedraogo', ['awa']],
    ['aissata wedrago', ['awa']],
    ['djalo', ['diallo']],
    ['jallo sheikh', ['diallo']],
    ['n diaye', ['awa']],
    ['sila', ['sylla']],
  ])('offers similar spellings for %j and says that they are', (query, expected) => {
    const answer = searchWorkers(EVERYWHERE, register.db, { query, limit: 50, today: '2026-03-31' })
    expect(found(query)).toEqual(expected)
    expect(answer.similar).toBe(true)
  })

  it('answers nothing for nothing typed', () => {
    for (const query of ['', '   ', '!!', '\'"*', '😀']) {
      expect(searchWorkers(EVERYWHERE, register.db, { query, limit: 50, today: '2026-03-31' })).toEqual({
        ...{ hits: [], more: false, similar: false },
      })
    }
  })

  it('is not taken apart by anything typed', () => {
    const nasty = [
      'names:awa',
      '"awa" OR 1',
      'awa*) OR (names:"a"',
      'NEAR(awa, 2)',
      'AND',
      'NOT',
      '-',
      'a AND',
      '{names}:a',
      '^a',
    ]
    for (const query of nasty) expect(() => found(query)).not.toThrow()
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (query) => {
        expect(() => found(query)).not.toThrow()
      }),
    )
  })

  it('says what a list shows: corps and facility of today, first phone, matricule, place', () => {
    const { hits } = searchWorkers(EVERYWHERE, register.db, {
      query: 'ouedraogo',
      limit: 50,
      today: '2026-03-31',
    })
    expect(hits).toEqual([
      {
        ...{
          id: id.awa,
          prenoms: 'Aïssata Awa',
          nom: 'Ouédraogo',
          nomEpoux: 'N’Diaye',
          sex: 'F',
          birth: '1985',
        },
        ...{ matricule: '0123-456-X', phone: '76 12 34 56', corps: { fr: 'nurse (fr)', en: 'nurse (en)' } },
        ...{ facilityId: register.clinic, facility: 'Centre A', place: 'Nord' },
      },
    ])
  })

  it('says that there is more than it shows', () => {
    const answer = searchWorkers(EVERYWHERE, register.db, { query: 'a', limit: 1, today: '2026-03-31' })
    expect(answer).toMatchObject({ hits: [{}], more: true })
  })
})

describe('a caller with areas', () => {
  it('finds and opens only who is posted there', () => {
    const north = { areas: [register.north] }
    expect(found('sy', north)).toEqual(['sylla'])
    expect(found('225', north)).toEqual([])
    expect(found('jalo', north)).toEqual([])
    expect(found('sy', { areas: [register.south, register.north] })).toEqual(['ali', 'sylla'])
    expect(refusal(() => workerPage(north, register.db, id.ali ?? 0, '2026-03-31')).code).toBe('NOT_FOUND')
  })

  it('finds nobody with no area', () => {
    expect(found('awa', { areas: [] })).toEqual([])
  })
})
