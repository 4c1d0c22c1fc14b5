import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importsHandlers } from '#backend/features/imports/imports.handlers.ts'
import { facility, facilityPlace } from '#backend/db/schema/index.ts'
import { write } from '#backend/db/write.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { watchLoggedTables } from '#tests/helpers/shadow.ts'
import { type ImportKit, openImportKit, refusalOf } from './import-kit.ts'

const HEAD = 'province;zone de santé;nom;type;propriété;milieu;latitude;longitude\n'
const LIST =
  HEAD +
  'NORD;;Port Bleu Zone Hospital;Zone Hospital;Govt.;Coast;10,0;5,0\n' +
  'Northern Province;;Kolo Health Post;Health Post;;;10,1;5,1\n' +
  'nord;;Kolo Health Post;Health Post;;;10,4;5,4\n' +
  'Nord;;Sans Lieu Health Post;Health Post;;;;\n' +
  'Sud;LAC;Poste de santé du Lac;PS;NGO;Inland;9,0;4,0\n'

let kit: ImportKit
beforeEach(() => {
  kit = openImportKit()
})
afterEach(() => kit.close())

const places = () =>
  kit.rows<{ name: string; unit: string; proposed: number }>(
    `select f.name, u.key as unit, p.proposed from facility f join facility_place p on p.facility_id = f.id
     join org_unit u on u.id = p.unit_id order by f.id, p.id`,
  )
const count = (table: string) => kit.rows<{ n: number }>(`select count(*) as n from ${table}`)[0]?.n
const undo = (batchId: number | null) =>
  Promise.resolve().then(() =>
    importsHandlers['imports.undo'](kit.register.context(), { batchId: batchId ?? 0 }),
  )

