import { formatPartialDate } from '#shared/domain/dates.ts'
import { officialName } from '#shared/domain/person-name.ts'
import type { ReportCell, ReportColumn, ReportRow, ReportTable } from '#shared/domain/report-result.ts'
import type { Text } from '#shared/i18n/text.ts'
import type { MemberRow } from '../nominal-list.queries.ts'
import { byDistrict } from './by-district.ts'
import { remarkOf } from './nominal-list-remarks.ts'
import type { NominalList, StructureLine } from './nominal-list-types.ts'

/** Columns of the two forms, as the office's papers have them. */
const COLUMNS = {
  long: [
    'order',
    'name',
    'sex',
    'staffNumber',
    'birth',
    'corps',
    'category',
    'grade',
    'statut',
    'fonction',
    'start',
    'phone',
    'remarks',
  ],
  short: ['order', 'name', 'staffNumber', 'corps', 'fonction', 'phone'],
} as const

/** The table, and how many persons it numbers: the roll is closed at this number. */
export function rollTable(list: NominalList): { readonly table: ReportTable; readonly count: number } {
  const rows: ReportRow[] = []
  let count = 0
  for (const { title, name, lines } of byDistrict(list.lines, list)) {
    rows.push(labelRow('group', 0, title))
    for (const line of lines) {
      rows.push(labelRow('group', 1, line.facility.name))
      for (const member of line.counted) rows.push(memberRow(list, member, (count += 1)))
      for (const member of line.others) rows.push(memberRow(list, member, null))
      rows.push(labelRow('subtotal', 1, sumText('listReports.nominal.subtotal', [line])))
    }
    if (lines.length > 1) {
      rows.push(labelRow('subtotal', 0, sumText('listReports.nominal.subtotalOf', lines, name)))
    }
  }
  rows.push(labelRow('total', 0, sumText('listReports.nominal.total', list.lines)))
  return { table: { id: 'roll', list: true, columns: COLUMNS[list.form].map(column), rows }, count }
}

function column(key: (typeof COLUMNS)['long'][number]): ReportColumn {
  const label: Text = key === 'order' ? { key: 'print.order' } : { key: `listReports.nominal.column.${key}` }
  const kind = key === 'order' ? 'integer' : key === 'start' ? 'date' : 'text'
  return { key, label, kind, total: 'none' }
}

function labelRow(kind: 'group' | 'subtotal' | 'total', level: number, name: Text): ReportRow {
  return { kind, level, cells: { name } }
}

type Sum = 'listReports.nominal.subtotal' | 'listReports.nominal.subtotalOf' | 'listReports.nominal.total'

/** « Sous-total : 12 agents, dont 2 absents ; 1 attendu, 1 reçu d’ailleurs ». */
function sumText(key: Sum, lines: readonly StructureLine[], name: Text = ''): Text {
  const counted = lines.flatMap((line) => line.counted)
  const others = lines.flatMap((line) => line.others)
  const of = (rows: readonly MemberRow[], presence: MemberRow['presence']) =>
    rows.filter((row) => row.presence === presence).length
  const values = {
    count: counted.length,
    away: of(counted, 'away'),
    awaited: of(others, 'awaited'),
    hosted: of(others, 'hosted'),
    outside: of(others, 'outside'),
  }
  return { key, values: { ...values, name } }
}

function memberRow(list: NominalList, member: MemberRow, order: number | null): ReportRow {
  const all: Record<(typeof COLUMNS)['long'][number], ReportCell> = {
    order,
    name: officialName(member),
    sex: member.sex,
    staffNumber: member.staffNumber ?? { key: 'listReports.nominal.noStaffNumber' },
    birth: birthText(member),
    corps: corpsText(list, member),
    category: member.category,
    grade: gradeText(member),
    statut: statutText(list, member.statut),
    fonction: label(member.fonctionFr, member.fonctionEn),
    start: member.start,
    phone: member.phone,
    remarks: remarkOf(list, member),
  }
  const cells = Object.fromEntries(COLUMNS[list.form].map((key) => [key, all[key]]))
  return { kind: 'row', level: 0, cells, drill: { kind: 'worker', id: member.workerId } }
}

function gradeText({ grade, classe, echelon }: MemberRow): string | null {
  const known = [grade, classe, echelon].filter((part) => part !== null)
  return known.length === 0 ? null : known.join(' – ')
}

/** « 03/05/1978 à Sikasso »; a year alone is an estimate. */
function birthText({ birth, birthplace }: MemberRow): Text | null {
  if (birth === null)
    return birthplace === null ? null : { key: 'listReports.nominal.bornAt', values: { place: birthplace } }
  const day: Text =
    birth.length === 4
      ? { key: 'listReports.nominal.about', values: { year: birth } }
      : formatPartialDate(birth, 'fr', 'table')
  if (birthplace === null) return day
  return { key: 'listReports.nominal.born', values: { day, place: birthplace } }
}

/** Abbreviated where the page is full, with its legend; whole where there is room. */
function corpsText({ form }: NominalList, { corpsShort, corpsFr, corpsEn }: MemberRow): Text | null {
  return form === 'long' ? corpsShort : label(corpsFr, corpsEn)
}

function statutText({ statuts }: NominalList, code: string | null): Text | null {
  if (code === null) return null
  const word = statuts.get(code)
  return word ? (word.abbreviation ?? { fr: word.fr, en: word.en }) : code
}

function label(fr: string | null, en: string | null): Text | null {
  return fr === null || en === null ? null : { fr, en }
}
