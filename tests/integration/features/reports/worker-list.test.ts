import path from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportReport, reportCatalogue, runReport } from '#backend/features/reports/reports.service.ts'
import { listColumns } from '#shared/contract/worker-list.ts'
import type { ReportCell, ReportResult } from '#shared/domain/report-result.ts'
import { EVERYWHERE, type Scope } from '#shared/domain/scope.ts'
import type { Locale } from '#shared/i18n/locale.ts'
import { resolveText } from '#shared/i18n/text.ts'
import { refusal } from '#tests/helpers/small-register.ts'
import { openWorkforceRegister, type WorkforceRegister } from '#tests/helpers/workforce-register.ts'

let register: WorkforceRegister
beforeAll(() => {
  register = openWorkforceRegister()
})
afterAll(() => register.close())

interface Asked {
  readonly filter?: Record<string, unknown>
  readonly sort?: readonly Record<string, unknown>[]
  readonly columns?: readonly string[]
}

function list(asked: Asked = {}, scope: Scope = EVERYWHERE): ReportResult {
  const { filter = {}, sort = [], columns = ['name', 'birth', 'age', 'statut'] } = asked
  return runReport(register.context(scope), 'worker-list', { filter, sort, columns })
}
const say = (cell: ReportCell, locale: Locale = 'fr') =>
  cell === null || typeof cell === 'number' ? cell : resolveText(cell, locale)
const cells = (result: ReportResult) =>
  (result.tables[0]?.rows ?? []).map((row) =>
    (result.tables[0]?.columns ?? []).map((column) => say(row.cells[column.key] ?? null)),
  )
const plain = (text: string) => text.replaceAll(/[\u202f\u00a0]/g, ' ')

describe('the printed list', () => {
  it('is the list as it is shown: its persons, its order, its columns, numbered', () => {
    const result = list({
      filter: { standing: 'budget' },
      sort: [{ column: 'age', descending: true }],
    })
    expect(result.tables[0]?.columns.map(({ key, kind }) => [key, kind])).toEqual([
      ...[
        ['order', 'integer'],
        ['name', 'text'],
        ['birth', 'date'],
        ['age', 'integer'],
        ['statut', 'text'],
      ],
    ])
    expect(cells(result)).toEqual([
      [1, 'DIA Moussa', '1967-12-31', 58, 'civil-servant'],
      [2, 'DIARRA Ali', '1978', 47, 'contract'],
      [3, 'TRAORÉ Awa', '1980-02-29', 46, 'civil-servant'],
      [4, 'SY Fanta', '1990-04-01', 35, 'civil-servant'],
      [5, 'BA Élise', null, null, null],
    ])
    expect(plain(resolveText(result.subtitle ?? '', 'fr'))).toBe('5 agents au 31 mars 2026')
  })

  it('says every filter in words, in both languages', () => {
    const filter = {
      ...{ on: '2026-03-01', placeId: register.north, query: 'dia', standing: 'any' },
      ...{ facilityTypes: ['post', 'unknown'], sexes: ['F', 'M'], whoGroups: ['nurses'] },
      ...{ corpsIds: [register.nurse, register.doctor], fonctionIds: [register.head] },
      ...{ categories: ['A'], ageFrom: 30, ageTo: 50, seniorityFrom: 2, missing: ['phone', 'birth'] },
      retiresIn: 2030,
    }
    const result = list({ filter, sort: [{ column: 'district' }, { column: 'age', descending: true }] })
    expect(result.scope.map((text) => plain(resolveText(text, 'fr')))).toEqual([
      'Lieu : district (fr) : Nord',
      'Situation au 1er mars 2026',
      'Présence : Tous les dossiers',
      'Type de structure : post (fr), non précisé',
      'Recherche : « dia »',
      'Corps / profession : nurse (fr), doctor (fr)',
      'Groupe de corps (OMS) : Infirmiers',
      'Fonction : Chef',
      'Catégorie : A',
      'Sexe : Féminin, Masculin',
      'Âge : de 30 à 50 ans',
      'Ancienneté : 2 ans et plus',
      'Informations manquantes : Téléphone, Date de naissance',
      'Retraite en fin d’année : 2030',
      'Ordre : district (fr), Âge (décroissant)',
    ])
    for (const text of result.scope) expect(resolveText(text, 'en')).not.toMatch(/\b(au|du|de|ans)\b/)
  })

  it('names the whole country, or the structure alone', () => {
    const first = (filter: Record<string, unknown>) =>
      plain(resolveText(list({ filter }).scope[0] ?? '', 'fr'))
    expect(first({})).toMatch(/ensemble du pays/)
    expect(first({ facilityId: register.clinic })).toBe('Structure : Centre A')
  })

  it('stands upright while it has few columns', () => {
    expect(list({ columns: ['name', 'corps', 'facility', 'start', 'phone'] }).orientation).toBe('portrait')
    expect(list({ columns: ['name', 'corps', 'facility', 'start', 'phone', 'age'] }).orientation).toBe(
      'landscape',
    )
  })

  it('prints every column there is', () => {
    const result = list({ columns: [...listColumns], filter: { query: 'awa' } })
    expect(cells(result)[0]).toEqual([
      ...[
        1,
        'TRAORÉ Awa',
        'F',
        '1980-02-29',
        46,
        '0123-A',
        'N1',
        '66000001',
        'nurse (fr)',
        'B',
        'civil-servant',
      ],
      ...['Chef', 'serving (fr)', 'permanent (fr)', 'Centre A', 'post (fr)', 'rural (fr)', 'public (fr)'],
      ...['Nord', null, '2010-05-01', 15, null],
    ])
  })

  it('says how many files have what its columns show', () => {
    const result = list({ columns: ['name', 'phone', 'birth'] })
    expect(
      result.completeness.map(({ label, known, of }) => [plain(resolveText(label, 'fr')), known, of]),
    ).toEqual([
      ['Renseignement connu — Date de naissance', 7, 9],
      ['Renseignement connu — Téléphone', 1, 9],
    ])
  })

  it('prints nobody out of sight', () => {
    expect(cells(list({}, { areas: [register.south] })).map((row) => row[1])).toEqual(['BA Élise'])
  })

  it('is not offered in the catalogue, and asks for columns that exist', () => {
    expect(reportCatalogue().map(({ id }) => id)).toEqual(['staffing-norms', 'nominal-list'])
    expect(refusal(() => list({ columns: ['shoe size'] })).code).toBe('INVALID_INPUT')
    expect(refusal(() => list({ columns: [] })).code).toBe('INVALID_INPUT')
    expect(refusal(() => list({ filter: { placeId: 9999 } })).code).toBe('UNKNOWN_PLACE')
  })

  it('is a workbook with real dates and whole numbers', async () => {
    const destination = { path: path.join(register.dataDir, 'liste.xlsx') }
    const parameters = { filter: { standing: 'budget' }, sort: [], columns: ['name', 'birth', 'age'] }
    const asked = { report: 'worker-list', parameters, format: 'xlsx', locale: 'fr', destination } as const
    expect(await exportReport(register.context(), asked)).toEqual({ rows: 5 })
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(destination.path)
    const values: unknown[] = []
    workbook.worksheets[0]?.eachRow((row) => values.push(row.values))
    expect(values).toContainEqual([undefined, 'N°', 'Nom et prénoms', 'Naissance', 'Âge'])
    expect(values).toContainEqual([undefined, 2, 'DIA Moussa', new Date('1967-12-31T00:00:00Z'), 58])
    expect(values).toContainEqual([undefined, 3, 'DIARRA Ali', '1978', 47])
  })
})
