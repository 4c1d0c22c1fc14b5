import type { Completeness, ReportResult } from '#shared/domain/report-result.ts'
import type { Text } from '#shared/i18n/text.ts'
import type { MemberRow } from '../nominal-list.queries.ts'
import type { NominalList } from './nominal-list-types.ts'

/** Whose roll it is, one line each. */
export function scopeLines({ place, facility, asAt, boundariesOn, sector, type }: NominalList): Text[] {
  return [
    ...(place === null ? [] : [{ key: 'reports.scope.place', values: { place } } as const]),
    ...(facility === null ? [] : [{ key: 'listReports.nominal.facility', values: { facility } } as const]),
    { key: 'reports.scope.day', values: { day: { day: asAt } } },
    { key: 'reports.scope.boundaries', values: { day: { day: boundariesOn } } },
    ...(sector === null ? [] : [{ key: 'reports.scope.sector', values: { sector } } as const]),
    ...(type === null ? [] : [{ key: 'reports.scope.type', values: { type } } as const]),
  ]
}

/** Who is numbered, who is not, in which order, and whatever was left out, with its number. */
export function footnotesOf(list: NominalList): Text[] {
  const { lines, asAt, sectorUnknown, typeUnknown, empty, withheld } = list
  const unnumbered = lines.some((line) => line.others.length > 0)
  const when = (there: boolean, note: Text): Text[] => (there ? [note] : [])
  return [
    { key: 'listReports.nominal.note.counted', values: { day: { day: asAt } } },
    ...when(unnumbered, { key: 'listReports.nominal.note.others' }),
    { key: 'listReports.nominal.note.order' },
    ...when(empty > 0, { key: 'listReports.nominal.note.empty', values: { count: empty } }),
    ...when(withheld > 0, { key: 'listReports.nominal.note.withheld', values: { count: withheld } }),
    ...when(sectorUnknown > 0, { key: 'reports.norms.note.sectorUnknown', values: { count: sectorUnknown } }),
    ...when(typeUnknown > 0, { key: 'reports.norms.note.typeUnknown', values: { count: typeUnknown } }),
  ]
}

/** The abbreviations that the long form prints: corps, then statuts. */
export function legendOf({ form, lines, corps, statuts }: NominalList): NonNullable<ReportResult['legend']> {
  if (form === 'short') return []
  const used = new Set(membersOf(lines).map((row) => row.statut))
  const shortStatuts = [...statuts].flatMap(([code, { abbreviation, fr, en }]) =>
    abbreviation !== null && used.has(code) ? [{ short: abbreviation, long: { fr, en } }] : [],
  )
  const shortCorps = corps
    .filter(({ short, fr }) => short !== fr)
    .map(({ short, fr, en }) => ({ short, long: { fr, en } }))
  return [...shortCorps, ...shortStatuts]
}

function membersOf(lines: NominalList['lines']): MemberRow[] {
  return lines.flatMap((line) => [...line.counted, ...line.others])
}

/** How many of those numbered have each fact that the roll prints. */
export function completenessOf({ form, lines }: NominalList): Completeness[] {
  const counted = lines.flatMap((line) => line.counted)
  const facts: readonly (readonly [keyof MemberRow, Text])[] = [
    ['staffNumber', { key: 'lists.gap.matricule' }],
    ...(form === 'long' ? ([['birth', { key: 'lists.gap.birth' }]] as const) : []),
    ['corpsFr', { key: 'lists.gap.corps' }],
    ...(form === 'long' ? ([['statut', { key: 'lists.gap.statut' }]] as const) : []),
    ['phone', { key: 'lists.gap.phone' }],
  ]
  return facts.map(([fact, what]) => ({
    label: { key: 'listReports.known', values: { what } },
    known: counted.filter((row) => row[fact] !== null).length,
    of: counted.length,
  }))
}
