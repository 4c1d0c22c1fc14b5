import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { useTranslations } from 'use-intl/react'
import type { RouteInput } from '#shared/contract/index.ts'
import type { ActRow } from '#shared/contract/acts.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useRoute } from '#renderer/lib/queries.ts'
import { Grid, type GridColumn } from '#renderer/ui/grid.tsx'
import { NoPermission } from '#renderer/ui/states.tsx'
import { useActKinds, useActState } from './act-words.ts'

interface ActGridProps {
  readonly filter: RouteInput<'acts.list'>
  readonly empty: { readonly title: string; readonly text?: string; readonly action?: ReactNode }
}

/** Acts that fit a filter; Enter opens one. */
export function ActGrid({ filter, empty }: ActGridProps) {
  const t = useTranslations('acts')
  const words = useErrorWords()
  const navigate = useNavigate()
  const columns = useActColumns()
  const { data, error, refetch } = useRoute('acts.list', filter, { keepPrevious: true })
  if (error?.code === 'NOT_PERMITTED') return <NoPermission />
  const more = data ? data.total - data.rows.length : 0
  return (
    <>
      <Grid
        label={t('list')}
        columns={columns}
        rows={data?.rows ?? null}
        rowKey={(row) => row.id}
        onOpen={({ id }) => void navigate({ to: '/acts/$actId', params: { actId: String(id) } })}
        error={error ? { ...words(error), onRetry: () => void refetch() } : null}
        empty={empty}
      />
      {more > 0 ? <p>{t('more', { count: more })}</p> : null}
    </>
  )
}

function useActColumns(): readonly GridColumn<ActRow>[] {
  const t = useTranslations('acts')
  const kindOf = useActKinds()
  const stateOf = useActState()
  return useMemo(
    () => [
      { key: 'state', header: t('columns.state'), value: ({ state }) => stateOf(state), width: 100 },
      { key: 'number', header: t('columns.number'), value: ({ number }) => number, width: 190 },
      { key: 'date', header: t('columns.date'), kind: 'date', value: ({ date }) => date },
      { key: 'kind', header: t('columns.kind'), value: ({ kind }) => kindOf(kind), least: 190 },
      {
        ...{ key: 'persons', header: t('columns.persons'), least: 220, grow: 2 },
        value: ({ first, persons }) =>
          first === null ? null : persons > 1 ? t('andOthers', { first, count: persons - 1 }) : first,
      },
    ],
    [t, kindOf, stateOf],
  )
}
