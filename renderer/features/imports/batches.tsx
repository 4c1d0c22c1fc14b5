import { PlainTable } from '#renderer/ui/plain-table.tsx'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useRoute, useWriteRoute } from '#renderer/lib/queries.ts'
import { ConfirmDialog } from '#renderer/ui/dialogs.tsx'
import { EmptyState, ErrorState, LoadingState } from '#renderer/ui/states.tsx'
import { toastDone, toastFailure } from '#renderer/ui/toasts.tsx'
import type { ImportBatch } from '#shared/contract/imports.ts'
import { formatInstant } from '#shared/domain/dates.ts'
import { formatNumber } from '#shared/domain/format.ts'
import classes from './imports.module.css'

/** What was imported, and the way to take it back. */
export function Batches() {
  const t = useTranslations('imports.batches')
  const words = useErrorWords()
  const [asked, setAsked] = useState<ImportBatch | null>(null)
  const batches = useRoute('imports.batches', {})
  const undo = useWriteRoute('imports.undo')
  const confirm = (batch: ImportBatch) =>
    undo.mutate(
      { batchId: batch.id },
      {
        onSuccess: () => toastDone(t('done')),
        onError: (error) => toastFailure(words(error)),
        onSettled: () => setAsked(null),
      },
    )
  return (
    <section aria-labelledby="batches" className={classes.batches}>
      <h2 id="batches">{t('title')}</h2>
      {batches.error ? (
        <ErrorState {...words(batches.error)} onRetry={() => void batches.refetch()} />
      ) : !batches.data ? (
        <LoadingState />
      ) : batches.data.length === 0 ? (
        <EmptyState title={t('none')} />
      ) : (
        <BatchTable batches={batches.data} onUndo={setAsked} />
      )}
      <ConfirmDialog
        opened={asked !== null}
        title={t('confirmTitle')}
        confirmLabel={t('confirm')}
        danger
        busy={undo.isPending}
        onConfirm={() => asked && confirm(asked)}
        onCancel={() => setAsked(null)}
      >
        {asked ? t('confirmText', { count: asked.counts.fresh ?? 0, file: asked.fileName }) : null}
      </ConfirmDialog>
    </section>
  )
}

interface BatchTableProps {
  readonly batches: readonly ImportBatch[]
  readonly onUndo: (batch: ImportBatch) => void
}

function BatchTable({ batches, onUndo }: BatchTableProps) {
  const t = useTranslations('imports.batches')
  const locale = useLocale()
  const number = (value: number | undefined) => formatNumber(value ?? 0, locale)
  return (
    <PlainTable
      label={t('title')}
      heads={[
        t('file'),
        t('date'),
        { text: t('added'), className: classes.number },
        { text: t('rejected'), className: classes.number },
        t('state'),
        { text: t('undo'), hidden: true },
      ]}
    >
      {batches.map((batch) => (
        <tr key={batch.id}>
          <td>{batch.fileName}</td>
          <td>{formatInstant(batch.importedAt, locale)}</td>
          <td className={classes.number}>{number(batch.counts.fresh)}</td>
          <td className={classes.number}>{number(batch.counts.rejected)}</td>
          <td>
            {batch.undoneAt === null
              ? t('kept')
              : t('undone', { date: formatInstant(batch.undoneAt, locale) })}
          </td>
          <td>
            {batch.undoneAt === null ? (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('undoOf', { file: batch.fileName })}
                onClick={() => onUndo(batch)}
              >
                {t('undo')}
              </Button>
            ) : null}
          </td>
        </tr>
      ))}
    </PlainTable>
  )
}
