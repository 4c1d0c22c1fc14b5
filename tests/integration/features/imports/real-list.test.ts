import { existsSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importsHandlers } from '#backend/features/imports/imports.handlers.ts'
import { type ImportKit, openImportKit } from './import-kit.ts'

const list = path.resolve(import.meta.dirname, '../../../../../shared/data/mali-facilities.csv')
const absent = existsSync(list) ? '' : ' (skipped: ../shared/data/mali-facilities.csv is not here)'

describe.skipIf(absent !== '')(`the real list of 1,478 facilities${absent}`, () => {
  let kit: ImportKit
  let batchId: number | null = null
  const count = (sql: string) => kit.rows<{ n: number }>(`select count(*) as n from ${sql}`)[0]?.n

  beforeAll(() => {
    kit = openImportKit('ml')
  })
  afterAll(() => kit.close())

  it('is understood whole: no row rejected, no place or word unknown', async () => {
    const preview = await kit.preview({ path: list })
    expect(preview.missing).toEqual([])
    expect(preview.unknownPlaces).toEqual([])
    expect(preview.unknownWords).toEqual([])
    expect(preview.rejected).toEqual([])
    expect(preview.counts).toMatchObject({
      ...{ rows: 1478, fresh: 1478, known: 0, rejected: 0, homonyms: 14, similarNames: 4 },
      ...{ withoutPosition: 30, withoutSector: 1399, withoutMilieu: 1478, withoutType: 0 },
      ...{ districtsProposed: 1448, withoutDistrict: 30, damagedText: 0 },
    })
    expect(preview.sample).toHaveLength(200)
  })

  it('loses no row and merges none', async () => {
    const applied = await kit.apply({ path: list })
    batchId = applied.batchId
    expect(applied).toMatchObject({ added: 1478, known: 0, rejected: 0 })
    expect(count('facility')).toBe(1478)
    expect(count('facility_place')).toBe(1478)
    expect(count("facility_state where status = 'open'")).toBe(1478)
    expect(count('facility where latitude is null and longitude is null')).toBe(30)
    expect(count('facility_state where sector is null')).toBe(1399)
    expect(count('facility_place where proposed')).toBe(1448)
  })

  it('writes names the French way and keeps those of the list', () => {
    const named = (name: string) =>
      kit
        .rows<{ aliases: string }>(`select aliases from facility where name = '${name}'`)
        .map((row) => row.aliases)
    expect(named('CSCom Digan')).toEqual(Array(2).fill('["Digan Community Health Centre"]'))
    expect(named('Clinique Lafia')).toEqual(Array(3).fill('["Lafia Clinique"]'))
    expect(named('CSRéf Kati')).toEqual(['["Kati Referral Health Centre"]'])
    expect(named('Hôpital régional Segou')).toEqual(['["Segou Regional Hopital"]'])
  })

  it('puts every referral centre in the district that is named after it', () => {
    const wrong = kit.rows<{ name: string; district: string }>(
      `select f.name, u.name as district from facility f join facility_place p on p.facility_id = f.id
       join facility_state s on s.facility_id = f.id join org_unit u on u.id = p.unit_id
       where s.type = 'csref' and u.level = 'district-sanitaire'
         and (select folded from facility where id = f.id) not like '%' || u.folded || '%'`,
    )
    // Spelt with digits where the district has Roman numerals; the last heads no district.
    expect(wrong.map((row) => `${row.name} → ${row.district}`).sort()).toEqual([
      'CSRéf Commune 2 → Commune II',
      'CSRéf Commune 3 → Commune III',
      'CSRéf Commune 4 → Commune IV',
      'CSRéf Commune1 → Commune I',
      'CSRéf Commune5 → Commune V',
      'CSRéf Commune6 → Commune VI',
      'CSRéf Pmi Central → Commune III',
    ])
  })

  it('adds nothing when it is imported again', async () => {
    expect(await kit.apply({ path: list })).toEqual({ batchId: null, added: 0, known: 1478, rejected: 0 })
    expect(count('facility')).toBe(1478)
    expect(count('import_batch')).toBe(1)
  })

  it('leaves nothing behind when the batch is undone', () => {
    importsHandlers['imports.undo'](kit.register.context(), { batchId: batchId ?? 0 })
    for (const table of ['facility', 'facility_place', 'facility_state']) expect(count(table)).toBe(0)
    expect(count('import_batch where undone_at is not null')).toBe(1)
  })
})
