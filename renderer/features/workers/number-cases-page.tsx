import { PlainTable } from '#renderer/ui/plain-table.tsx'
import { useTranslations } from 'use-intl/react'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useListLabel } from '#renderer/lib/list-labels.ts'
import { useRoute } from '#renderer/lib/queries.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { EmptyState, ErrorState, LoadingState } from '#renderer/ui/states.tsx'
import { CaseFiles } from './number-cases.tsx'

/** Every number that several files hold. */
export function NumberCasesPage() {
  const t = useTranslations('workers.cases')
  const words = useErrorWords()
  const label = useListLabel()
  const cases = useRoute('workers.numberCases', {})
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      {cases.error ? (
        <ErrorState {...words(cases.error)} onRetry={() => void cases.refetch()} />
      ) : !cases.data ? (
        <LoadingState />
      ) : cases.data.length === 0 ? (
        <EmptyState title={t('none')} />
      ) : (
        <PlainTable label={t('title')} heads={[t('type'), t('number'), t('files'), t('reason')]}>
          {cases.data.map((entry) => (
            <tr key={`${entry.type} ${entry.number}`}>
              <td>{label('identifier_type', entry.type)}</td>
              <td>{entry.number}</td>
              <td>
                <CaseFiles entry={entry} except={null} />
              </td>
              <td>{entry.reason ?? '–'}</td>
            </tr>
          ))}
        </PlainTable>
      )}
    </>
  )
}
