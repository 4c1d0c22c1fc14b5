import './report-chart.css'
import { useId } from 'react'
import { Bar, BarChart, CartesianGrid, LabelList, XAxis, YAxis } from 'recharts'
import { formatNumber } from '#shared/domain/format.ts'
import type { ChartSeries, ReportChart as Chart } from '#shared/domain/report-result.ts'
import type { Locale } from '#shared/i18n/locale.ts'
import { resolveText } from '#shared/i18n/text.ts'
import { ChartPatterns, patternFill } from './chart-patterns.tsx'

interface ReportChartProps {
  readonly chart: Chart
  readonly locale: Locale
  /** In CSS pixels; fixed, so that paper gets all of it. */
  readonly width: number
  /** Paper tells series apart by pattern, the screen by shade; both write the values beside the bars. */
  readonly look: 'paper' | 'screen'
}

const BAR = 14
const GAP = 6
const LABELS = 190
const FRAME = 40
const SHADES = ['#0b4f4a', '#8abdb7', '#3d837c', '#b5d5d1', '#073a36'] as const

/** Lying bars, one line a point: names stay readable, values stand beside. */
export function ReportChart({ chart, locale, width, look }: ReportChartProps) {
  const id = useId()
  const fill = (position: number) =>
    look === 'paper' ? patternFill(id, position) : (SHADES[position % SHADES.length] ?? SHADES[0])
  const rows = chart.points.map((point) => ({ name: resolveText(point.label, locale), ...point.values }))
  const bars = chart.kind === 'stacked' ? 1 : chart.series.length
  const height = rows.length * (bars * BAR + GAP) + FRAME
  const unit = chart.unit === undefined ? '' : ` (${resolveText(chart.unit, locale)})`
  const number = (value: unknown) => (typeof value === 'number' ? formatNumber(value, locale) : '')
  return (
    <figure className="chart" style={{ margin: '0 0 4mm' }}>
      <figcaption style={{ fontWeight: 700, marginBottom: 4 }}>
        {resolveText(chart.title, locale) + unit}
      </figcaption>
      <ChartLegend series={chart.series} locale={locale} fill={fill} />
      <BarChart
        layout="vertical"
        width={width}
        height={height}
        data={rows}
        margin={{ right: 48 }}
        barGap={0}
        barSize={BAR}
      >
        <ChartPatterns id={id} count={chart.series.length} />
        <CartesianGrid
          horizontal={false}
          stroke={look === 'paper' ? '#000' : '#c9d1d0'}
          strokeDasharray="1 3"
        />
        <XAxis type="number" tickFormatter={number} stroke="#000" allowDecimals={false} />
        <YAxis type="category" dataKey="name" width={LABELS} interval={0} tickLine={false} stroke="#000" />
        {chart.series.map((series, position) => (
          <Bar
            key={series.key}
            dataKey={series.key}
            fill={fill(position)}
            stroke="#000"
            strokeWidth={look === 'paper' ? 0.8 : 0}
            isAnimationActive={false}
            {...(chart.kind === 'stacked' ? { stackId: 'all' } : {})}
          >
            {chart.kind === 'stacked' ? null : (
              <LabelList dataKey={series.key} position="right" formatter={number} />
            )}
          </Bar>
        ))}
      </BarChart>
    </figure>
  )
}

interface ChartLegendProps {
  readonly series: readonly ChartSeries[]
  readonly locale: Locale
  readonly fill: (position: number) => string
}

function ChartLegend({ series, locale, fill }: ChartLegendProps) {
  return (
    <div className="chart-legend">
      {series.map((one, position) => (
        <span key={one.key}>
          <svg width={22} height={12} aria-hidden>
            <rect
              x={0.5}
              y={0.5}
              width={21}
              height={11}
              fill={fill(position)}
              stroke="#000"
              strokeWidth={0.8}
            />
          </svg>
          {resolveText(one.label, locale)}
        </span>
      ))}
    </div>
  )
}
