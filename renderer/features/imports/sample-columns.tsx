import { useMemo } from 'react'
import { useTranslations } from 'use-intl/react'
import { useListLabel } from '#renderer/lib/list-labels.ts'
import type { GridColumn } from '#renderer/ui/grid.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import type { PreviewRow } from '#shared/contract/imports.ts'

/** A row as it would come in. */
export function useSampleColumns(): GridColumn<PreviewRow>[] {
  const t = useTranslations('imports.row')
  const common = useTranslations('common')
  const label = useListLabel()
  return useMemo(
    () => [
      { key: 'line', header: t('line'), kind: 'integer', value: (row) => row.line, width: 64 },
      {
        key: 'name',
        header: t('name'),
        value: (row) => row.name,
        render: (row) => (
          <>
            {row.name} {row.homonym ? <Mark tone="caution">{t('homonym')}</Mark> : null}
          </>
        ),
        grow: 2,
      },
      { key: 'original', header: t('original'), value: (row) => row.original, grow: 1.6 },
      { key: 'type', header: t('type'), value: (row) => label('facility_type', row.type), grow: 1.6 },
      { key: 'region', header: t('region'), value: (row) => row.region, width: 96 },
      {
        key: 'district',
        header: t('district'),
        value: (row) => row.district,
        render: (row) => (
          <>
            {row.district ?? '–'}{' '}
            {row.districtProposed ? <Mark tone="caution">{common('proposed')}</Mark> : null}
          </>
        ),
        grow: 1.6,
      },
      { key: 'sector', header: t('sector'), value: (row) => label('sector', row.sector), width: 96 },
      { key: 'fate', header: t('fate'), value: (row) => t(row.fate), width: 136 },
    ],
    [t, common, label],
  )
}
