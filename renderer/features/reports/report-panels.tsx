import { Tabs } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useLocale, useTranslations } from 'use-intl/react'
import { ReportChart } from '#renderer/print/report-chart.tsx'
import type { DrillDown, ReportResult, ReportTable } from '#shared/domain/report-result.ts'
import { resolveText } from '#shared/i18n/text.ts'
import { ReportGrid } from './report-grid.tsx'
import { ReportNotes } from './report-notes.tsx'
import classes from './reports.module.css'

/** In pixels: beside the menu on the smallest screen. */
const CHART_WIDTH = 900

/** The tables of a report one behind the other, the chart beside the table that it draws, and the notes. */
export function ReportPanels({ result }: { readonly result: ReportResult }) {
  const t = useTranslations('reports')
  const locale = useLocale()
  const title = (table: ReportTable) => resolveText(table.title ?? result.title, locale)
  return (
    <Tabs defaultValue={result.tables[0]?.id ?? 'notes'} keepMounted={false} className={classes.result}>
      <Tabs.List>
        {result.tables.map((table) => (
          <Tabs.Tab key={table.id} value={table.id}>
            {title(table)}
          </Tabs.Tab>
        ))}
        {result.chart ? <Tabs.Tab value="chart">{t('tabs.chart')}</Tabs.Tab> : null}
        <Tabs.Tab value="notes">{t('tabs.notes')}</Tabs.Tab>
      </Tabs.List>
      {result.tables.map((table) => (
        <Tabs.Panel key={table.id} value={table.id} className={classes.panel}>
          <TablePanel table={table} result={result} label={title(table)} />
        </Tabs.Panel>
      ))}
      {result.chart ? (
        <Tabs.Panel value="chart" className={classes.panel}>
          <div
            className={classes.chart}
            tabIndex={0}
            role="region"
            aria-label={resolveText(result.chart.title, locale)}
          >
            <ReportChart chart={result.chart} locale={locale} width={CHART_WIDTH} look="screen" />
          </div>
        </Tabs.Panel>
      ) : null}
      <Tabs.Panel value="notes" className={classes.panel}>
        <ReportNotes result={result} />
      </Tabs.Panel>
    </Tabs>
  )
}

interface TablePanelProps {
  readonly table: ReportTable
  readonly result: ReportResult
  readonly label: string
}

function TablePanel({ table, result, label }: TablePanelProps) {
  const locale = useLocale()
  const navigate = useNavigate()
  const open = (drill: DrillDown) => {
    if (drill.kind === 'facility')
      void navigate({ to: '/facilities/$facilityId', params: { facilityId: String(drill.id) } })
    if (drill.kind === 'worker')
      void navigate({ to: '/workers/$workerId', params: { workerId: String(drill.id) } })
  }
  const grouped = table.columns.some((column) => column.group !== undefined)
  const legend = (result.legend ?? []).map(
    ({ short, long }) => `${resolveText(short, locale)} = ${resolveText(long, locale)}`,
  )
  return (
    <>
      {grouped && legend.length > 0 ? (
        <p className={classes.abbreviations}>{legend.slice(0, 3).join(' · ')}</p>
      ) : null}
      <ReportGrid
        table={table}
        label={label}
        {...(table.rows.some((row) => row.drill) ? { onDrill: open } : {})}
      />
      {result.closing === undefined ? null : (
        <p className={classes.closing}>{resolveText(result.closing, locale)}</p>
      )}
    </>
  )
}
