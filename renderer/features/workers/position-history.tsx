import { useLocale, useTranslations } from 'use-intl/react'
import type { WorkerPosition } from '#shared/contract/workers.ts'
import { formatPartialDate } from '#shared/domain/dates.ts'
import { useListLabel } from '#renderer/lib/list-labels.ts'
import { Mark } from '#renderer/ui/mark.tsx'
import { PlainTable } from '#renderer/ui/plain-table.tsx'

interface PositionHistoryProps {
  readonly positions: readonly WorkerPosition[]
  /** That of today. */
  readonly now: WorkerPosition | null
}

/** Leave, secondment, availability … over time, the newest first. */
export function PositionHistory({ positions, now }: PositionHistoryProps) {
  const t = useTranslations('workers.page')
  const locale = useLocale()
  const label = useListLabel()
  const date = (text: string | null) => (text === null ? '–' : formatPartialDate(text, locale, 'table'))
  return (
    <PlainTable
      label={t('positions')}
      heads={[t('from'), t('to'), t('position'), t('host'), t('reason'), t('act')]}
    >
      {positions.map((position) => (
        <tr key={position.id}>
          <td>{date(position.start)}</td>
          <td>{date(position.end)}</td>
          <td>
            {label('position', position.kind)} {position.id === now?.id ? <Mark>{t('now')}</Mark> : null}
          </td>
          <td>{position.host ?? '–'}</td>
          <td>{label('reason', position.reason) ?? '–'}</td>
          <td>{position.actNumber ?? '–'}</td>
        </tr>
      ))}
    </PlainTable>
  )
}
