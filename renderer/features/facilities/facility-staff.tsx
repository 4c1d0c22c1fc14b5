import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl/react'
import type { FacilityStaff as Staff } from '#shared/contract/facilities.ts'
import { useLabel } from '#renderer/lib/list-labels.ts'
import { listedName } from '#shared/domain/person-name.ts'
import { Grid, type GridColumn } from '#renderer/ui/grid.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import { gridHeight } from './grid-height.ts'

/** Who belongs to the facility today, and how. */
export function FacilityStaff({ staff }: { readonly staff: readonly Staff[] }) {
  const t = useTranslations('facilities')
  const navigate = useNavigate()
  const columns = useColumns()
  return (
    <Grid
      label={t('staff')}
      columns={columns}
      rows={staff}
      rowKey={(row) => `${row.workerId}:${row.presence}`}
      onOpen={(row) =>
        void navigate({ to: '/workers/$workerId', params: { workerId: String(row.workerId) } })
      }
      height={gridHeight(staff.length)}
      empty={{ title: t('noStaff') }}
    />
  )
}

function useColumns(): GridColumn<Staff>[] {
  const t = useTranslations('facilities')
  const label = useLabel()
  return useMemo(
    () => [
      { key: 'name', header: t('staffName'), value: listedName, grow: 1.6 },
      { key: 'corps', header: t('corps'), value: (row) => label(row.corps), grow: 1.3 },
      { key: 'fonction', header: t('fonction'), value: (row) => label(row.fonction), grow: 1.2 },
      { key: 'start', header: t('start'), kind: 'date', value: (row) => row.start, width: 120 },
      {
        key: 'presence',
        header: t('presence.label'),
        value: (row) => t(`presence.${row.presence}`),
        render: (row) =>
          row.presence === 'present' ? (
            t('presence.present')
          ) : (
            <Mark tone={row.presence === 'awaited' ? 'caution' : 'plain'}>
              {t(`presence.${row.presence}`)}
            </Mark>
          ),
      },
    ],
    [t, label],
  )
}
