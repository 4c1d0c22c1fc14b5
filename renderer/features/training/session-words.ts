import { useLocale, useTranslations } from 'use-intl/react'
import { formatPartialDate } from '#shared/domain/dates.ts'
import { useListLabel } from '#renderer/lib/list-labels.ts'

interface Named {
  readonly course: unknown
  readonly title: unknown
}
interface Dated {
  readonly start: unknown
  readonly end: unknown
}

/** What a session is called: its title, or else its course. */
export function useSessionName(): (session: Named) => string {
  const label = useListLabel()
  return ({ course, title }) =>
    typeof title === 'string' && title !== '' ? title : (label('training_course', String(course)) ?? '')
}

/** The days of a session: « du 03/02/2026 au 07/02/2026 ». */
export function useSessionDays(): (session: Dated) => string {
  const t = useTranslations('training')
  const locale = useLocale()
  const date = (text: string) => formatPartialDate(text, locale, 'table')
  return ({ start, end }) => {
    if (typeof start !== 'string') return ''
    return typeof end === 'string' && end !== start
      ? t('fromTo', { start: date(start), end: date(end) })
      : date(start)
  }
}
