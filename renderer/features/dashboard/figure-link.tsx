import { Link } from '@tanstack/react-router'
import { useLocale, useTranslations } from 'use-intl/react'
import type { Figure } from '#shared/contract/dashboard.ts'
import { formatNumber } from '#shared/domain/format.ts'
import { workersLink } from '#renderer/lib/worker-list-link.ts'
import { countOf } from './figure-words.ts'

interface FigureLinkProps {
  readonly figure: Figure
  /** What the figure is called. */
  readonly name: string
}

/** A figure that opens exactly what it counts. */
export function FigureLink({ figure, name }: FigureLinkProps) {
  const t = useTranslations('dashboard')
  const locale = useLocale()
  const count = countOf(figure)
  const value = count === null ? t('unsaid') : formatNumber(count, locale)
  const words = { figure: name, value }
  const { opens } = figure
  if (opens.kind === 'workers') {
    return (
      <Link {...workersLink(opens.filter)} aria-label={t('opensWorkers', words)}>
        {value}
      </Link>
    )
  }
  if (opens.kind === 'facilities') {
    const search = opens.placeId === null ? {} : { place: opens.placeId }
    return (
      <Link to="/facilities" search={search} aria-label={t('opensFacilities', words)}>
        {value}
      </Link>
    )
  }
  return (
    <Link
      to="/reports/$reportId"
      params={{ reportId: opens.report }}
      search={opens.parameters}
      aria-label={t('opensReport', words)}
    >
      {value}
    </Link>
  )
}
