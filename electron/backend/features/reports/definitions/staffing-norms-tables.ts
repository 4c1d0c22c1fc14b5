import { fold } from '#shared/domain/fold.ts'
import type { Conformity, GroupStanding } from '#shared/domain/norms/facility-standing.ts'
import { totalsOf } from '#shared/domain/norms/standing-totals.ts'
import type { ReportCell, ReportColumn, ReportRow, ReportTable } from '#shared/domain/report-result.ts'
import type { Text } from '#shared/i18n/text.ts'
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
  const districts = inDistricts(report)
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

interface District {
  readonly title: Text
  readonly name: Text
  readonly lines: readonly FacilityLine[]
}

/** Facilities by district, in the order of regions, then districts; those of no known district last, by that name. */
function inDistricts({ lines, types, districtWord }: StaffingNorms): District[] {
  const regions = new Set(lines.map((line) => line.place?.region?.id ?? null))
  const order = new Map([...types.keys()].map((type, position) => [type, position]))
  const rank = ({ facility }: FacilityLine) => order.get(facility.type ?? '') ?? order.size
  const groups = Map.groupBy(lines, (line) => line.place?.district.id ?? null)
  return [...groups.values()]
    .map((members) => ({ place: members[0]?.place ?? null, members }))
    .map((group) => ({ ...group, key: sortKey(group.place) }))
    .sort((a, b) => compareText(a.key, b.key))
    .map(({ place, members }) => {
      const sorted = members.sort(
        (a, b) => rank(a) - rank(b) || compareText(a.facility.folded, b.facility.folded),
      )
      if (!place) {
        const unknown = { key: 'reports.norms.districtUnknown' } as const
        const title = {
          key: 'reports.norms.district',
          values: { level: districtWord, name: unknown },
        } as const
        return { title, name: unknown, lines: sorted }
      }
      const { district, region } = place
      const words = { level: district.level, name: district.name }
      const title: Text =
        region && regions.size > 1
          ? { key: 'reports.norms.districtInRegion', values: { ...words, region: region.name } }
          : { key: 'reports.norms.district', values: words }
      return { title, name: district.name, lines: sorted }
    })
}

/** Sorts regions, then districts; what is unknown after every letter. */
function sortKey(place: FacilityLine['place']): string {
  return place ? `${fold(place.region?.name ?? '')} / ${fold(place.district.name)}` : '~'
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
