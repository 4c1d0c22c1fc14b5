import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import type { FacilityService } from '#shared/contract/facilities.ts'
import { formatPartialDate } from '#shared/domain/dates.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useLabel, useListLabel } from '#renderer/lib/list-labels.ts'
import { listedName } from '#shared/domain/person-name.ts'
import { useRoute } from '#renderer/lib/queries.ts'
import { Grid, type GridColumn } from '#renderer/ui/grid.tsx'
import { TitledPart } from '#renderer/ui/titled-part.tsx'
import classes from './facilities.module.css'
import { gridHeight } from './grid-height.ts'

/** All who serve or served here, from when to when. */
export function FacilityServices({ id }: { readonly id: number }) {
  const t = useTranslations('facilities')
  const words = useErrorWords()
  const navigate = useNavigate()
  const columns = useColumns()
  const { data, error, refetch } = useRoute('facilities.services', { id })
  const rows = data?.services ?? null
  return (
    <TitledPart title={t('services.title')}>
      <Grid
        label={t('services.title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.postingId}
        onOpen={(row) =>
          void navigate({ to: '/workers/$workerId', params: { workerId: String(row.workerId) } })
        }
        height={gridHeight(rows?.length ?? 0)}
        error={error ? { ...words(error), onRetry: () => void refetch() } : null}
        empty={{ title: t('services.none') }}
      />
      {data !== undefined && data.withheld > 0 ? (
        <p className={classes.note}>{t('services.withheld', { count: data.withheld })}</p>
      ) : null}
    </TitledPart>
  )
}

function useColumns(): GridColumn<FacilityService>[] {
  const t = useTranslations('facilities')
  const locale = useLocale()
  const label = useLabel()
  const listLabel = useListLabel()
  return useMemo(
    () => [
      { key: 'from', header: t('from'), kind: 'date', value: (row) => row.from, width: 110 },
      {
        key: 'to',
        header: t('to'),
        kind: 'date',
        value: (row) => row.to,
        render: (row) => (row.to === null ? t('services.still') : formatPartialDate(row.to, locale, 'table')),
        width: 110,
      },
      { key: 'name', header: t('staffName'), value: listedName, grow: 1.6 },
      { key: 'corps', header: t('corps'), value: (row) => label(row.corps), grow: 1.3 },
      { key: 'fonction', header: t('fonction'), value: (row) => label(row.fonction) },
      { key: 'kind', header: t('services.kind'), value: (row) => listLabel('posting_kind', row.kind) },
      { key: 'reason', header: t('services.reason'), value: (row) => listLabel('reason', row.reason) },
    ],
    [t, locale, label, listLabel],
  )
}
