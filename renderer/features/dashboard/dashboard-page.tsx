import { Button } from '@mantine/core'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useLocale, useTranslations } from 'use-intl/react'
import type { Dashboard } from '#shared/contract/dashboard.ts'
import type { OfficeState } from '#shared/contract/office.ts'
import { formatPartialDate } from '#shared/domain/dates.ts'
import { resolveText } from '#shared/i18n/text.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useMenuAction } from '#renderer/lib/events.ts'
import { useLevels } from '#renderer/lib/levels.ts'
import { useOffice, useReference } from '#renderer/lib/office.ts'
import { useRoute } from '#renderer/lib/queries.ts'
import { useReportFiles } from '#renderer/lib/report-files.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { PlacePicker } from '#renderer/ui/place-picker.tsx'
import { EmptyState, ErrorState, LoadingState, NoPermission } from '#renderer/ui/states.tsx'
import { dashboardReport } from './dashboard-report.ts'
import classes from './dashboard.module.css'
import { FigureNotes, numberNotes } from './figure-notes.tsx'
import { FigureTable } from './figure-table.tsx'
import { placeText } from './figure-words.ts'
import { MidwifeChart } from './midwife-chart.tsx'

/** The figures that a director asks for first, of the whole territory or of a place; each opens its list. */
export function DashboardPage() {
  const { place = null } = useSearch({ from: '/dashboard' })
  const office = useOffice()
  const nothing = office?.workers === 0 && office.facilities === 0
  const figures = useRoute(
    'dashboard.figures',
    { placeId: place },
    { enabled: office !== null && !nothing, keepPrevious: true },
  )
  if (figures.error?.code === 'NOT_PERMITTED') return <NoPermission />
  return (
    <>
      <Head dashboard={figures.error ? null : (figures.data ?? null)} office={office} />
      {nothing ? (
        <EmptyRegister />
      ) : (
        <>
          <ChosenPlace place={place} />
          <Body figures={figures} />
        </>
      )}
    </>
  )
}

function Head({
  dashboard,
  office,
}: {
  readonly dashboard: Dashboard | null
  readonly office: OfficeState | null
}) {
  const t = useTranslations('dashboard')
  const locale = useLocale()
  const reference = useReference()
  const subtitle =
    dashboard === null
      ? undefined
      : [
          resolveText(placeText(dashboard, reference), locale),
          t('asAt', { day: formatPartialDate(dashboard.asAt, locale, 'sentence') }),
        ].join(' · ')
  return (
    <PageHeader
      title={t('title')}
      subtitle={subtitle}
      actions={
        dashboard === null || office === null ? undefined : <Papers dashboard={dashboard} office={office} />
      }
    />
  )
}

interface PapersProps {
  readonly dashboard: Dashboard
  readonly office: OfficeState
}

/** The figures on paper, and as a file. */
function Papers({ dashboard, office }: PapersProps) {
  const t = useTranslations('common')
  const title = useTranslations('dashboard')('paperTitle')
  const locale = useLocale()
  const words = useErrorWords()
  const reference = useReference()
  const files = useReportFiles(office)
  const make = () => {
    const place = placeText(dashboard, reference)
    const result = dashboardReport(dashboard, { place, demo: office.demo })
    return { result, name: `${title} ${resolveText(place, locale)} ${dashboard.asAt}` }
  }
  useMenuAction('print', () => void files.print(make()))
  return (
    <>
      {files.error ? <span role="alert">{words(files.error).message}</span> : null}
      <Button size="sm" variant="default" disabled={files.busy} onClick={() => void files.pdf(make())}>
        {t('pdf')}
      </Button>
      <Button size="sm" variant="default" disabled={files.busy} onClick={() => void files.print(make())}>
        {t('print')}
      </Button>
    </>
  )
}

function ChosenPlace({ place }: { readonly place: number | null }) {
  const common = useTranslations('common.place')
  const navigate = useNavigate()
  const levels = useLevels()
  const places = useRoute('reference.places', {}).data ?? []
  return (
    <div className={classes.place} role="search">
      <PlacePicker
        label={common('label')}
        places={places}
        levels={levels.words}
        placeholder={common('whole')}
        value={place}
        onChange={(id) =>
          void navigate({ to: '/dashboard', search: id === null ? {} : { place: id }, replace: true })
        }
      />
    </div>
  )
}

function Body({ figures }: { readonly figures: ReturnType<typeof useRoute<'dashboard.figures'>> }) {
  const t = useTranslations('dashboard')
  const words = useErrorWords()
  if (figures.error) return <ErrorState {...words(figures.error)} onRetry={() => void figures.refetch()} />
  const dashboard = figures.data
  if (!dashboard) return <LoadingState />
  const count = (key: string) => dashboard.figures.find((figure) => figure.key === key)?.value ?? 0
  if (count('files') === 0 && count('facilities') === 0) return <EmptyState title={t('emptyPlace')} />
  const noteNumbers = numberNotes(dashboard.figures)
  return (
    <div className={classes.figures} aria-busy={figures.isPlaceholderData}>
      <FigureTable dashboard={dashboard} noteNumbers={noteNumbers} />
      <MidwifeChart dashboard={dashboard} />
      <FigureNotes noteNumbers={noteNumbers} />
    </div>
  )
}

/** Nothing is in the register yet: where to begin. */
function EmptyRegister() {
  const t = useTranslations('dashboard')
  return (
    <EmptyState
      title={t('emptyTitle')}
      text={t('emptyText')}
      action={
        <p className={classes.begin}>
          <Link to="/imports">{t('importFacilities')}</Link>
          <Link to="/workers/new">{t('newWorker')}</Link>
        </p>
      }
    />
  )
}
