import { totalsOf } from '#shared/domain/norms/standing-totals.ts'
import type { ReportColumn, ReportResult, ReportRow, ReportTable } from '#shared/domain/report-result.ts'
import type { Text } from '#shared/i18n/text.ts'
import { groupsShown } from './staffing-norms-groups.ts'
import type { FacilityLine, StaffingNorms } from './staffing-norms-types.ts'

/** How many facilities of each type meet the norm; those whose norm is undetermined are counted beside. */
export function typeTable({ lines, types }: StaffingNorms): ReportTable {
  const byType = Map.groupBy(lines, (line) => line.facility.type)
  const known = [...types.keys()].filter((type) => byType.has(type))
  const others = [...byType.keys()].filter((type) => type === null || !types.has(type))
  const row = (kind: ReportRow['kind'], label: Text, members: readonly FacilityLine[]): ReportRow => {
    const totals = totalsOf(members.map((line) => line.standing))
    const { met, unmet, undetermined, none } = totals.conformity
    const of = met + unmet
    const share = of === 0 ? null : met / of
    return {
      kind,
      level: 0,
      cells: { type: label, facilities: members.length, met, of, share, undetermined, none },
    }
  }
  const column = (key: string, label: Text): ReportColumn => ({ key, label, kind: 'integer', total: 'sum' })
  return {
    id: 'types',
    title: { key: 'reports.norms.typesTable' },
    columns: [
      { key: 'type', label: { key: 'reports.norms.type' }, kind: 'text', width: 3 },
      column('facilities', { key: 'reports.norms.facilities' }),
      column('met', { key: 'reports.norms.metCount' }),
      column('of', { key: 'reports.norms.assessed' }),
      { key: 'share', label: { key: 'reports.norms.share' }, kind: 'percent', decimals: 1, total: 'none' },
      column('undetermined', { key: 'reports.norms.undeterminedCount' }),
      column('none', { key: 'reports.norms.noneCount' }),
    ],
    rows: [
      ...[...known, ...others].map((type) => {
        const label: Text = type === null ? { key: 'reports.norms.typeUnknown' } : (types.get(type) ?? type)
        return row('row', label, byType.get(type) ?? [])
      }),
      row('total', { key: 'print.total' }, lines),
    ],
  }
}

interface GroupSummary {
  readonly table: ReportTable
  readonly gaps: readonly { readonly code: string; readonly gap: number }[]
  readonly legend: NonNullable<ReportResult['legend']>
}

/** The whole scope by group: what the chart draws, and the abbreviations of the heads. */
export function groupTable(report: StaffingNorms): GroupSummary {
  const groups = groupsShown(report)
  const totals = totalsOf(report.lines.map((line) => line.standing))
  const keys = ['present', 'required', 'gap', 'surplus', 'lacking'] as const
  const rows = groups.map(({ id, label }): ReportRow => {
    const { present = 0, required = null, gap = null, surplus = 0, lacking = 0 } = totals.groups.get(id) ?? {}
    return { kind: 'row', level: 0, cells: { group: label, present, required, gap, surplus, lacking } }
  })
  const sum = (key: string) => rows.reduce((total, { cells }) => total + Number(cells[key] ?? 0), 0)
  const total = { ...Object.fromEntries(keys.slice(0, 4).map((key) => [key, sum(key)])), lacking: null }
  const short = (head: 'present' | 'required' | 'gap') => ({ key: `reports.norms.${head}Short` }) as const
  return {
    table: {
      id: 'groups',
      title: { key: 'reports.norms.groupsTable' },
      columns: [
        { key: 'group', label: { key: 'reports.norms.group' }, kind: 'text', width: 3 },
        ...keys.map((key): ReportColumn => ({
          ...{ key, label: { key: `reports.norms.${key}` }, kind: 'integer' },
          total: key === 'lacking' ? 'none' : 'sum',
        })),
      ],
      rows: [...rows, { kind: 'total', level: 0, cells: { group: { key: 'print.total' }, ...total } }],
    },
    gaps: groups.map(({ id, code }) => ({ code, gap: totals.groups.get(id)?.gap ?? 0 })),
    legend: [
      ...(['present', 'required', 'gap'] as const).map((head) => ({
        short: short(head),
        long: { key: `reports.norms.${head}` } as const,
      })),
      { short: { key: 'reports.norms.undeterminedShort' }, long: { key: 'reports.norms.undeterminedCount' } },
      { short: { key: 'reports.norms.noneShort' }, long: { key: 'reports.norms.none' } },
      ...groups.map(({ abbreviation, label }) => ({ short: abbreviation, long: label })),
    ],
  }
}
