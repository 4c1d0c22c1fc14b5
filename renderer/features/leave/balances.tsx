import { Button, Group } from '@mantine/core'
import { useLocale, useTranslations } from 'use-intl/react'
import type { KindBalance, LeaveAdjustmentRow } from '#shared/contract/leave.ts'
import { formatNumber } from '#shared/domain/format.ts'
import { useListLabel } from '#renderer/lib/list-labels.ts'
import { Mark } from '#renderer/ui/mark.tsx'
import { PlainTable } from '#renderer/ui/plain-table.tsx'

interface BalancesProps {
  readonly balances: readonly KindBalance[]
  readonly year: number
  readonly onYear: (year: number) => void
}

/** What there is of each kind in a year. */
export function Balances({ balances, year, onYear }: BalancesProps) {
  const t = useTranslations('leave')
  const label = useListLabel()
  const days = useDays()
  const heads = ['kind', 'granted', 'carried', 'adjusted', 'taken', 'left'] as const
  return (
    <>
      <Group gap="xs" mb="xs">
        <Button size="compact-sm" variant="default" onClick={() => onYear(year - 1)}>
          {t('earlier', { year: String(year - 1) })}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onYear(year + 1)}>
          {t('later', { year: String(year + 1) })}
        </Button>
      </Group>
      <PlainTable label={t('balances', { year: String(year) })} heads={heads.map((head) => t(head))}>
        {balances.map(({ kind, balance, perEvent }) => (
          <tr key={kind}>
            <td>{label('leave_type', kind)}</td>
            {balance === null ? (
              <td colSpan={5}>
                {perEvent === null ? t('noLimit') : t('perEvent', { days: days(perEvent) })}
              </td>
            ) : (
              <>
                {[balance.granted, balance.carried, balance.adjusted, balance.taken].map((figure, column) => (
                  <td key={heads[column + 1]}>{days(figure)}</td>
                ))}
                <td>
                  {balance.left < 0 ? <Mark tone="alarm">{days(balance.left)}</Mark> : days(balance.left)}
                </td>
              </>
            )}
          </tr>
        ))}
      </PlainTable>
    </>
  )
}

/** Days as a figure: halves exist. */
export function useDays(): (days: number) => string {
  const locale = useLocale()
  return (days) => formatNumber(days, locale, { decimals: Number.isInteger(days) ? 0 : 1 })
}

/** What was entered by hand, with why. */
export function Adjustments({ adjustments }: { readonly adjustments: readonly LeaveAdjustmentRow[] }) {
  const t = useTranslations('leave')
  const label = useListLabel()
  const days = useDays()
  if (adjustments.length === 0) return null
  return (
    <PlainTable label={t('adjustments')} heads={[t('adjustments'), t('year'), t('days'), t('reason')]}>
      {adjustments.map((entry) => (
        <tr key={entry.id}>
          <td>{label('leave_type', entry.kind)}</td>
          <td>{String(entry.year)}</td>
          <td>{days(entry.days)}</td>
          <td>{entry.reason}</td>
        </tr>
      ))}
    </PlainTable>
  )
}
