import { fold } from '#shared/domain/fold.ts'
import type { Conformity } from '#shared/domain/norms/facility-standing.ts'
import { type StandingTotals, totalsOf } from '#shared/domain/norms/standing-totals.ts'
import type {
  ReportCell,
  ReportColumn,
  ReportResult,
  ReportRow,
  ReportTable,
} from '#shared/domain/report-result.ts'
import type { Text } from '#shared/i18n/text.ts'
import type { FacilityLine, StaffingNorms } from './staffing-norms-types.ts'

type Group = StaffingNorms['norm']['groups'][number]

const CONFORMITY = {
  met: 'reports.norms.met',
  unmet: 'reports.norms.unmet',
  undetermined: 'reports.norms.undeterminedShort',
  none: 'reports.norms.none',
} as const satisfies Record<Conformity, string>

/** Groups that the norm asks for, or that somebody counts in, somewhere in the report. */
function groupsShown({ norm, lines }: StaffingNorms): Group[] {
  const totals = totalsOf(lines.map((line) => line.standing))
  return norm.groups.filter(({ id }) => {
    const total = totals.groups.get(id)
    return (total?.required ?? 0) > 0 || (total?.present ?? 0) > 0
  })
}

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

function facilityColumns(groups: readonly Group[]): ReportColumn[] {
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
        ...{ key: `${group.code}.${key}`, label: { key: label }, short: { key: short } },
        ...{ group: group.abbreviation, ...count, ...(key === 'gap' ? { emphasis: true as const } : {}) },
      })),
    ),
    {
      key: 'others',
      label: { key: 'reports.norms.others' },
      short: { key: 'reports.norms.othersShort' },
      ...count,
      width: 1.6,
    },
    {
      key: 'available',
      label: { key: 'reports.norms.available' },
      short: { key: 'reports.norms.availableShort' },
      ...count,
      width: 1.6,
    },
    {
      key: 'budget',
      label: { key: 'reports.norms.budget' },
      short: { key: 'reports.norms.budgetShort' },
      ...count,
      width: 1.6,
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
  groups: readonly Group[],
): ReportRow {
  const cells: Record<string, ReportCell> = {
    facility: open ? facility.name : { key: 'reports.norms.closed', values: { name: facility.name } },
    others: standing.others,
    available,
    budget,
    conformity: { key: CONFORMITY[standing.conformity] },
  }
  const byGroup = new Map(standing.groups.map((entry) => [entry.groupId, entry]))
  for (const { id, code } of groups) {
    const entry = byGroup.get(id)
    cells[`${code}.present`] = entry?.present ?? 0
    cells[`${code}.required`] = entry?.required ?? null
    cells[`${code}.gap`] = entry?.gap ?? null
  }
  return { kind: 'row', level: 1, cells, drill: { kind: 'facility', id: facility.id } }
}

function sums(lines: readonly FacilityLine[], groups: readonly Group[]): Record<string, ReportCell> {
  const totals = totalsOf(lines.map((line) => line.standing))
  const cells: Record<string, ReportCell> = {
    others: totals.others,
    available: lines.reduce((sum, line) => sum + line.available, 0),
    budget: lines.reduce((sum, line) => sum + line.budget, 0),
    conformity: `${totals.conformity.met}/${assessed(totals)}`,
  }
  for (const { id, code } of groups) {
    const total = totals.groups.get(id)
    cells[`${code}.present`] = total?.present ?? 0
    cells[`${code}.required`] = total?.required ?? null
    cells[`${code}.gap`] = total?.gap ?? null
  }
  return cells
}

function assessed({ conformity }: StandingTotals): number {
  return conformity.met + conformity.unmet
}

interface District {
  readonly title: Text
  readonly name: Text
  readonly lines: readonly FacilityLine[]
}

/** Facilities by district, in the order of regions, then districts; those of no known district last, by that name. */
function inDistricts({ lines, types }: StaffingNorms): District[] {
  const regions = new Set(lines.map((line) => line.place?.region?.id ?? null))
  const order = new Map([...types.keys()].map((type, position) => [type, position]))
  const rank = ({ facility }: FacilityLine) => order.get(facility.type ?? '') ?? order.size
  const groups = Map.groupBy(lines, (line) => line.place?.district.id ?? null)
  return [...groups.values()]
    .map((members) => ({ place: members[0]?.place ?? null, members }))
    .sort((a, b) => compareText(sortKey(a.place), sortKey(b.place)))
    .map(({ place, members }) => {
      const sorted = members.sort(
        (a, b) => rank(a) - rank(b) || compareText(a.facility.name, b.facility.name),
      )
      if (!place) {
        const unknown = { key: 'reports.norms.districtUnknown' } as const
        return { title: unknown, name: unknown, lines: sorted }
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

function sortKey(place: FacilityLine['place']): string {
  // Sorts after every letter.
  return place ? `${place.region?.name ?? ''}\u0000${place.district.name}` : '\uFFFF'
}

function compareText(a: string, b: string): number {
  if (a === '\uFFFF' || b === '\uFFFF') return a === b ? 0 : a === '\uFFFF' ? 1 : -1
  const [left, right] = [fold(a), fold(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

/** How many facilities of each type meet the norm; those whose norm is undetermined are counted beside. */
export function typeTable({ lines, types }: StaffingNorms): ReportTable {
  const byType = Map.groupBy(lines, (line) => line.facility.type)
  const known = [...types.keys()].filter((type) => byType.has(type))
  const others = [...byType.keys()].filter((type) => type === null || !types.has(type))
  const row = (kind: ReportRow['kind'], label: Text, members: readonly FacilityLine[]): ReportRow => {
    const totals = totalsOf(members.map((line) => line.standing))
    const of = assessed(totals)
    const { met, undetermined, none } = totals.conformity
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
      ...groups.map(({ abbreviation, label }) => ({ short: abbreviation, long: label })),
    ],
  }
}
