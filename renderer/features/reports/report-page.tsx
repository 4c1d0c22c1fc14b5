import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useMenuAction } from '#renderer/lib/events.ts'
import { useLongRoute } from '#renderer/lib/long-route.ts'
import { useOffice, useReference } from '#renderer/lib/office.ts'
import { useRoute } from '#renderer/lib/queries.ts'
import { useReportFiles } from '#renderer/lib/report-files.ts'
import { ReportProgress } from '#renderer/lib/report-progress.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { EmptyState, ErrorState, LoadingState } from '#renderer/ui/states.tsx'
import type { ReportEntry } from '#shared/contract/reports.ts'
import { resolveText } from '#shared/i18n/text.ts'
import { ReportActions } from './report-actions.tsx'
import { ReportForm } from './report-form.tsx'
import { ReportPanels } from './report-panels.tsx'
import { parametersOf, type ReportSearch } from './report-search.ts'
import classes from './reports.module.css'

/** Any report of the catalogue: its parameters, its figures, and what can be made of them. */
export function ReportPage() {
  const t = useTranslations('reports')
  const words = useErrorWords()
  const { reportId } = useParams({ from: '/reports/$reportId' })
  const { data, error } = useRoute('reports.catalogue', {})
  const entry = data?.find((report) => report.id === reportId)
  if (error) return <ErrorState {...words(error)} />
  if (data === undefined) return <LoadingState />
  if (!entry) return <EmptyState title={t('unknownReport')} />
  return <Report key={entry.id} entry={entry} />
}

function Report({ entry }: { readonly entry: ReportEntry }) {
  const t = useTranslations('reports')
  const locale = useLocale()
  const office = useOffice()
  const reference = useReference()
  const report = useReport(entry.id)
  const files = useReportFiles(office)
  const title = resolveText(entry.title, locale)
  const made = report.made && { ...report.made, name: `${title} ${report.made.result.asAt}` }
  useMenuAction('print', () => made && void files.print(made))
  return (
    <div className={classes.page}>
      <PageHeader
        title={title}
        subtitle={made ? made.result.scope.map((text) => resolveText(text, locale)).join(' · ') : undefined}
        actions={made ? <ReportActions made={made} files={files} stale={report.stale} /> : undefined}
      />
      {reference && office ? (
        <ReportForm
          parameters={entry.parameters}
          reference={reference}
          today={office.today}
          value={report.draft}
          onChange={report.setDraft}
          onRun={(search) => void report.run({ ...search, day: search.day ?? office.today })}
        />
      ) : (
        <LoadingState />
      )}
      <ReportOutcome report={report} />
      <ReportProgress title={t('running')} running={report} writing={files.writing} />
    </div>
  )
}

function ReportOutcome({ report }: { readonly report: ReturnType<typeof useReport> }) {
  const t = useTranslations('reports')
  const words = useErrorWords()
  if (report.error?.code === 'NO_FACILITY_IN_SCOPE') return <EmptyState title={t('noFacility')} />
  if (report.error) return <ErrorState {...words(report.error)} />
  if (!report.made) return <p className={classes.nothing}>{report.running ? '' : t('notRun')}</p>
  return <ReportPanels result={report.made.result} />
}

/** A run of the report; the address keeps its parameters, so that coming back shows it again. */
function useReport(id: string) {
  const search = useSearch({ from: '/reports/$reportId' })
  const navigate = useNavigate()
  const [draft, setDraft] = useState<ReportSearch>(search)
  const [ran, setRan] = useState<ReportSearch | null>(null)
  const { run, value, running, progress, error, cancel } = useLongRoute('reports.run')
  const start = async (asked: ReportSearch) => {
    setDraft(asked)
    void navigate({ to: '/reports/$reportId', params: { reportId: id }, search: asked, replace: true })
    const result = await run({ report: id, parameters: parametersOf(asked) })
    setRan(result ? asked : null)
  }
  // A day in the address means that the report was run before: by going back, or by a link.
  const [atFirst] = useState(search)
  useEffect(() => {
    if (atFirst.day === undefined) return
    void run({ report: id, parameters: parametersOf(atFirst) }).then((result) =>
      setRan(result ? atFirst : null),
    )
  }, [atFirst, id, run])
  const made = value && ran && !running && !error ? { result: value, search: ran } : null
  const stale = ran !== null && JSON.stringify(parametersOf(ran)) !== JSON.stringify(parametersOf(draft))
  return { draft, setDraft, run: start, made, stale, running, progress, error, cancel }
}