describe('importing a list of facilities', () => {
  it('tells beforehand what it would do and changes nothing', async () => {
    const preview = await kit.preview(kit.write('liste.csv', LIST))
    expect(preview).toMatchObject({
      ...{ fileName: 'liste.csv', encoding: 'utf-8', separator: ';', missing: [], rejected: [] },
      mapping: {
        name: 'nom',
        region: 'province',
        district: 'zone de santé',
        sector: 'propriété',
        commune: null,
      },
      counts: {
        ...{ rows: 5, fresh: 5, known: 0, rejected: 0, homonyms: 1, withoutPosition: 1, withoutSector: 3 },
        ...{ withoutMilieu: 3, withoutType: 0, districtsProposed: 3, withoutDistrict: 1 },
      },
      homonyms: [{ name: 'Kolo Health Post', lines: [3, 4], inRegister: 0, spelling: 'same' }],
    })
    expect(preview.sample[1]).toEqual({
      ...{
        line: 3,
        name: 'Poste Kolo',
        original: 'Kolo Health Post',
        type: 'poste',
        sector: null,
        milieu: null,
      },
      ...{
        region: 'Province du Nord',
        district: 'Port-Bleu',
        districtProposed: true,
        fate: 'new',
        homonym: true,
      },
    })
    expect(count('facility')).toBe(0)
  })

  it('adds each row once, proposes districts and leaves unknown what is not said', async () => {
    const log = watchLoggedTables(kit.register.db)
    const applied = await kit.apply(kit.write('liste.csv', LIST))
    expect(applied).toMatchObject({ added: 5, known: 0, rejected: 0 })
    expect(places()).toEqual([
      { name: 'Hôpital Port Bleu', unit: 'zs-port', proposed: 1 },
      { name: 'Poste Kolo', unit: 'zs-port', proposed: 1 },
      { name: 'Poste Kolo', unit: 'zs-port', proposed: 1 },
      { name: 'Poste Sans Lieu', unit: 'nord', proposed: 0 },
      { name: 'Poste du Lac', unit: 'zs-lac', proposed: 0 },
    ])
    expect(kit.rows('select type, sector, milieu, status from facility_state order by id')).toMatchObject([
      { type: 'hopital-de-zone', sector: 'etatique', milieu: 'cotier', status: 'open' },
      { type: 'poste', sector: null, milieu: null },
      { type: 'poste', sector: null, milieu: null },
      { type: 'poste', sector: null, milieu: null },
      { type: 'poste', sector: 'associatif', milieu: 'interieur' },
    ])
    expect(
      kit.rows("select aliases, source, latitude from facility where name = 'Hôpital Port Bleu'"),
    ).toEqual([{ aliases: '["Port Bleu Zone Hospital"]', source: 'liste.csv', latitude: 10 }])
    expect(log.missing()).toEqual([])
  })

  it('adds nothing the second time, also after the list was saved in another form', async () => {
    await kit.apply(kit.write('liste.csv', LIST))
    expect(await kit.apply(kit.write('copie.csv', LIST))).toMatchObject({ batchId: null, added: 0, known: 5 })
    const resaved = Buffer.from(LIST.replaceAll('\n', '\r\n'), 'latin1')
    expect(await kit.apply(kit.write('latin.csv', resaved))).toMatchObject({ added: 0, known: 5 })
    const longer = await kit.apply(
      kit.write('suite.csv', `${LIST}Sud;Mine;Puits Health Post;Health Post;;;;\n`),
    )
    expect(longer).toMatchObject({ added: 1, known: 5 })
    expect(count('facility')).toBe(6)
  })

  it('keeps two rows that say the same, and adds them once', async () => {
    const twins = `${HEAD}Sud;Mine;Puits;PS;;;;\nSud;Mine;Puits;PS;;;;\n`
    expect(await kit.apply(kit.write('a.csv', twins))).toMatchObject({ added: 2 })
    expect(await kit.apply(kit.write('b.csv', twins))).toMatchObject({ added: 0, known: 2 })
  })

  it('tells a new row whose name the register has in that region', async () => {
    await kit.apply(kit.write('a.csv', `${HEAD}Sud;Mine;Puits Health Post;PS;;;;\n`))
    const { homonyms } = await kit.preview(kit.write('b.csv', `${HEAD}Sud;Lac;Poste Puits;PS;;;;\n`))
    expect(homonyms).toMatchObject([{ name: 'Poste Puits', lines: [2], inRegister: 1 }])
  })

  it('proposes from a referral centre that the register has when the list has none', async () => {
    await kit.apply(kit.write('a.csv', LIST))
    await kit.apply(kit.write('b.csv', `${HEAD}Nord;;Tout Près;PS;;;10,0;5,0\n`))
    expect(places().at(-1)).toEqual({ name: 'Tout Près', unit: 'zs-port', proposed: 1 })
  })

  it('finds a district under the province that it belonged to before', async () => {
    await kit.apply(kit.write('a.csv', `${HEAD}Nord;Lac;Ancien;PS;;;;\n`))
    expect(places()).toEqual([{ name: 'Ancien', unit: 'zs-lac', proposed: 0 }])
  })

  it('keeps the code and both places of a row with a commune', async () => {
    await kit.apply(kit.write('a.csv', 'nom,région,canton,code\nPoste A,Nord,Canton du Lac,PS-007\n'))
    expect(places()).toEqual([{ name: 'Poste A', unit: 'canton-lac', proposed: 0 }])
    expect(kit.rows('select codes from facility')).toEqual([{ codes: '{"code":"PS-007"}' }])
  })

  it('asks for the columns that it can’t do without, and takes them by hand', async () => {
    const file = kit.write('a.csv', 'Intitulé;Où\nPoste A;Nord\n')
    expect(await kit.preview(file)).toMatchObject({
      missing: ['name', 'region'],
      headers: ['Intitulé', 'Où'],
    })
    expect(await refusalOf(kit.apply(file))).toMatchObject({
      code: 'COLUMN_MISSING',
      data: { field: 'name' },
    })
    const mapping = { name: 'Intitulé', region: 'Où' }
    expect(await kit.apply(file, { mapping })).toMatchObject({ added: 1 })
  })

  it('refuses to apply another file than the one that was previewed', async () => {
    const { fileHash } = await kit.preview(kit.write('a.csv', LIST))
    const changed = kit.write('a.csv', `${LIST}Sud;Mine;Puits;PS;;;;\n`)
    expect((await refusalOf(kit.apply(changed, { fileHash }))).code).toBe('PREVIEW_EXPIRED')
    expect(count('facility')).toBe(0)
  })

  it('leaves nothing behind when it is stopped half-way', async () => {
    let added = 0
    const checkCancelled = () => {
      if (count('facility') === 3) throw new AppError('CANCELLED')
      added += 1
    }
    const stopped = kit.apply(kit.write('a.csv', LIST), { context: { checkCancelled } })
    expect((await refusalOf(stopped)).code).toBe('CANCELLED')
    expect(added).toBeGreaterThan(3)
    for (const table of ['facility', 'facility_place', 'import_batch']) expect(count(table)).toBe(0)
  })

  it('names words of no list, and takes those rows with the value unknown', async () => {
    const file = kit.write('a.csv', `${HEAD}Sud;Mine;Puits;Clinic;Church;;;\nSud;Mine;Mare;clinic;;;;\n`)
    expect((await kit.preview(file)).unknownWords).toEqual([
      { column: 'type', word: 'Clinic', rows: 2 },
      { column: 'sector', word: 'Church', rows: 1 },
    ])
    expect(await kit.apply(file)).toMatchObject({ added: 2 })
  })
})

