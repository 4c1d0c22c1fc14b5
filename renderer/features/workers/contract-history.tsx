import { useLocale, useTranslations } from 'use-intl/react'
import type { WorkerContract } from '#shared/contract/workers.ts'
import { formatPartialDate } from '#shared/domain/dates.ts'
import { useListLabel } from '#renderer/lib/list-labels.ts'
import { PlainTable } from '#renderer/ui/plain-table.tsx'

/** Who employed and who paid over time, the newest first. */
export function ContractHistory({ contracts }: { readonly contracts: readonly WorkerContract[] }) {
  const t = useTranslations('workers.page')
  const locale = useLocale()
  const label = useListLabel()
  const date = (text: string | null) => (text === null ? '–' : formatPartialDate(text, locale, 'table'))
  return (
    <PlainTable
      label={t('contracts')}
      heads={[t('from'), t('to'), t('contractKind'), t('employer'), t('funding')]}
    >
      {contracts.map(({ id, start, end, kind, employer, fundingSource }) => (
        <tr key={id}>
          <td>{date(start)}</td>
          <td>{date(end)}</td>
          <td>{label('contract_type', kind)}</td>
          <td>{label('employer', employer) ?? '–'}</td>
          <td>{label('funding_source', fundingSource) ?? '–'}</td>
        </tr>
      ))}
    </PlainTable>
  )
}
