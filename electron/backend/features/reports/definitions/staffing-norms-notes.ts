import type { Completeness } from '#shared/domain/report-result.ts'
import type { Text } from '#shared/i18n/text.ts'
import type { StaffingNorms } from './staffing-norms-types.ts'

const STATUS = {
  official: 'reports.normStatus.official',
  local: 'reports.normStatus.local',
  example: 'reports.normStatus.example',
} as const

/** What the page is about, one line each: a director must be able to say which figures these are. */
export function scopeLines({ filter, asAt, boundariesOn, norm }: StaffingNorms): Text[] {
  const { sector, type } = filter
  return [
    { key: 'reports.scope.place', values: { place: filter.place } },
    { key: 'reports.scope.day', values: { day: { day: asAt } } },
    { key: 'reports.scope.boundaries', values: { day: { day: boundariesOn } } },
    ...(sector === null ? [] : [{ key: 'reports.scope.sector', values: { sector } } as const]),
    ...(type === null ? [] : [{ key: 'reports.scope.type', values: { type } } as const]),
    { key: 'reports.scope.norm', values: { norm: norm.label, status: { key: STATUS[norm.status] } } },
  ]
}

/** Norm, source, counting rules, and whatever was left out, with its number. */
export function footnotesOf(report: StaffingNorms): Text[] {
  const { norm, lines, asAt, boundariesOn, awaited, sectorUnknown, typeUnknown } = report
  const count = (conformity: string) => lines.filter((line) => line.standing.conformity === conformity).length
  const status = { key: STATUS[norm.status] } as const
  const notes: Text[] = [
    { key: 'reports.norms.note.norm', values: { norm: norm.label, status, source: norm.source } },
    { key: 'reports.norms.note.available', values: { day: { day: asAt } } },
    { key: 'reports.norms.note.once' },
    { key: 'reports.norms.note.gap' },
    { key: 'reports.norms.note.conformity' },
    { key: 'reports.norms.note.undetermined', values: { count: count('undetermined') } },
    { key: 'reports.norms.note.boundaries', values: { day: { day: boundariesOn } } },
    { key: 'reports.norms.note.awaited', values: { count: awaited } },
  ]
  if (count('none') > 0)
    notes.splice(6, 0, { key: 'reports.norms.note.none', values: { count: count('none') } })
  if (sectorUnknown > 0)
    notes.push({ key: 'reports.norms.note.sectorUnknown', values: { count: sectorUnknown } })
  if (typeUnknown > 0) notes.push({ key: 'reports.norms.note.typeUnknown', values: { count: typeUnknown } })
  return notes
}

/** How much of what the figures rest on is known. */
export function completenessOf({ lines }: StaffingNorms): Completeness[] {
  const sum = (value: (line: (typeof lines)[number]) => number) =>
    lines.reduce((total, line) => total + value(line), 0)
  const available = sum((line) => line.available)
  return [
    {
      label: { key: 'reports.norms.complete.determined' },
      known: lines.filter((line) => line.standing.conformity !== 'undetermined').length,
      of: lines.length,
    },
    {
      label: { key: 'reports.norms.complete.districts' },
      known: lines.filter((line) => line.place !== null && !line.place.proposed).length,
      of: lines.length,
    },
    {
      label: { key: 'reports.norms.complete.corps' },
      known: available - sum((line) => line.withoutCorps),
      of: available,
    },
  ]
}
