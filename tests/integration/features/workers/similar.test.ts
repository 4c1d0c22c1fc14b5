import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startPosting } from '#backend/features/postings/postings.service.ts'
import { similarWorkers, type TypedPerson } from '#backend/features/workers/similar.service.ts'
import { createWorker } from '#backend/features/workers/workers.service.ts'
import { newPosting } from '#shared/contract/postings.ts'
import { newWorker } from '#shared/contract/workers.ts'
import { openSmallRegister, type SmallRegister } from '#tests/helpers/small-register.ts'

let register: SmallRegister
let awa = 0
const enter = (values: Record<string, unknown>) =>
  createWorker(register.context(), newWorker.parse({ prenoms: 'Awa', nom: 'Traoré', ...values })).id

beforeEach(() => {
  register = openSmallRegister()
  awa = enter({
    ...{ birth: '1985-07-12', phones: ['76 12 34 56'], matricule: '0123-456-X', corpsId: register.nurse },
    posting: { facilityId: register.clinic, start: '2020-01-01' },
  })
  enter({ prenoms: 'Moussa', nom: 'Ouédraogo', birth: '1970', nationalId: '12345678901234A' })
})
afterEach(() => {
  register.close()
})

function similar(typed: Partial<TypedPerson>, scope?: { areas: number[] }) {
  const nothing = { prenoms: '', nom: '', nomEpoux: '', birth: null, phones: [], numbers: [], except: null }
  return similarWorkers(register.context(scope), { ...nothing, ...typed })
}

describe('possible doubles while typing', () => {
  it('are named with birth, corps and facility, and why', () => {
    expect(similar({ prenoms: 'Awa', nom: 'Traoré', birth: '1985' })).toEqual([
      {
        ...{
          id: awa,
          prenoms: 'Awa',
          nom: 'Traoré',
          nomEpoux: null,
          birth: '1985-07-12',
          matricule: '0123-456-X',
        },
        ...{ phone: '76 12 34 56', corps: { fr: 'nurse (fr)', en: 'nurse (en)' }, facility: 'Centre A' },
        ...{ district: null, why: ['name', 'birth'] },
      },
    ])
  })

  it.each([
    [{ prenoms: 'Moussa', nom: 'Wedraogo' }, ['name']],
    [{ prenoms: 'MOUSSA', nom: 'OUEDRAOGO', birth: '1970-05' }, ['name', 'birth']],
    [{ prenoms: 'Moussa Jean', nom: 'Ouédraogo', birth: '1971' }, ['name']],
    [{ prenoms: 'Ouédraogo', nom: 'Moussa' }, ['name']],
    [{ numbers: ['1234 5678 901234 a'] }, ['number']],
  ])('sound like %j', (typed, why) => {
    expect(similar(typed)).toMatchObject([{ nom: 'Ouédraogo', why }])
  })

  it('are found by a phone alone, pasted with spaces and the country’s prefix, whatever the name', () => {
    for (const phone of ['+999 76 12 34 56', '00999 76.12.34.56', '76123456'])
      expect(similar({ prenoms: 'X', nom: 'Y', phones: [phone] }), phone).toMatchObject([
        { id: awa, why: ['phone'] },
      ])
  })

  it('are not namesakes whose birth is another one, unless a number is the same', () => {
    expect(similar({ prenoms: 'Awa', nom: 'Traoré', birth: '1962' })).toEqual([])
    expect(similar({ prenoms: 'Awa', nom: 'Traoré', birth: '1962', phones: ['76123456'] })).toMatchObject([
      { id: awa, why: ['phone', 'name'] },
    ])
  })

  it('stand in order: a number before a name, a birth that fits before none', () => {
    const unborn = enter({})
    const namesake = enter({ prenoms: 'Hawa', nom: 'Traore', birth: '1986' })
    const found = similar({ prenoms: 'Awa', nom: 'Traoré', birth: '1985', numbers: ['0123456X'] })
    expect(found.map(({ id }) => id)).toEqual([awa, unborn, namesake])
  })

  it('are not asked for before there is a name or a number to go by', () => {
    expect(similar({ prenoms: 'A', nom: 'T' })).toEqual([])
    expect(similar({ prenoms: 'Awa', nom: '' })).toEqual([])
    expect(similar({ phones: ['76'] })).toEqual([])
  })

  it('never name the file itself, nor one outside the areas', () => {
    expect(similar({ prenoms: 'Awa', nom: 'Traoré', except: awa })).toEqual([])
    expect(similar({ prenoms: 'Awa', nom: 'Traoré' }, { areas: [register.south] })).toEqual([])
    expect(similar({ prenoms: 'Awa', nom: 'Traoré' }, { areas: [register.north] })).toHaveLength(1)
  })

  it('at most five', () => {
    for (let round = 0; round < 7; round++) enter({})
    expect(similar({ prenoms: 'Awa', nom: 'Traoré' })).toHaveLength(5)
  })

  it('know names by either apostrophe and none', () => {
    enter({ prenoms: 'Aïcha', nom: 'N’Diaye' })
    for (const nom of ["N'Diaye", 'N’DIAYE', 'Ndiaye', 'N Diaye'])
      expect(similar({ prenoms: 'Aicha', nom }), nom).toMatchObject([{ nom: 'N’Diaye' }])
  })
})

it('a person of somebody posted elsewhere keeps her place in the answer', () => {
  startPosting(
    register.context(),
    newPosting.parse({
      workerId: awa,
      facilityId: register.hospital,
      start: '2026-01-01',
      endsCurrentBase: true,
    }),
  )
  expect(similar({ prenoms: 'Awa', nom: 'Traoré' })).toMatchObject([{ facility: 'Hôpital B' }])
})