describe('places that the register does not have', () => {
  const list = `${HEAD}Est;Dune;Poste A;PS;;;;\nEst;Dune;Poste B;PS;;;;\nSud;Oasis;Poste C;PS;;;;\nSud;;Poste D;PS;;;;\n`

  it('are listed, and their rows refused', async () => {
    const preview = await kit.preview(kit.write('a.csv', list))
    expect(preview.unknownPlaces).toEqual([
      { name: 'Est', level: 'region', parent: null, rows: 2 },
      { name: 'Dune', level: 'district', parent: 'Est', rows: 2 },
      { name: 'Oasis', level: 'district', parent: 'Province du Sud', rows: 1 },
    ])
    expect(preview.rejected).toEqual([
      { line: 2, reason: 'place_unknown', value: 'Est', name: 'Poste A' },
      { line: 3, reason: 'place_unknown', value: 'Est', name: 'Poste B' },
      { line: 4, reason: 'place_unknown', value: 'Oasis', name: 'Poste C' },
    ])
    expect(await kit.apply(kit.write('b.csv', list))).toMatchObject({ added: 1, rejected: 3 })
  })

  it('are created once each on request, in the trees of their level, and go with the batch', async () => {
    const before = count('org_unit')
    const { batchId } = await kit.apply(kit.write('a.csv', list), { createPlaces: true })
    const units = kit.rows(
      `select u.name, u.level, u.source, o.name as parent, p.tree from org_unit u
       join org_unit_parent p on p.unit_id = u.id join org_unit o on o.id = p.parent_id
       where u.key like 'import-%' order by u.id, p.tree`,
    )
    const both = (unit: object) => [
      { ...unit, source: 'a.csv', tree: 'administrative' },
      { ...unit, source: 'a.csv', tree: 'health' },
    ]
    expect(units).toEqual([
      ...both({ name: 'Est', level: 'province', parent: 'Zédie' }),
      ...both({ name: 'Dune', level: 'zone-de-sante', parent: 'Est' }),
      ...both({ name: 'Oasis', level: 'zone-de-sante', parent: 'Province du Sud' }),
    ])
    expect((await kit.preview(kit.write('b.csv', list))).unknownPlaces).toEqual([])
    await undo(batchId)
    expect(count('org_unit')).toBe(before)
  })

  it('are not invented for a row whose places contradict each other', async () => {
    const { rejected } = await kit.preview(kit.write('a.csv', `${HEAD}Nord;Mine;Poste;PS;;;;\n`))
    expect(rejected).toMatchObject([{ reason: 'places_disagree', value: 'Mine' }])
  })
})

