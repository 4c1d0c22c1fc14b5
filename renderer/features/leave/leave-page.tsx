import { Link } from '@tanstack/react-router'
import { useLocale, useTranslations } from 'use-intl/react'
import type { LeaveCase } from '#shared/contract/leave.ts'
import { formatPartialDate } from '#shared/domain/dates.ts'
import { fullName } from '#shared/domain/person-name.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useListLabel } from '#renderer/lib/list-labels.ts'
import { useOffice } from '#renderer/lib/office.ts'
import { useRoute } from '#renderer/lib/queries.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { PlainTable } from '#renderer/ui/plain-table.tsx'
import { ErrorState, LoadingState } from '#renderer/ui/states.tsx'
import { TitledPart } from '#renderer/ui/titled-part.tsx'

/** Who waits for a decision, who is away, who should be back. */
export function LeavePage() {
  const t = useTranslations('leave')
  const words = useErrorWords()
  const today = useOffice()?.today ?? ''
  const cases = useRoute('leave.cases', {})
  if (cases.error) return <ErrorState {...words(cases.error)} onRetry={() => void cases.refetch()} />
  if (!cases.data) return <LoadingState />
  const rows: readonly LeaveCase[] = cases.data
  const parts = [
    { key: 'waiting', rows: rows.filter(({ state }) => state === 'requested') },
    { key: 'overdue', rows: rows.filter(({ state, returnsOn }) => state === 'granted' && returnsOn < today) },
    { key: 'away', rows: rows.filter(({ state, returnsOn }) => state === 'granted' && returnsOn >= today) },
  ] as const
  return (
    <>
      <PageHeader title={t('pageTitle')} subtitle={t('pageSubtitle')} />
      {parts.map((part) => (
        <TitledPart
          key={part.key}
          title={t(`parts.${part.key}`, { count: part.rows.length })}
          none={part.rows.length === 0 ? t('nobody') : null}
        >
          <Cases label={t(`parts.${part.key}`, { count: part.rows.length })} rows={part.rows} />
        </TitledPart>
      ))}
    </>
  )
}

function Cases({ label: title, rows }: { readonly label: string; readonly rows: readonly LeaveCase[] }) {
  const t = useTranslations('leave')
  const locale = useLocale()
  const label = useListLabel()
  const date = (day: string) => formatPartialDate(day, locale, 'table')
  return (
    <PlainTable
      label={title}
      heads={[t('person'), t('facility'), t('kind'), t('start'), t('end'), t('returnsOn')]}
    >
      {rows.map((row) => (
        <tr key={row.id}>
          <td>
            <Link to="/workers/$workerId/leave" params={{ workerId: String(row.workerId) }}>
              {fullName(row)}
            </Link>
          </td>
          <td>{row.facility ?? '–'}</td>
          <td>{label('leave_type', row.kind)}</td>
          <td>{date(row.start)}</td>
          <td>{date(row.end)}</td>
          <td>{date(row.returnsOn)}</td>
        </tr>
      ))}
    </PlainTable>
  )
}
