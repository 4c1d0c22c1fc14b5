import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runReport } from '#backend/features/reports/reports.service.ts'
import type { ReportResult, ReportRow } from '#shared/domain/report-result.ts'
import type { Scope } from '#shared/domain/scope.ts'
import { resolveText } from '#shared/i18n/text.ts'
import { openStaffingRegister, type StaffingRegister } from './staffing-fixture.ts'

let register: StaffingRegister
beforeAll(() => {
  register = openStaffingRegister()
})
afterAll(() => register.close())

const run = (parameters: Record<string, unknown> = {}, scope?: Scope) =>
  runReport(register.context(scope), 'staffing-norms', parameters)

/** A row as it reads: "Poste Anse | soins 1/2/1 | naissance 1/1/0 | others | available | budget | conformity". */
function line({ cells }: ReportRow): string {
  const say = (key: string) => {
    const cell = cells[key]
    return cell === null || cell === undefined
      ? '-'
      : typeof cell === 'number'
        ? String(cell)
        : resolveText(cell, 'fr')
  }
  const group = (code: string) => `${say(`${code}.present`)}/${say(`${code}.required`)}/${say(`${code}.gap`)}`
  const counts = ['others', 'available', 'budget', 'conformity'].map(say)
  return [say('facility'), group('soins'), group('naissance'), ...counts].join(' | ').replace(/\s/g, ' ')
}
const table = (result: ReportResult) => result.tables[0]?.rows.filter((row) => row.kind !== 'group').map(line)
const names = (result: ReportResult) =>
  result.tables[0]?.rows.filter((row) => row.kind === 'row').map((row) => row.cells.facility)

