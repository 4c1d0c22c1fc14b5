import { readFileSync } from 'node:fs'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CancelFlag, registerCancel } from '#backend/db/cancel.ts'
import { act, careerSpell, fonction, posting, worker } from '#backend/db/schema/index.ts'
import { write } from '#backend/db/write.ts'
import { exportReport, runReport } from '#backend/features/reports/reports.service.ts'
import type { ReportResult, ReportRow } from '#shared/domain/report-result.ts'
import { EVERYWHERE, type Scope } from '#shared/domain/scope.ts'
import type { Locale } from '#shared/i18n/locale.ts'
import { resolveText } from '#shared/i18n/text.ts'
import { cause } from '#tests/helpers/bare-register.ts'
import { refusal } from '#tests/helpers/small-register.ts'
import { openWorkforceRegister, type WorkforceRegister } from '#tests/helpers/workforce-register.ts'

let register: WorkforceRegister
beforeAll(() => {
  register = openWorkforceRegister()
  registerCancel(register.db, new CancelFlag(new SharedArrayBuffer(4)))
  write(register.db, cause, (door) => {
    const { clinic, nurse, doctor, head, hospital, people } = register
    door.update(fonction, head, { head: true })
    // Two more at the clinic: a doctor, whose profession stands second, and a nurse whose name follows « Dia ».
    const enter = (corpsId: number, person: { prenoms: string; nom: string; nomEpoux?: string }) => {
      const { id: workerId } = door.insert(worker, { ownerOffice: 'office-1', sex: 'F', ...person })
      door.insert(careerSpell, { workerId, corpsId, grade: '1re classe', echelon: '2e échelon' })
      door.insert(posting, { workerId, facilityId: clinic, kind: 'base', start: '2021-05' })
    }
    enter(doctor, { prenoms: 'Zoé', nom: 'Diop', nomEpoux: 'Ly' })
    enter(nurse, { prenoms: 'Abou', nom: 'Diallo' })
    // The decision by which Moussa is awaited.
    const decision = { kind: 'decision', number: '12/DRS', date: '2026-03-15', state: 'signed' } as const
    const { id: startActId } = door.insert(act, { ownerOffice: 'office-1', ...decision })
    const rows = register.db.sqlite.prepare('select id from posting where worker_id = ? and facility_id = ?')
    door.update(posting, rows.pluck().get(people.Moussa, hospital) as number, { startActId })
  })
})
afterAll(() => register.close())

function roll(parameters: Record<string, unknown> = {}, scope: Scope = EVERYWHERE): ReportResult {
  return runReport(register.context(scope), 'nominal-list', parameters)
}
/** Each line as `N° | name | remarks`, sums and heads as their words. */
function lines(result: ReportResult, locale: Locale = 'fr'): string[] {
  const say = (row: ReportRow, key: string) => {
    const cell = row.cells[key] ?? null
    return cell === null ? '-' : typeof cell === 'number' ? String(cell) : resolveText(cell, locale)
  }
  return (result.tables[0]?.rows ?? []).map((row) =>
    (row.kind === 'row' ? ['order', 'name', 'remarks'] : ['name'])
      .map((key) => say(row, key).replaceAll('\u202f', ' '))
      .join(' | '),
  )
}