describe('rejected rows', () => {
  const list =
    HEAD +
    'Sud;Mine;Bon;PS;;;;\n' +
    'Sud;Mine;"=cmd|\'/C calc\'!A0";PS;;;;\n' +
    'Sud;Mine;Loin;PS;;;95;4\n' +
    'Sud;Mine;Court\n' +
    'Sud;Mine;+223 70 00;PS;;;;;trop\n'

  it('don’t hold back the others, and come with line, reason and value', async () => {
    const file = kit.write('a.csv', list)
    expect((await kit.preview(file)).rejected).toEqual([
      { line: 3, reason: 'name_not_text', value: "=cmd|'/C calc'!A0", name: "=cmd|'/C calc'!A0" },
      { line: 4, reason: 'latitude_invalid', value: '95', name: 'Loin' },
      { line: 5, reason: 'too_few_cells', value: 'Sud Mine Court', name: 'Court' },
      { line: 6, reason: 'too_many_cells', value: 'trop', name: '+223 70 00' },
    ])
    expect(await kit.apply(file)).toMatchObject({ added: 1, rejected: 4 })
  })

  it.each([
    ['fr', 'Ligne;Motif du refus', '95\u202f» n’est pas une latitude'],
    ['en', 'Line;Reason for the rejection', '“95” is not a latitude'],
  ] as const)(
    'are saved with their reasons in words (%s), harmless to a spreadsheet',
    async (locale, head, words) => {
      const destination = { path: path.join(kit.folder, 'refus.csv') }
      const input = { file: kit.write('a.csv', list), createPlaces: false, locale, destination }
      const saved = await importsHandlers['imports.saveRejected'](kit.register.context(), input)
      expect(saved).toEqual({ rows: 4 })
      const text = readFileSync(destination.path, 'utf8')
      expect(text.startsWith('\uFEFFprovince;zone de santé;nom;')).toBe(true)
      const lines = text.split('\r\n')
      expect(lines[0]).toContain(head)
      expect(lines[1]).toContain(";'=cmd|'/C calc'!A0;")
      expect(lines[2]).toContain(words)
      expect(lines[4]).toContain(";'+223 70 00;")
    },
  )

  it('can be corrected in the saved file and imported from it', async () => {
    const destination = { path: path.join(kit.folder, 'refus.csv') }
    const input = { file: kit.write('a.csv', list), createPlaces: false, locale: 'fr' as const, destination }
    await importsHandlers['imports.saveRejected'](kit.register.context(), input)
    const corrected = readFileSync(destination.path, 'utf8').replace(';95;', ';9,5;')
    // The row that was too short has its empty cells now: the clerk saw it, and it comes in too.
    expect(await kit.apply(kit.write('b.csv', corrected))).toMatchObject({ added: 2, rejected: 2 })
  })
})

describe('undoing an import', () => {
  it('takes back everything that came in, and says so in the list of imports', async () => {
    const { batchId } = await kit.apply(kit.write('liste.csv', LIST))
    const before = importsHandlers['imports.batches'](kit.register.context())
    expect(before).toMatchObject([{ id: batchId, kind: 'facilities', fileName: 'liste.csv', undoneAt: null }])
    expect(before[0]?.counts).toMatchObject({ fresh: 5, rejected: 0 })
    expect(await undo(batchId)).toEqual({ records: 15 })
    for (const table of ['facility', 'facility_place', 'facility_state']) expect(count(table)).toBe(0)
    const after = importsHandlers['imports.batches'](kit.register.context())
    expect(after[0]?.undoneAt).toMatch(/^\d{4}-/)
    expect(await kit.apply(kit.write('liste.csv', LIST))).toMatchObject({ added: 5 })
  })

  it('is refused a second time, and for a batch that does not exist', async () => {
    const { batchId } = await kit.apply(kit.write('a.csv', LIST))
    await kit.apply(kit.write('b.csv', `${HEAD}Sud;Mine;Puits;PS;;;;\n`))
    await undo(batchId)
    expect(await refusalOf(undo(batchId))).toEqual({ code: 'ALREADY_UNDONE', data: { file: 'a.csv' } })
    expect((await refusalOf(undo(99))).code).toBe('NOT_FOUND')
    expect(count('facility')).toBe(1)
  })

  it('is refused whole, with the names, when somebody changed a record since', async () => {
    const { batchId } = await kit.apply(kit.write('a.csv', LIST))
    write(kit.register.db, kit.register.cause(), (door) => {
      door.update(facility, 5, { positionSource: 'GPS' })
      door.update(facilityPlace, 1, { proposed: false })
    })
    const { code, data } = await refusalOf(undo(batchId))
    expect(code).toBe('ACT_CHANGED_SINCE')
    expect(data).toMatchObject({ count: 2, names: 'Hôpital Port Bleu, Poste du Lac' })
    expect(data.changes).toContainEqual(expect.objectContaining({ entity: 'facility', name: 'Poste du Lac' }))
    expect(count('facility')).toBe(5)
    expect(count('import_batch where undone_at is null')).toBe(1)
  })

  it('is refused when a facility of the batch is in use', async () => {
    const { batchId } = await kit.apply(kit.write('a.csv', LIST))
    write(kit.register.db, kit.register.cause(), (door) =>
      door.insert(facilityPlace, { facilityId: 2, unitId: 1, source: 'test' }),
    )
    expect((await refusalOf(undo(batchId))).data).toMatchObject({ names: 'Poste Kolo', count: 1 })
    expect(count('facility')).toBe(5)
  })
})
