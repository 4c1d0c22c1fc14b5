import { Link } from '@tanstack/react-router'
import { useLocale, useTranslations } from 'use-intl/react'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useRoute } from '#renderer/lib/queries.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { EmptyState, ErrorState, LoadingState } from '#renderer/ui/states.tsx'
import { resolveText } from '#shared/i18n/text.ts'
import classes from './reports.module.css'

/** The catalogue: what each report answers, one line each. */
export function ReportsPage() {
  const t = useTranslations('reports')
  const locale = useLocale()
  const words = useErrorWords()
  const { data, error } = useRoute('reports.catalogue', {})
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('lead')} />
      {error ? (
        <ErrorState {...words(error)} />
      ) : data === undefined ? (
        <LoadingState />
      ) : data.length === 0 ? (
        <EmptyState title={t('empty')} />
      ) : (
        <ul className={classes.catalogue}>
          {data.map((report) => (
            <li key={report.id}>
              <Link to="/reports/$reportId" params={{ reportId: report.id }} className={classes.entry}>
                {resolveText(report.title, locale)}
              </Link>
              <p className={classes.description}>{resolveText(report.description, locale)}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