describe('the nominal roll', () => {
  it('lists the head first, then professions in their order, then surnames; the numbers run on', () => {
    expect(lines(roll())).toEqual([
      ...['district (fr) : Nord', 'Centre A'],
      ...['1 | Awa TRAORÉ | -', '2 | Moussa DIA | -', '3 | Abou DIALLO | -', '4 | Mme LY Zoé DIOP | -'],
      '- | Élise BA | Vient de : Centre C',
      '- | Oumar KEÏTA | Prise de service attendue (décision du 01/03/2026)',
      'Sous-total : 4 agents ; 1 attendu ; 1 reçu d’ailleurs',
      ...['Hôpital B', '5 | Ali DIARRA | leave (fr) (depuis le 01/01/2026)'],
      '- | Moussa DIA | Prise de service attendue (décision n° 12/DRS du 15/03/2026) ; Vient de : Centre A',
      'Sous-total : 1 agent, dont 1 absent ; 1 attendu',
      'Sous-total Nord : 5 agents, dont 1 absent ; 2 attendus ; 1 reçu d’ailleurs',
      ...['district (fr) : Sud', 'Centre C', '6 | Élise BA | Sert à : Centre A'],
      'Sous-total : 1 agent, dont 1 absent',
      ...['district (fr) : Ouadi (Est)', 'Poste D', '7 | Fanta SY | -', 'Sous-total : 1 agent'],
      'Total : 7 agents, dont 2 absents ; 2 attendus ; 1 reçu d’ailleurs',
    ])
  })

  it('is closed at the number of its last line, in words and figures, and the sums agree', () => {
    const result = roll()
    const rows = result.tables[0]?.rows ?? []
    const numbers = rows.flatMap(({ cells: { order } }) => (typeof order === 'number' ? [order] : []))
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(resolveText(result.closing ?? '', 'fr')).toBe('Arrêté le présent état à sept (7) agents.')
    expect(resolveText(result.closing ?? '', 'en')).toBe('This roll is closed at seven (7) staff members.')
    expect(result.completeness.every(({ of }) => of === 7)).toBe(true)
    expect(result.completeness.map(({ known }) => known)).toEqual([1, 4, 7, 4, 1])
  })

  it('is closed at one in the singular, and at none', () => {
    const closing = (parameters: Record<string, unknown>, locale: Locale) =>
      resolveText(roll(parameters).closing ?? '', locale)
    expect(closing({ facility: register.post }, 'fr')).toBe('Arrêté le présent état à un (1) agent.')
    expect(closing({ facility: register.post }, 'en')).toBe('This roll is closed at one (1) staff member.')
    expect(closing({ facility: register.post, day: '2020-01-01' }, 'fr')).toBe(
      'Arrêté le présent état à zéro (0) agent.',
    )
  })

  it('is that of a place, of a type, of one structure, or of another day', () => {
    const places = (parameters: Record<string, unknown>) =>
      lines(roll(parameters)).filter((line) => /^(Centre|Hôpital|Poste)/.test(line))
    expect(places({ place: register.south })).toEqual(['Centre C'])
    expect(places({ facilityType: 'post' })).toEqual(['Centre A', 'Poste D'])
    expect(places({ sector: 'private' })).toEqual(['Hôpital B'])
    expect(places({ facility: register.clinic, place: register.north })).toEqual(['Centre A'])
    expect(places({ day: '2019-06-01' })).toEqual(['Centre A', 'Hôpital B', 'Centre C'])
    expect(lines(roll({ facility: register.hospital, day: '2024-12-31' }))).toEqual(
      expect.arrayContaining(['1 | Binta CISSÉ | -', '2 | Ali DIARRA | -']),
    )
  })

  it('refuses a place, a structure or a filter with nothing in it', () => {
    expect(refusal(() => roll({ place: 9999 })).code).toBe('UNKNOWN_PLACE')
    expect(refusal(() => roll({ facility: 9999 })).code).toBe('NOT_FOUND')
    expect(refusal(() => roll({ facility: register.post, place: register.north })).code).toBe(
      'NO_FACILITY_IN_SCOPE',
    )
    expect(refusal(() => roll({ form: 'wide' })).code).toBe('INVALID_INPUT')
  })

  it('says what is not known instead of leaving a cell empty', () => {
    const row = roll().tables[0]?.rows.find(({ cells }) => cells.order === 5)
    const said = Object.fromEntries(
      Object.entries(row?.cells ?? {}).map(([key, cell]) => [
        key,
        cell === null || typeof cell === 'number' ? cell : resolveText(cell, 'fr'),
      ]),
    )
    expect(said).toMatchObject({
      ...{ name: 'Ali DIARRA', sex: 'M', staffNumber: 'sans matricule', birth: 'vers 1978', corps: 'do' },
      ...{ category: 'A', grade: null, start: '2015', phone: null, fonction: null },
    })
  })

  it('has six columns in the short form, upright, professions in full', () => {
    const result = roll({ form: 'short' })
    expect(result.orientation).toBe('portrait')
    expect(result.legend).toEqual([])
    expect(result.tables[0]?.columns.map(({ key }) => key)).toEqual([
      ...['order', 'name', 'staffNumber', 'corps', 'fonction', 'phone'],
    ])
    expect(roll().orientation).toBe('landscape')
    expect(roll().tables[0]?.columns).toHaveLength(13)
    expect(roll().legend).toEqual([
      { short: 'nu', long: { fr: 'nurse (fr)', en: 'nurse (en)' } },
      { short: 'do', long: { fr: 'doctor (fr)', en: 'doctor (en)' } },
    ])
  })

  it('prints nobody out of sight, and says how many', () => {
    const result = roll({}, { areas: [register.south] })
    expect(lines(result)).toEqual(expect.arrayContaining(['1 | Élise BA | Sert à : Centre A']))
    expect(lines(result).some((line) => line.includes('Awa'))).toBe(false)
  })
})

describe('its files', () => {
  const exported = async (format: 'xlsx' | 'csv') => {
    const destination = { path: path.join(register.dataDir, `etat.${format}`) }
    const asked = { report: 'nominal-list', parameters: { place: register.north }, format, destination }
    expect(await exportReport(register.context(), { ...asked, locale: 'fr' })).toEqual({ rows: 8 })
    return destination.path
  }

  it('hold days as dates, sums across the page, the closing sentence under the table', async () => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(await exported('xlsx'))
    const [sheet] = workbook.worksheets
    if (!sheet) throw new Error('no sheet')
    const row = (first: unknown) => {
      for (let number = 1; number <= sheet.rowCount; number += 1) {
        if (sheet.getRow(number).getCell(1).value === first) return sheet.getRow(number)
      }
      throw new Error(`no row ${String(first)}`)
    }
    expect(row(1).getCell(2).value).toBe('Awa TRAORÉ')
    expect(row(1).getCell(11).value).toEqual(new Date('2010-05-01T00:00:00Z'))
    expect(row(4).getCell(11).value).toBe('2021-05')
    expect(row('Centre A').getCell(13).isMerged).toBe(true)
    expect(row('Arrêté le présent état à cinq (5) agents.').getCell(1).isMerged).toBe(true)
    expect(sheet.views[0]).toMatchObject({ xSplit: 2 })
    expect(sheet.getColumn(1).width).toBeLessThan(8)
  })

  it('close the CSV as well', async () => {
    const text = readFileSync(await exported('csv'), 'utf8')
    expect(text).toContain('\r\n1;Awa TRAORÉ;F;0123-A;29/02/1980;nu;B;')
    expect(text).toContain('\r\nArrêté le présent état à cinq (5) agents.\r\n')
  })
})
