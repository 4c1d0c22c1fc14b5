import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ancestorsOf, facilitiesIn } from '#backend/db/places.ts'
import { facility, facilityPlace, orgUnit, orgUnitParent } from '#backend/db/schema/index.ts'
import { write } from '#backend/db/write.ts'
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

function place(name: string, ...keys: string[]): number {
  return write(register.db, register.cause(), (door) => {
    const values = { name, folded: name, aliases: [], codes: {}, source: 'test', ownerOffice: 'o' }
    const { id } = door.insert(facility, values)
    for (const key of keys) door.insert(facilityPlace, { facilityId: id, unitId: unit(key), source: 'test' })
    return id
  })
}

function within(keys: string | string[], boundariesOn = '2026-03-31'): number[] {
  return facilitiesIn(register.db, { unitIds: [keys].flat().map(unit), boundariesOn })
}

/** A unit that belongs to one tree only, moved from the one province to the other. */
function moveTown(day: string, before: string): void {
  write(register.db, register.cause(), (door) => {
    const key = {
      key: 'ville',
      level: 'zone-de-sante',
      name: 'Ville',
      folded: 'ville',
      aliases: [],
      source: 't',
    }
    const { id } = door.insert(orgUnit, key)
    const link = { unitId: id, tree: 'health', source: 'test' }
    door.insert(orgUnitParent, { ...link, parentId: unit('nord'), toDay: before })
    door.insert(orgUnitParent, { ...link, parentId: unit('sud'), fromDay: day })
  })
}

describe('facilities of a place', () => {
  it('finds a facility under every ancestor in both trees, each once', () => {
    const lake = place('Lac', 'zs-lac', 'canton-lac')
    place('Port', 'zs-port')
    const above = new Set(ancestorsOf(register.db, unit('zs-lac'), '2026-03-31').map((entry) => entry.unitId))
    expect([...above].sort()).toEqual([unit('zedie'), unit('nord'), unit('sud'), unit('canton-lac')].sort())
    for (const key of ['zs-lac', 'canton-lac', 'nord', 'sud', 'zedie']) {
      expect(
        within(key).filter((id) => id === lake),
        key,
      ).toEqual([lake])
    }
    for (const key of ['zs-port', 'zs-mine']) expect(within(key), key).not.toContain(lake)
  })

  it('finds each facility once in a set of places that overlap', () => {
    const ids = [place('Lac', 'zs-lac'), place('Port', 'zs-port'), place('Mine', 'zs-mine')]
    expect(within(['zedie', 'nord', 'sud', 'zs-lac']).sort()).toEqual(ids)
  })

  it.each([
    ['2019-12-31', 'nord', 'sud'],
    ['2000-01-01', 'nord', 'sud'],
    ['2020-01-01', 'sud', 'nord'],
    ['2026-03-31', 'sud', 'nord'],
  ])('on %s has a unit that moved under %s alone', (day, here, there) => {
    moveTown('2020-01-01', '2019-12-31')
    const id = place('Clinique', 'ville')
    expect(within(here, day)).toEqual([id])
    expect(within(there, day)).toEqual([])
    expect(within('zedie', day)).toEqual([id])
    const parents = ancestorsOf(register.db, unit('ville'), day)
    expect(parents.map((entry) => entry.name)).toEqual([
      here === 'nord' ? 'Province du Nord' : 'Province du Sud',
      'Zédie',
    ])
  })

  it('leaves a facility that moved where it was before that day', () => {
    const id = place('Poste')
    write(register.db, register.cause(), (door) => {
      const [old, next] = [unit('zs-port'), unit('zs-mine')]
      door.insert(facilityPlace, { facilityId: id, unitId: old, toDay: '2024-12-31', source: 't' })
      door.insert(facilityPlace, { facilityId: id, unitId: next, fromDay: '2025-01-01', source: 't' })
    })
    expect([within('zs-port', '2024-12-31'), within('zs-mine', '2024-12-31')]).toEqual([[id], []])
    expect([within('zs-port', '2025-01-01'), within('zs-mine', '2025-01-01')]).toEqual([[], [id]])
  })

  it('finds nothing in a place that does not exist', () => {
    place('Port', 'zs-port')
    expect(facilitiesIn(register.db, { unitIds: [999], boundariesOn: '2026-03-31' })).toEqual([])
  })
})

describe('units above a unit', () => {
  it('names them from the nearest up, tree by tree, as they were on the day', () => {
    const told = (day: string) =>
      ancestorsOf(register.db, unit('zs-lac'), day).map(({ name, tree, level }) => [tree, level, name])
    const administrative = [
      ['administrative', 'canton', 'Canton du Lac'],
      ['administrative', 'province', 'Province du Nord'],
      ['administrative', 'nation', 'Zédie'],
    ]
    const nation = ['health', 'nation', 'Zédie']
    expect(told('2019-12-31')).toEqual([
      ...administrative,
      ['health', 'province', 'Province du Nord'],
      nation,
    ])
    expect(told('2020-01-01')).toEqual([...administrative, ['health', 'province', 'Province du Sud'], nation])
  })

  it('has none above the country', () => {
    expect(ancestorsOf(register.db, unit('zedie'), '2026-03-31')).toEqual([])
  })
})
