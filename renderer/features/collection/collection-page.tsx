import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl/react'
import { type CollectionBatch, sheetStates } from '#shared/contract/collection.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useRoute } from '#renderer/lib/queries.ts'
import { Grid, type GridColumn } from '#renderer/ui/grid.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { NoPermission } from '#renderer/ui/states.tsx'
import { sheetsIn, useBatchName, useNumberRange } from './batch-name.ts'
import classes from './collection.module.css'
import { NumberTick } from './number-tick.tsx'

/** The batches of sheets that went out, and how many of each came back. */
export function CollectionPage() {
  const t = useTranslations('collection')
  const words = useErrorWords()
  const navigate = useNavigate()
  const batches = useRoute('collection.batches', {})
  const columns = useBatchColumns()
  if (batches.error?.code === 'NOT_PERMITTED') return <NoPermission />
  const prepare = (
    <Button size="sm" onClick={() => void navigate({ to: '/collection/new' })}>
      {t('prepare')}
    </Button>
  )
  const none = batches.data?.length === 0
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} subtitle={t('subtitle')} {...(none ? {} : { actions: prepare })} />
      {none || !batches.data ? null : (
        <div className={classes.bar}>
          <NumberTick autoFocus />
        </div>
      )}
      <Grid
        label={t('batches')}
        columns={columns}
        rows={batches.data ?? null}
        rowKey={(batch) => batch.id}
        onOpen={({ id }) => void navigate({ to: '/collection/$batchId', params: { batchId: String(id) } })}
        error={batches.error ? { ...words(batches.error), onRetry: () => void batches.refetch() } : null}
        empty={{ title: t('empty.title'), text: t('empty.text'), action: prepare }}
      />
    </div>
  )
}

function useBatchColumns(): readonly GridColumn<CollectionBatch>[] {
  const t = useTranslations('collection')
  const nameOf = useBatchName()
  const range = useNumberRange()
  return useMemo(
    () => [
      { key: 'name', header: t('columns.name'), value: nameOf, least: 240 },
      { key: 'printedOn', header: t('columns.printedOn'), kind: 'date', value: (batch) => batch.printedOn },
      { key: 'numbers', header: t('columns.numbers'), value: range, width: 190 },
      { key: 'sheets', header: t('columns.sheets'), kind: 'integer', value: sheetsIn },
      ...sheetStates.map((state): GridColumn<CollectionBatch> => ({
        ...{ key: state, header: t(`counts.${state}`), kind: 'integer', width: 110 },
        value: ({ counts }) => counts[state],
      })),
    ],
    [t, nameOf, range],
  )
}
