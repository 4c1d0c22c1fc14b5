import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import type { DuplicatePair, PairFile } from '#shared/contract/duplicates.ts'
import { formatPartialDate } from '#shared/domain/dates.ts'
import { listedName } from '#shared/domain/person-name.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useLongRoute } from '#renderer/lib/long-route.ts'
import { ProgressDialog } from '#renderer/ui/dialogs.tsx'
import { Grid, type GridColumn } from '#renderer/ui/grid.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { EmptyState } from '#renderer/ui/states.tsx'
import classes from './duplicates.module.css'
import { useReasonWords } from './reason-words.ts'

/** Pairs of files that may be one person's, the likeliest first. */
export function DuplicatesPage() {
  const t = useTranslations('duplicates')
  const words = useErrorWords()
  const navigate = useNavigate()
  const columns = useColumns()
  const { run, value, running, progress, error, cancel } = useLongRoute('duplicates.find')
  useEffect(() => void run({}), [run])
  const open = ({ one, other }: DuplicatePair) =>
    void navigate({
      to: '/duplicates/$one/$other',
      params: { one: String(one.id), other: String(other.id) },
    })
  const stopped = !running && value === null && error === null
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('title')}
        subtitle={
          value === null
            ? t('subtitle')
            : t('found', { count: value.pairs.length + value.leftOff, files: value.files })
        }
        actions={
          <>
            <Button
              {...{ size: 'sm', variant: 'default' }}
              onClick={() => void navigate({ to: '/duplicates/dismissed' })}
            >
              {t('dismissedTitle')}
            </Button>
            <Button size="sm" disabled={running} onClick={() => void run({})}>
              {t('search')}
            </Button>
          </>
        }
      />
      {stopped ? (
        <EmptyState title={t('stopped')} />
      ) : (
        <Grid
          {...{ label: t('title'), columns, rows: value?.pairs ?? null, frozen: 2 }}
          rowKey={({ one, other }) => `${one.id} ${other.id}`}
          onOpen={open}
          error={error ? { ...words(error), onRetry: () => void run({}) } : null}
          empty={{ title: t('none'), text: t('noneText') }}
        />
      )}
      {value !== null && value.leftOff > 0 ? <p>{t('leftOff', { count: value.leftOff })}</p> : null}
      <ProgressDialog {...{ opened: running, title: t('searching'), progress, onCancel: cancel }} />
    </div>
  )
}

const PER_CENT = 100

function useColumns(): readonly GridColumn<DuplicatePair>[] {
  const t = useTranslations('duplicates')
  const locale = useLocale()
  const reasons = useReasonWords()
  return useMemo(() => {
    const born = ({ birth }: PairFile) => (birth === null ? null : formatPartialDate(birth, locale, 'table'))
    return [
      {
        ...{ key: 'score', header: t('columns.score'), least: 110 },
        value: ({ score, band }) => `${Math.min(99, Math.floor(score * PER_CENT))} %, ${t(`bands.${band}`)}`,
      },
      { key: 'one', header: t('columns.one'), least: 200, grow: 1, value: ({ one }) => listedName(one) },
      {
        ...{ key: 'other', header: t('columns.other'), least: 200, grow: 1 },
        value: ({ other }) => listedName(other),
      },
      { key: 'oneBirth', header: t('columns.oneBirth'), least: 90, value: ({ one }) => born(one) },
      { key: 'otherBirth', header: t('columns.otherBirth'), least: 90, value: ({ other }) => born(other) },
      {
        ...{ key: 'reasons', header: t('columns.reasons'), least: 300, grow: 3 },
        value: (pair) => reasons(pair.reasons),
      },
      { key: 'oneFacility', header: t('columns.oneFacility'), least: 150, value: ({ one }) => one.facility },
      {
        ...{ key: 'otherFacility', header: t('columns.otherFacility'), least: 150 },
        value: ({ other }) => other.facility,
      },
    ]
  }, [t, locale, reasons])
}
