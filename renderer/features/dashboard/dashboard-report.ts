import {
  type Dashboard,
  type DashboardPart,
  dashboardParts,
  type Figure,
} from '#shared/contract/dashboard.ts'
import type { ReportColumn, ReportResult, ReportRow } from '#shared/domain/report-result.ts'
import type { Text } from '#shared/i18n/text.ts'
import { countOf, densityIn, figureText, remarksOf, shareOf } from './figure-words.ts'

const columns: readonly ReportColumn[] = [
  { key: 'figure', label: { key: 'dashboard.indicator' }, kind: 'text', width: 5 },
  { key: 'count', label: { key: 'dashboard.value' }, kind: 'integer', emphasis: true },
  { key: 'of', label: { key: 'dashboard.of' }, kind: 'integer', width: 1.4 },
  { key: 'share', label: { key: 'dashboard.share' }, kind: 'percent' },
  { key: 'density', label: { key: 'dashboard.density' }, kind: 'decimal', width: 1.2 },
]

/** The figures as a report, for the paper that all reports have. What files lack is one note: the page must fit. */
export function dashboardReport(
  dashboard: Dashboard,
  { place, demo }: { readonly place: Text; readonly demo: boolean },
): ReportResult {
  const { asAt, figures } = dashboard
  const parts = Map.groupBy(figures, (figure) => figure.part)
  const inTable = dashboardParts.filter((part) => part !== 'files' && parts.has(part))
  const membersOf = (part: DashboardPart) => parts.get(part) ?? []
  return {
    id: 'dashboard',
    title: { key: 'dashboard.paperTitle' },
    scope: [place, { key: 'dashboard.asAt', values: { day: { day: asAt } } }],
    orientation: 'portrait',
    tables: [
      {
        id: 'figures',
        columns: [...columns, thresholdColumn(figures)],
        rows: inTable.flatMap((part) =>
          membersOf(part)
            .filter(isPrinted)
            .map((figure) => rowOf(figure, asAt)),
        ),
      },
    ],
    footnotes: [
      ...inTable.flatMap((part) => noteOf(membersOf(part), asAt)),
      ...filesNote(membersOf('files'), asAt),
    ],
    completeness: [],
    asAt,
    generatedAt: new Date().toISOString(),
    demo,
  }
}

function thresholdColumn(figures: readonly Figure[]): ReportColumn {
  const whole = figures.every(({ threshold }) => Number.isInteger(threshold?.value ?? 0))
  const label = { key: 'dashboard.threshold' } as const
  return { key: 'threshold', label, kind: 'decimal', decimals: whole ? 0 : 1 }
}

function rowOf(figure: Figure, asAt: string): ReportRow {
  return {
    kind: 'row',
    level: isPart(figure) ? 1 : 0,
    cells: {
      figure: figureText(figure, asAt),
      count: countOf(figure),
      of: figure.of ?? null,
      share: shareOf(figure),
      density: densityIn(figure),
      threshold: figure.threshold?.value ?? null,
    },
  }
}

/** A setting that is known of every facility needs no line for the unknown. */
function isPrinted({ item, value }: Figure): boolean {
  return item?.label !== null || value !== 0
}

/** It stands under the figure that it is a part of. */
function isPart({ key }: Figure): boolean {
  return key === 'midwivesIn' || key === 'densityProfessional'
}

/** Whatever is said of the figures of a part. */
function noteOf(figures: readonly Figure[], asAt: string): Text[] {
  const said = figures.flatMap((figure): Text[] => {
    const note = remarksOf([...figure.notes, ...figure.rules])
    return note === null
      ? []
      : [{ key: 'dashboard.noteOf', values: { figure: figureText(figure, asAt), note } }]
  })
  const whole = remarksOf(said)
  return whole === null ? [] : [whole]
}

/** How many files lack which facts. */
function filesNote(figures: readonly Figure[], asAt: string): Text[] {
  const gaps = figures.filter(({ of, value }) => of !== undefined && value !== null && value > 0)
  const of = gaps[0]?.of
  if (of === undefined) return []
  const several = gaps.map((figure): Text => ({
    key: 'dashboard.gapOf',
    values: { gap: figureText(figure, asAt), count: figure.value ?? 0 },
  }))
  const values = { files: { key: 'dashboard.part.files' }, of, gaps: { several } } as const
  return [{ key: 'dashboard.filesOf', values }]
}
