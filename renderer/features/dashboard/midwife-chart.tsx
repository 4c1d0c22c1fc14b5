import { useLocale } from 'use-intl/react'
import type { Dashboard } from '#shared/contract/dashboard.ts'
import { ReportChart } from '#renderer/print/report-chart.tsx'
import { figureText } from './figure-words.ts'

/** In CSS pixels. */
const WIDTH = 640

/** Midwives by setting, in the hatching of the paper; the table above holds the same numbers. */
export function MidwifeChart({ dashboard }: { readonly dashboard: Dashboard }) {
  const locale = useLocale()
  const points = dashboard.figures
    .filter(({ key }) => key === 'midwivesIn')
    .map((figure) => ({ label: figureText(figure, dashboard.asAt), values: { midwives: figure.value ?? 0 } }))
  if (points.every(({ values }) => values.midwives === 0)) return null
  return (
    <ReportChart
      locale={locale}
      width={WIDTH}
      look="paper"
      chart={{
        kind: 'bar',
        title: { key: 'dashboard.chart' },
        unit: { key: 'dashboard.agents' },
        series: [{ key: 'midwives', label: { key: 'dashboard.figure.midwives' } }],
        points,
      }}
    />
  )
}
