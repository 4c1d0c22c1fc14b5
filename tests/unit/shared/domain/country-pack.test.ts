import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type CountryPack, PACK_FILES, parsePack } from '#shared/domain/country-pack.ts'
import { AppError } from '#shared/errors/app-error.ts'

const ROOT = path.resolve(import.meta.dirname, '../../../..')
const FOLDERS = {
  ml: path.join(ROOT, 'resources/country/ml'),
  zz: path.join(ROOT, 'tests/fixtures/country/zz'),
}

function filesOf(country: keyof typeof FOLDERS): Record<string, string> {
  const folder = FOLDERS[country]
  return Object.fromEntries(
    readdirSync(folder).map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]),
  )
}

/** A file of the invented country with one piece of text replaced; the piece must be there. */
function altered(file: string, piece: string, replacement: string): Record<string, string> {
  const files = filesOf('zz')
  const text = files[file] ?? ''
  expect(text).toContain(piece)
  return { ...files, [file]: text.replace(piece, replacement) }
}

function refusal(files: Record<string, string>): AppError {
  try {
    parsePack(files)
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('the pack was accepted')
}

const ml = parsePack(filesOf('ml'))
const zz = parsePack(filesOf('zz'))
const both: [string, CountryPack][] = [
  ['ml', ml],
  ['zz', zz],
]

function sum(pack: CountryPack, level: string, year: number, method: string): number {
  const levels = new Map(pack.units.map((unit) => [unit.key, unit.level]))
  return pack.population
    .filter((row) => levels.get(row.unit) === level && row.year === year && row.method === method)
    .reduce((total, row) => total + row.value, 0)
}

function valueOf(year: number, method: string): number | undefined {
  return ml.population.find((row) => row.unit === 'mali' && row.year === year && row.method === method)?.value
}

function parentsOn(unit: string, tree: string, day: string): string[] {
  return ml.unitParents
    .filter((row) => row.unit === unit && row.tree === tree)
    .filter((row) => (row.from ?? '') <= day && (row.to ?? '9999') >= day)
    .map((row) => row.parent)
}

describe('the pack of Mali', () => {
  it('adds up to the census totals of the regions', () => {
    expect(sum(ml, 'region', 1998, 'census-final')).toBe(9_726_169)
    expect(valueOf(1998, 'sum')).toBe(9_726_169)
    expect(sum(ml, 'region', 2009, 'census-provisional')).toBe(14_517_176)
    expect(sum(ml, 'region', 2009, 'census-final')).toBe(14_528_662)
    expect(valueOf(2009, 'census-final')).toBe(14_528_662)
    expect(sum(ml, 'region', 2022, 'census-final')).toBe(22_395_490)
  })

  it('adds the cercles of each region up to that region in 2009', () => {
    for (const region of ml.units.filter((unit) => unit.level === 'region' && unit.opened === null)) {
      if (region.key === 'region-bamako') continue
      const cercles = ml.units.filter(
        (unit) =>
          unit.level === 'cercle' && parentsOn(unit.key, 'administrative', '2009-04-01').includes(region.key),
      )
      const provisional = ml.population.filter(
        (row) => row.year === 2009 && row.method === 'census-provisional',
      )
      const of = (unit: string) => provisional.find((row) => row.unit === unit)?.value ?? 0
      expect([region.key, cercles.reduce((total, unit) => total + of(unit.key), 0)]).toEqual([
        region.key,
        of(region.key),
      ])
    }
  })

  it('has 9 regions before the reform of 2023 and 20 after it, with 60 districts under them', () => {
    const under = (parents: ReadonlySet<string>, day: string) =>
      ml.unitParents.filter(
        (row) =>
          row.tree === 'health' &&
          parents.has(row.parent) &&
          (row.from ?? '') <= day &&
          (row.to ?? '9999') >= day,
      )
    for (const [day, regions] of [
      ['2023-03-12', 9],
      ['2023-03-13', 20],
    ] as const) {
      const found = new Set(under(new Set(['mali']), day).map((row) => row.unit))
      expect(found.size).toBe(regions)
      expect(under(found, day)).toHaveLength(60)
    }
  })

  it('moves a cercle and its district to the new region on the day of the reform', () => {
    expect(parentsOn('cercle-yorosso', 'administrative', '2023-03-12')).toEqual(['region-sikasso'])
    expect(parentsOn('cercle-yorosso', 'administrative', '2023-03-13')).toEqual(['region-koutiala'])
    expect(parentsOn('ds-fana', 'health', '2023-03-12')).toEqual(['region-koulikoro'])
    expect(parentsOn('ds-fana', 'health', '2023-03-13')).toEqual(['region-dioila'])
    expect(parentsOn('ds-fana', 'administrative', '2023-03-13')).toEqual(['cercle-dioila'])
  })

  it('keeps one unit for a region with the codes of both divisions', () => {
    const kayes = ml.units.filter((unit) => unit.level === 'region' && unit.name === 'Kayes')
    expect(kayes).toHaveLength(1)
    expect(kayes[0]?.codes).toEqual([
      { scheme: 'pcode', value: 'ML01' },
      { scheme: 'ct-2023', value: 'CT01' },
      { scheme: 'iso3166-2', value: 'ML-1' },
    ])
  })

  it('prefers the definitive census to the provisional one', () => {
    const region = ml.population.filter((row) => row.unit === 'region-sikasso' && row.year === 2009)
    expect(region.map((row) => [row.method, row.value, row.preferred])).toEqual([
      ['census-provisional', 2_625_919, false],
      ['census-final', 2_643_179, true],
    ])
  })

  it('says that its norm set is an example and has no line for a health centre of unknown setting', () => {
    const [set] = ml.normSets
    expect(set?.status).toBe('example')
    expect(set?.label.fr).not.toContain('officiel')
    const lines = set?.lines.filter((line) => line.facilityType === 'cscom') ?? []
    expect(lines.every((line) => line.milieux !== null)).toBe(true)
    const rural = lines
      .filter((line) => line.milieux?.includes('rural'))
      .reduce((total, line) => total + line.minimum, 0)
    expect(rural).toBe(7)
  })

  it('invents as many facilities of each kind as the public list of 2019 holds', () => {
    const counts = new Map<string, number>()
    const add = (type: string, number: number) => counts.set(type, (counts.get(type) ?? 0) + number)
    for (const { facilities } of ml.demonstration.districts) {
      for (const [type, milieux] of Object.entries(facilities))
        for (const number of Object.values(milieux)) add(type, number)
    }
    for (const { type } of ml.demonstration.namedFacilities) add(type, 1)
    const hospitals = ['hopital', 'hopital-regional', 'chu'].reduce(
      (total, type) => total + (counts.get(type) ?? 0),
      0,
    )
    const others = ['cscom', 'csref', 'clinique', 'polyclinique'].map((type) => counts.get(type))
    expect([...others, hospitals]).toEqual([1294, 61, 94, 11, 18])
  })

  it('has place names enough for the health centres that it invents', () => {
    for (const zone of ml.demonstration.zones) {
      const needed = ml.demonstration.districts
        .filter((entry) => entry.zone === zone.code)
        .flatMap((entry) => Object.values(entry.facilities.cscom ?? {}))
        .reduce((total, number) => total + number, 0)
      const names = new Set(zone.stems.flatMap((stem) => zone.endings.map((ending) => stem + ending)))
      expect(names.size).toBeGreaterThan(needed)
    }
  })

  it('staffs the invented facilities with about as many people as it promises', () => {
    const { districts, namedFacilities, staff, total } = ml.demonstration
    const places = [
      ...districts.flatMap((entry) =>
        Object.entries(entry.facilities).flatMap(([type, milieux]) =>
          Object.entries(milieux).map(([milieu, number]) => ({ type, milieu, number })),
        ),
      ),
      ...namedFacilities.map(({ type, milieu }) => ({ type, milieu, number: 1 })),
    ]
    const people = places.map(({ type, milieu, number }) => {
      const entry = staff.find(
        (line) => line.type === type && (line.milieux === null || line.milieux.includes(milieu)),
      )
      expect(entry, `${type} ${milieu}`).toBeDefined()
      return number * Object.values(entry?.mean ?? {}).reduce((sumOfMeans, mean) => sumOfMeans + mean, 0)
    })
    expect(Math.abs(people.reduce((a, b) => a + b, 0) - total) / total).toBeLessThan(0.02)
  })

  it('is small enough to be read: the demonstration file stays under 70 kB', () => {
    expect(Buffer.byteLength(filesOf('ml')['demonstration.json'] ?? '')).toBeLessThan(70_000)
  })
})

describe.each(both)('the pack %s', (_country, pack) => {
  it('gives every corps an occupation code, a counting group and a known category', () => {
    const categories = pack.info.categories.map((category) => category.code)
    for (const corps of pack.corps) {
      expect(corps.isco08).toMatch(/^\d{4}$/)
      expect(corps.whoGroup).not.toBe('')
      if (corps.category !== null) expect(categories).toContain(corps.category)
    }
  })

  it('has a base posting, an available position and both directions of a movement', () => {
    expect(pack.postingKinds.map((kind) => kind.role)).toEqual(expect.arrayContaining(['base', 'hosting']))
    expect(pack.positions.some((position) => position.available && position.budget)).toBe(true)
    expect(new Set(pack.reasons.map((reason) => reason.kind)).size).toBe(4)
  })

  it('gives every share out in full', () => {
    for (const { shares } of pack.demonstration.people.statuts) {
      expect(Object.values(shares).reduce((total, share) => total + share, 0)).toBeCloseTo(1, 6)
    }
    for (const shares of Object.values(pack.demonstration.sectors)) {
      expect(Object.values(shares).reduce((total, share) => total + share, 0)).toBeCloseTo(1, 6)
    }
    const { leavers } = pack.demonstration.history
    for (const parts of [leavers.years, leavers.reasons])
      expect(parts.reduce((total, part) => total + part.share, 0)).toBeCloseTo(1, 6)
    const forms = Object.values(pack.demonstration.people.phones.forms)
    expect(forms.reduce((total, share) => total + share, 0)).toBeCloseTo(1, 6)
  })
})

describe('a faulty pack', () => {
  it('names the file that is missing', () => {
    const files = filesOf('zz')
    for (const file of PACK_FILES) {
      const { [file]: _removed, ...rest } = files
      expect(refusal(rest)).toMatchObject({ code: 'PACK_MISSING', data: { file } })
    }
  })

  it.each([
    [
      'a unit of an unknown level',
      'units.csv',
      'mine,zone-de-sante',
      'mine,zone',
      8,
      'level',
      'unknown-reference',
    ],
    [
      'an unknown parent',
      'unit-parents.csv',
      'canton-lac,nord',
      'canton-lac,est',
      6,
      'parent',
      'unknown-reference',
    ],
    ['parents whose days overlap', 'unit-parents.csv', '2020-01-01', '2019-12-31', 10, 'from', 'overlap'],
    ['an end before the start', 'unit-parents.csv', '01-01,', '01-01,2019-01-01', 10, 'to', 'inverted-dates'],
    ['a day that does not exist', 'unit-parents.csv', '2019-12-31', '2019-02-30', 9, 'to', 'invalid'],
    ['an alias that leads to two units', 'units.csv', 'Blueport', 'La mine', 8, 'name', 'duplicate'],
    ['two levels in one role', 'levels.csv', ',commune,', ',region,', 4, 'role', 'duplicate'],
    ['a corps of unknown category', 'corps.csv', '2222,II', '2222,III', 3, 'category', 'unknown-reference'],
    ['an occupation code of three digits', 'corps.csv', '2222', '222', 3, 'isco08', 'invalid'],
    ['a flag that is not 0 or 1', 'positions.csv', 'On leave,0', 'On leave,non', 3, 'available', 'invalid'],
    [
      'a pattern that cannot be read',
      'identifier-types.csv',
      String.raw`^Z\d{6}$`,
      '^Z(',
      3,
      'pattern',
      'invalid',
    ],
    [
      'an unknown statut',
      'retirement-rules.csv',
      'auxiliaire,I,',
      'autre,I,',
      4,
      'statut',
      'unknown-reference',
    ],
    ['the same code twice', 'reasons.csv', 'fin-pret', 'embauche', 4, 'code', 'duplicate'],
    [
      'an import word for two types',
      'facility-types.csv',
      'Zone Hospital|',
      'HEALTH POST|',
      3,
      'match',
      'duplicate',
    ],
    ['an unknown counting group', 'thresholds.csv', 'doctors|', 'healers|', 2, 'groups', 'invalid'],
    ['a column without its header', 'milieux.csv', 'label_fr', 'libelle', 1, 'label_fr', 'missing-column'],
    ['a cell too many', 'statuts.csv', 'Tit.,', 'Tit.,,', 2, null, 'cells'],
  ])('names file, row and column: %s', (_what, file, piece, replacement, row, column, problem) => {
    const { code, data } = refusal(altered(file, piece, replacement))
    expect(code).toBe('PACK_INVALID')
    expect(data).toMatchObject({ file, row, column, problem })
  })

  it.each([
    ['pack.json', '"unit": "nord"', '"unit": "est"', 'demonstrationOffice.unit', 'unknown-reference'],
    ['pack.json', '"centred"', '"diagonal"', 'letterheads.0.layout', 'invalid'],
    ['pack.json', '"code": "zz",', '"code": "zz"', null, 'not-json'],
    [
      'norm-sets.json',
      '"group": "naissance"',
      '"group": "autre"',
      'normSets.0.lines.1.group',
      'unknown-reference',
    ],
    ['demonstration.json', '"zs-mine"', '"zs-lune"', 'districts.2.district', 'unknown-reference'],
    [
      'demonstration.json',
      '"reason": "pension"',
      '"reason": "rente"',
      'history.leavers.reasons',
      'unknown-reference',
    ],
    [
      'demonstration.json',
      '"position": "detache"',
      '"position": "perdu"',
      'history.displacement.0.position',
      'unknown-reference',
    ],
    ['demonstration.json', '"awaited": 0.01', '"awaited": 3', 'history.awaited', 'invalid'],
  ])('names the path: %s, %s made %s', (file, piece, replacement, row, problem) => {
    const { code, data } = refusal(altered(file, piece, replacement))
    expect(code).toBe('PACK_INVALID')
    expect(data).toMatchObject({ file, row, problem })
  })

  it('refuses a unit that lies under nothing', () => {
    const { data } = refusal(altered('unit-parents.csv', 'canton-lac,nord', 'zs-port,canton-lac'))
    expect(data.faults).toContainEqual(
      expect.objectContaining({ file: 'units.csv', row: 5, value: 'canton-lac', problem: 'without-parent' }),
    )
  })

  it('refuses a corps that is primary in two groups of a norm', () => {
    const { data } = refusal(altered('norm-sets.json', '"corps": "accoucheuse"', '"corps": "docteur"'))
    expect(data).toMatchObject({ file: 'norm-sets.json', value: 'docteur', problem: 'duplicate' })
  })

  it('tells every fault, not the first alone', () => {
    const { data } = refusal({ ...altered('corps.csv', '2222', '222'), 'employers.csv': 'code\n' })
    expect(data.faults).toHaveLength(2)
  })
})

describe('a file edited in a spreadsheet', () => {
  it('is read with a byte-order mark, Windows line ends, quoted commas, a column more and empty rows', () => {
    const files = filesOf('zz')
    const rows = [
      '\uFEFFcode,label_fr,label_en,source,certainty,remarque',
      'a,"Un, deux","Say ""one""",s,c,x',
      ',,,,,',
      '',
    ]
    const { fundingSources } = parsePack({
      ...files,
      'funding-sources.csv': rows.join('\r\n'),
      'demonstration.json': (files['demonstration.json'] ?? '').replaceAll(
        '"funding": "tresor"',
        '"funding": "a"',
      ),
    })
    expect(fundingSources).toEqual([
      { code: 'a', labelFr: 'Un, deux', labelEn: 'Say "one"', source: 's', certainty: 'c' },
    ])
  })
})
