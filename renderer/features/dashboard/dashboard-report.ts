import { type Dashboard, dashboardParts } from '#shared/contract/dashboard.ts'
import type { ReportColumn, ReportResult, ReportRow } from '#shared/domain/report-result.ts'
import type { Text } from '#shared/i18n/text.ts'
import { countOf, densityIn, figureText, remarksOf, shareOf } from './figure-words.ts'

const columns: readonly ReportColumn[] = [
  { key: 'figure', label: { key: 'dashboard.indicator' }, kind: 'text', width: 5 },
  { key: 'count', label: { key: 'dashboard.value' }, kind: 'integer', emphasis: true },
  { key: 'of', label: { key: 'dashboard.of' }, kind: 'integer', width: 1.4 },
  { key: 'share', label: { key: 'dashboard.share' }, kind: 'percent' },
  { key: 'density', label: { key: 'dashboard.density' }, kind: 'decimal', width: 1.2 },
  { key: 'threshold', label: { key: 'dashboard.threshold' }, kind: 'decimal' },
]

/** The dashboard in the form of a report, for the paper that all reports have. */
export function dashboardReport(
  dashboard: Dashboard,
  { place, demo }: { readonly place: Text; readonly demo: boolean },
): ReportResult {
  const { asAt, figures } = dashboard
  const parts = Map.groupBy(figures, (figure) => figure.part)
  const rows = dashboardParts.flatMap((part): ReportRow[] => {
    const members = parts.get(part) ?? []
    if (members.length === 0) return []
    return [
      { kind: 'group', level: 0, cells: { figure: { key: `dashboard.part.${part}` } } },
      ...members.map((figure): ReportRow => ({
        kind: 'row',
        level: 1,
        cells: {
          figure: figureText(figure, asAt),
          count: countOf(figure),
          of: figure.of ?? null,
          share: shareOf(figure),
          density: densityIn(figure),
          threshold: figure.threshold?.value ?? null,
        },
      })),
    ]
  })
  return {
    id: 'dashboard',
    title: { key: 'dashboard.paperTitle' },
    scope: [place, { key: 'dashboard.asAt', values: { day: { day: asAt } } }],
    orientation: 'portrait',
    tables: [{ id: 'figures', columns, rows }],
    footnotes: figures.flatMap((figure): Text[] => {
      const note = remarksOf(figure)
      return note === null
        ? []
        : [{ key: 'dashboard.noteOf', values: { figure: figureText(figure, asAt), note } }]
    }),
    completeness: [],
    asAt,
    generatedAt: new Date().toISOString(),
    demo,
  }
}