describe('staffing against norms, worked out by hand', () => {
  it('counts who is here, compares with the line that applies, and adds up by district', () => {
    expect(table(run())).toEqual([
      'Poste Anse | 1/2/1 | 1/1/0 | 0 | 2 | 3 | Non',
      'Hôpital Port | 2/4/2 | 0/-/- | 0 | 2 | 3 | Non',
      'Sous-total : Port-Bleu | 3/6/3 | 1/1/0 | 0 | 4 | 6 | 0/2',
      'Poste Baie | 3/2/0 | 0/1/1 | 1 | 4 | 4 | Oui',
      'Sous-total : Lac | 3/2/0 | 0/1/1 | 1 | 4 | 4 | 1/1',
      'Poste Colline | 1/2/1 | 0/-/- | 0 | 1 | 1 | Non',
      'Poste Dune | 2/-/- | 0/-/- | 0 | 2 | 1 | Indét.',
      'Sous-total : Mine | 3/2/1 | 0/-/- | 0 | 3 | 2 | 0/1',
      'Inspection | 0/-/- | 0/-/- | 2 | 2 | 2 | S. n.',
      'Sous-total : non précisé | 0/-/- | 0/-/- | 2 | 2 | 2 | 0/0',
      'TOTAL | 9/10/4 | 1/2/1 | 3 | 13 | 14 | 1/4',
    ])
  })

  it('says how many facilities of each type meet the norm, those without a norm apart', () => {
    const rows = run().tables[1]?.rows.map(({ cells }) => {
      const { type, facilities, met, of, share, undetermined, none } = cells
      return [
        resolveText(typeof type === 'number' ? '' : (type ?? ''), 'fr'),
        facilities,
        met,
        of,
        share,
        undetermined,
        none,
      ]
    })
    expect(rows).toEqual([
      ['Poste de santé', 4, 1, 3, 1 / 3, 1, 0],
      ['Hôpital de zone', 1, 0, 1, 0, 0, 0],
      ['Inspection provinciale', 1, 0, 0, null, 0, 1],
      ['TOTAL', 6, 1, 4, 0.25, 1, 1],
    ])
  })

  it('sums lack and surplus by group, never one against the other, and draws the lack', () => {
    const { tables, chart } = run()
    expect(tables[2]?.rows[0]?.cells).toMatchObject({
      present: 9,
      required: 10,
      gap: 4,
      surplus: 1,
      lacking: 3,
    })
    expect(chart?.points.map((point) => point.values.gap)).toEqual([4, 1])
  })

  it('finds who arrived by the day asked, in either direction of time', () => {
    const colline = (day: string) => table(run({ day }))?.find((row) => row.startsWith('Poste Colline'))
    expect(colline('2026-04-01')).toBe('Poste Colline | 2/2/0 | 0/-/- | 0 | 2 | 2 | Oui')
    expect(colline('2026-03-30')).toBe('Poste Colline | 0/2/2 | 0/-/- | 0 | 0 | 0 | Non')
  })

  it('takes the boundaries asked for: the district that moved is found in its province of then', () => {
    const place = register.unit('sud')
    expect(names(run({ place }))).toEqual(['Poste Baie', 'Poste Colline', 'Poste Dune'])
    expect(names(run({ place, boundaries: '2019-12-31' }))).toEqual(['Poste Colline', 'Poste Dune'])
    expect(names(run({ place, day: '2019-06-30' }))).toEqual(['Poste Colline', 'Poste Dune'])
    expect(names(run({ place, day: '2019-06-30', boundaries: 'today' }))).toContain('Poste Baie')
  })

  it('finds a facility once through the other tree', () => {
    expect(names(run({ place: register.unit('canton-lac') }))).toEqual(['Poste Baie'])
    expect(names(run({ place: register.unit('zedie') }))).toHaveLength(6)
  })

  it('filters by type and sector and says how many an unknown leaves out', () => {
    expect(names(run({ facilityType: 'hopital-de-zone' }))).toEqual(['Hôpital Port'])
    const bySector = run({ sector: 'etatique', facilityType: 'poste' })
    expect(names(bySector)).toEqual(['Poste Anse', 'Poste Baie', 'Poste Colline'])
    expect(bySector.footnotes.map((note) => resolveText(note, 'fr')).at(-1)).toBe(
      '1 structure dont le secteur est inconnu n’est pas retenue.',
    )
  })

  it('shows nothing of a facility outside the scope of the person who asks', () => {
    const result = run({}, { areas: [register.unit('zs-lac')] })
    expect(names(result)).toEqual(['Poste Baie'])
    expect(line(result.tables[0]?.rows.at(-1) ?? { kind: 'row', level: 0, cells: {} })).toContain('| 4 | 4 |')
  })

  it('reads the same in English', () => {
    const result = run()
    expect(resolveText(result.title, 'en')).toBe('Staffing against norms')
    expect(result.scope.map((text) => resolveText(text, 'en'))).toEqual([
      'Place: Zedia (whole country)',
      'As at 31 March 2026',
      'Boundaries of 31 March 2026',
      'Norm: Zedia norm — official',
    ])
  })

  it('says what the figures rest on: awaited, undetermined, proposed, unknown corps', () => {
    const { completeness, footnotes } = run()
    expect(completeness.map(({ known, of }) => [known, of])).toEqual([
      [5, 6],
      [4, 6],
      [12, 13],
    ])
    const notes = footnotes.map((note) => resolveText(note, 'fr').replace(/\s/g, ' ')).join('\n')
    expect(notes).toContain('1 agent attendu (décision prise, prise de service non faite)')
    expect(notes).toContain('1 structure a une norme indéterminée')
    expect(notes).toContain('Source : pays inventé')
  })

  it('refuses an unknown place, report or parameter, and a place without facilities', () => {
    const code = (attempt: () => unknown) => {
      try {
        return attempt()
      } catch (error) {
        return error instanceof Error ? error.message : error
      }
    }
    expect(code(() => run({ place: 999_999 }))).toBe('UNKNOWN_PLACE')
    expect(code(() => run({ day: '31/03/2026' }))).toBe('INVALID_INPUT')
    expect(code(() => run({ normSet: 99 }))).toBe('NOT_FOUND')
    expect(code(() => run({ sector: 'prive' }))).toBe('NO_FACILITY_IN_SCOPE')
    expect(code(() => runReport(register.context(), 'nothing', {}))).toBe('UNKNOWN_REPORT')
  })

  it('stops inside a statement when the person gives up', () => {
    const memory = new SharedArrayBuffer(4)
    const { sqlite } = register.db
    sqlite.function('keep_going', () => {
      if (new Int32Array(memory)[0] === 1) throw new Error('CANCELLED')
      return 1
    })
    new Int32Array(memory)[0] = 1
    expect(() => run()).toThrow('CANCELLED')
    new Int32Array(memory)[0] = 0
    expect(names(run())).toHaveLength(6)
  })
})
