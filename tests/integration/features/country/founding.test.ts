import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { facilitiesIn, ancestorsOf } from '#backend/db/places.ts'
import { facility, facilityPlace } from '#backend/db/schema/index.ts'
import { write } from '#backend/db/write.ts'
import { foundRegister } from '#backend/features/country/country.service.ts'
import { openTestRegister, type TestRegister } from '#tests/helpers/open-test-register.ts'

let register: TestRegister

beforeAll(() => {
  register = openTestRegister({ country: 'ml' })
})
afterAll(() => register.close())

type Row = Readonly<Record<'id' | 'total' | 'regions' | 'n', number> & Record<'kind' | 'day', string>>

function one(text: string, ...parameters: unknown[]): Partial<Row> | undefined {
  return register.db.sqlite.prepare<unknown[], Row>(text).get(...parameters)
}

function unit(name: string, level: string): number {
  return one('select id from org_unit where name = ? and level = ?', name, level)?.id ?? 0
}

describe('founding a register with the Malian pack', () => {
  it('loads regions whose 2009 populations add up to the published total', () => {
    const regions2009 = one(
      `select sum(p.value) as total, count(*) as regions from population p join org_unit u on u.id = p.unit_id
       where u.level = 'region' and p.year = 2009 and p.method = 'census-final'`,
    )
    expect(regions2009).toEqual({ total: 14_528_662, regions: 9 })
  })

  it('finds a facility of Bougouni under Sikasso before the reform and under Bougouni after it', () => {
    const id = write(register.db, register.cause(), (door) => {
      const { id } = door.insert(facility, {
        ownerOffice: 'o',
        name: 'x',
        folded: 'x',
        aliases: [],
        codes: {},
        source: 't',
      })
      door.insert(facilityPlace, {
        facilityId: id,
        unitId: unit('Bougouni', 'district-sanitaire'),
        source: 't',
      })
      return id
    })
    const found = (region: string, on: string) =>
      facilitiesIn(register.db, { unitIds: [unit(region, 'region')], boundariesOn: on }).filter(
        (one) => one === id,
      )
    expect(found('Sikasso', '2020-01-01')).toEqual([id])
    expect(found('Bougouni', '2020-01-01')).toEqual([])
    expect(found('Sikasso', '2026-01-01')).toEqual([])
    expect(found('Bougouni', '2026-01-01')).toEqual([id])
    const country = one("select id from org_unit where level = 'pays'")?.id ?? 0
    for (const on of ['2020-01-01', '2026-01-01']) {
      expect(facilitiesIn(register.db, { unitIds: [country], boundariesOn: on })).toEqual([id])
    }
  })

  it('gives a district its ancestors in both trees', () => {
    const trees = ancestorsOf(register.db, unit('Kadiolo', 'district-sanitaire'), '2026-01-01')
    expect(trees.filter((row) => row.tree === 'health').map((row) => row.level)).toEqual(['region', 'pays'])
    expect(trees.filter((row) => row.tree === 'administrative').map((row) => row.level)).toEqual([
      'cercle',
      'region',
      'pays',
    ])
  })

  it('remembers that the region of Bougouni was split from Sikasso', () => {
    const change = one(
      'select kind, day from org_unit_change where old_unit_id = ? and new_unit_id = ?',
      unit('Sikasso', 'region'),
      unit('Bougouni', 'region'),
    )
    expect(change).toEqual({ kind: 'split', day: '2023-03-13' })
  })

  it('marks the norm set as an example', () => {
    expect(one('select status from norm_set')).toEqual({ status: 'example' })
  })

  it('is done once', () => {
    const before = one('select count(*) as n from change_log')
    foundRegister(register.db, { countryDir: 'nowhere', country: 'ml', today: '2026-03-31' })
    expect(one('select count(*) as n from change_log')).toEqual(before)
  })

  it('gives pack records the same uid in every office', () => {
    const other = openTestRegister({ country: 'ml' })
    const uids = (db: TestRegister) =>
      db.db.sqlite
        .prepare('select hex(uid) as uid from corps union all select hex(uid) from org_unit order by 1')
        .all()
    expect(uids(other)).toEqual(uids(register))
    other.close()
  })
})
