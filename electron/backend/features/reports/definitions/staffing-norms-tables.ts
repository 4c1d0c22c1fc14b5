import type { Conformity, GroupStanding } from '#shared/domain/norms/facility-standing.ts'
import { totalsOf } from '#shared/domain/norms/standing-totals.ts'
import type { ReportCell, ReportColumn, ReportRow, ReportTable } from '#shared/domain/report-result.ts'
import { byDistrict } from './by-district.ts'
import { groupsShown, type ShownGroup } from './staffing-norms-groups.ts'
import type { FacilityLine, StaffingNorms } from './staffing-norms-types.ts'

const CONFORMITY = {
  met: 'reports.norms.met',
  unmet: 'reports.norms.unmet',
  undetermined: 'reports.norms.undeterminedShort',
  none: 'reports.norms.noneShort',
} as const satisfies Record<Conformity, string>

/** The facilities with present, norm and gap by group, sub-totals by district, and the total. */
export function facilityTable(report: StaffingNorms): ReportTable {
  const groups = groupsShown(report)
  const districts = byDistrict(report.lines, report)
  const rows = districts.flatMap(({ title, name, lines }): ReportRow[] => [
    { kind: 'group', level: 0, cells: { facility: title } },
    ...lines.map((line) => facilityRow(line, groups)),
    {
      kind: 'subtotal',
      level: 0,
      cells: { facility: { key: 'reports.norms.subtotal', values: { name } }, ...sums(lines, groups) },
    },
  ])
  const total: ReportRow = {
    kind: 'total',
    level: 0,
    cells: { facility: { key: 'print.total' }, ...sums(report.lines, groups) },
  }
  return {
    id: 'facilities',
    title: { key: 'reports.norms.mainTable' },
    columns: facilityColumns(groups),
    rows: [...rows, total],
  }
}

function facilityColumns(groups: readonly ShownGroup[]): ReportColumn[] {
  const count = { kind: 'integer', total: 'sum' } as const
  const heads = [
    ['present', 'reports.norms.present', 'reports.norms.presentShort'],
    ['required', 'reports.norms.required', 'reports.norms.requiredShort'],
    ['gap', 'reports.norms.gap', 'reports.norms.gapShort'],
  ] as const
  return [
    { key: 'facility', label: { key: 'reports.norms.facility' }, kind: 'text', width: 8 },
    ...groups.flatMap((group) =>
      heads.map(([key, label, short]): ReportColumn => ({
        ...{ key: group.keys[key], label: { key: label }, short: { key: short } },
        ...{ group: group.abbreviation, ...count, ...(key === 'gap' ? { emphasis: true as const } : {}) },
      })),
    ),
    {
      key: 'others',
      label: { key: 'reports.norms.others' },
      short: { key: 'reports.norms.othersShort' },
      ...count,
      width: 2,
    },
    {
      key: 'available',
      label: { key: 'reports.norms.available' },
      short: { key: 'reports.norms.availableShort' },
      ...count,
      width: 2,
    },
    {
      key: 'budget',
      label: { key: 'reports.norms.budget' },
      short: { key: 'reports.norms.budgetShort' },
      ...count,
      width: 2,
    },
    {
      key: 'conformity',
      label: { key: 'reports.norms.conformity' },
      short: { key: 'reports.norms.conformityShort' },
      kind: 'text',
      width: 1.9,
    },
  ]
}

function facilityRow(
  { facility, open, standing, available, budget }: FacilityLine,
  groups: readonly ShownGroup[],
): ReportRow {
  const cells: Record<string, ReportCell> = {
    facility: open ? facility.name : { key: 'reports.norms.closed', values: { name: facility.name } },
    others: standing.others,
    available,
    budget,
    conformity: { key: CONFORMITY[standing.conformity] },
  }
  for (const { position, keys } of groups) putGroup(cells, keys, standing.groups[position])
  return { kind: 'row', level: 1, cells, drill: { kind: 'facility', id: facility.id } }
}

function sums(lines: readonly FacilityLine[], groups: readonly ShownGroup[]): Record<string, ReportCell> {
  const totals = totalsOf(lines.map((line) => line.standing))
  const cells: Record<string, ReportCell> = {
    others: totals.others,
    available: lines.reduce((sum, line) => sum + line.available, 0),
    budget: lines.reduce((sum, line) => sum + line.budget, 0),
    conformity: `${totals.conformity.met}/${totals.conformity.met + totals.conformity.unmet}`,
  }
  for (const { id, keys } of groups) putGroup(cells, keys, totals.groups.get(id))
  return cells
}

function putGroup(
  cells: Record<string, ReportCell>,
  keys: ShownGroup['keys'],
  entry: Pick<GroupStanding, 'present' | 'required' | 'gap'> | undefined,
): void {
  cells[keys.present] = entry?.present ?? 0
  cells[keys.required] = entry?.required ?? null
  cells[keys.gap] = entry?.gap ?? null
}
