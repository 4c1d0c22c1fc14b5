import { useLocale, useTranslations } from 'use-intl/react'
import { formatNumber } from '#shared/domain/format.ts'
import { PlainTable } from '#renderer/ui/plain-table.tsx'
import { useRoute } from './queries.ts'

/** What each year of training brought one worker; nothing where there is no dated training. */
export function TrainingYears({ workerId }: { readonly workerId: number }) {
  const t = useTranslations('training')
  const locale = useLocale()
  const { data } = useRoute('training.years', { workerId })
  if (!data || data.length === 0) return null
  const figure = (value: number) => formatNumber(value, locale, { decimals: Number.isInteger(value) ? 0 : 1 })
  const heads = [t('years.year'), t('years.trainings'), t('years.hours'), t('years.credits')]
  return (
    <PlainTable {...{ label: t('years.title'), heads }}>
      {data.map(({ year, trainings, hours, credits }) => (
        <tr key={year}>
          <td>{String(year)}</td>
          <td>{figure(trainings)}</td>
          <td>{figure(hours)}</td>
          <td>{figure(credits)}</td>
        </tr>
      ))}
    </PlainTable>
  )
}
