import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fonction, listItem, normSet, orgUnit, orgUnitParent } from '#backend/db/schema/index.ts'
import { write } from '#backend/db/write.ts'
import { placesOn, referenceLists } from '#backend/features/reference/reference.service.ts'
import { openTestRegister, type TestRegister } from '#tests/helpers/open-test-register.ts'

let register: TestRegister
beforeEach(() => {
  register = openTestRegister({ country: 'zz', today: '2026-03-31' })
})
afterEach(() => {
  register.close()
})

const unit = (key: string) =>
  register.db.sqlite.prepare<[string], { id: number }>('select id from org_unit where key = ?').get(key)
    ?.id ?? 0

describe('reference lists', () => {
  it('have every list of the pack in its order, with both labels and what it says besides', () => {
    const { lists } = referenceLists(register.db)
    expect(lists.level?.map((entry) => entry.code)).toEqual(['nation', 'province', 'canton', 'zone-de-sante'])
    expect(lists.level?.[3]).toMatchObject({
      label: { fr: 'Zone de santé', en: 'Health zone' },
      hidden: false,
      attributes: { role: 'district' },
    })
    const counts = register.db.sqlite
      .prepare<[], { list: string; n: number }>('select list, count(*) as n from list_item group by list')
      .all()
    expect(
      Object.fromEntries(Object.entries(lists).map(([name, entries]) => [name, entries.length])),
    ).toEqual(Object.fromEntries(counts.map(({ list, n }) => [list, n])))
  })

  it('follow the order that the office gives, and say what it hides', () => {
    write(register.db, register.cause(), (door) => {
      const item = { list: 'sector', labelFr: 'Z', labelEn: 'Z', attributes: {}, source: 't' }
      door.insert(listItem, { ...item, code: 'first', sortOrder: -1, hidden: true })
    })
    expect(referenceLists(register.db).lists.sector?.map(({ code, hidden }) => [code, hidden])).toEqual([
      ['first', true],
      ['etatique', false],
      ['associatif', false],
    ])
  })

  it('name corps, functions and norm sets', () => {
    write(register.db, register.cause(), (door) => {
      door.insert(fonction, { code: 'old', labelFr: 'X', labelEn: 'X', sortOrder: 9, hidden: true })
      door.insert(normSet, { code: 'try', labelFr: 'X', labelEn: 'X', status: 'example', source: 't' })
    })
    const { corps, fonctions, normSets } = referenceLists(register.db)
    expect(corps[0]).toMatchObject({
      ...{ code: 'docteur', label: { fr: 'Docteur en médecine', en: 'Medical doctor' }, abbreviation: 'Dr' },
      ...{ category: 'I', whoGroup: 'doctors', feminineFr: 'Docteure en médecine', hidden: false },
    })
    expect(fonctions.map((row) => row.code)).toEqual(['chef-de-poste'])
    expect(normSets).toMatchObject([{ status: 'official' }, { status: 'example', code: 'try' }])
  })

  it('tell the days on which a unit changed its parent, newest first, each once', () => {
    expect(referenceLists(register.db).reforms).toEqual(['2020-01-01'])
    write(register.db, register.cause(), (door) => {
      const move = (key: string, day: string, before: string) => {
        const link = { unitId: unit(key), tree: 'health', source: 't' }
        door.insert(orgUnitParent, { ...link, parentId: unit('zedie'), fromDay: '1990-01-01', toDay: before })
        door.insert(orgUnitParent, { ...link, parentId: unit('sud'), fromDay: day, toDay: '2024-12-31' })
        // Again under the same parent: no reform.
        door.insert(orgUnitParent, { ...link, parentId: unit('sud'), fromDay: '2025-01-01' })
      }
      move('zs-port', '2022-07-01', '2022-06-30')
      move('canton-lac', '2020-01-01', '2019-12-31')
    })
    expect(referenceLists(register.db).reforms).toEqual(['2022-07-01', '2020-01-01'])
  })
})

describe('places on a day', () => {
  const nodes = (on: string, key: string) =>
    placesOn(register.db, on)
      .filter((node) => node.id === unit(key))
      .map(({ tree, parentId }) => [tree, parentId])

  it('give one node for each tree, under the parent of that day', () => {
    expect(nodes('2019-12-31', 'zs-lac')).toEqual([
      ['administrative', unit('canton-lac')],
      ['health', unit('nord')],
    ])
    expect(nodes('2020-01-01', 'zs-lac')).toEqual([
      ['administrative', unit('canton-lac')],
      ['health', unit('sud')],
    ])
    expect(nodes('2020-01-01', 'canton-lac')).toEqual([['administrative', unit('nord')]])
    expect(nodes('2020-01-01', 'zedie')).toEqual([
      ['administrative', null],
      ['health', null],
    ])
  })

  it('leave out units that are not open, and tell one that hangs nowhere', () => {
    write(register.db, register.cause(), (door) => {
      const add = (key: string, level: string, days: { opened?: string; closed?: string }) =>
        door.insert(orgUnit, { key, level, name: key, folded: key, aliases: ['A'], source: 't', ...days })
      add('new', 'zone-de-sante', { opened: '2025-01-01' })
      add('gone', 'canton', { closed: '2024-12-31' })
    })
    expect([nodes('2024-12-31', 'new'), nodes('2024-12-31', 'gone')]).toEqual([
      [],
      [['administrative', null]],
    ])
    expect([nodes('2025-01-01', 'new'), nodes('2025-01-01', 'gone')]).toEqual([[['health', null]], []])
    expect(placesOn(register.db, '2025-01-01').find((node) => node.id === unit('new'))).toMatchObject({
      ...{ name: 'new', level: 'zone-de-sante', aliases: ['A'] },
    })
  })
})
