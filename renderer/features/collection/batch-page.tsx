import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import type { CollectionBatch, CollectionSheet } from '#shared/contract/collection.ts'
import { formatPartialDate } from '#shared/domain/dates.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useMenuAction } from '#renderer/lib/events.ts'
import { useRoute } from '#renderer/lib/queries.ts'
import { useRouteId } from '#renderer/lib/route-id.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { EmptyState, ErrorState, LoadingState, NoPermission } from '#renderer/ui/states.tsx'
import { sheetsIn, useBatchName, useNumberRange } from './batch-name.ts'
import classes from './collection.module.css'
import { NumberTick } from './number-tick.tsx'
import { usePrintPart } from './print-part.tsx'
import { SheetGrid } from './sheet-grid.tsx'
import { useSheetFiles } from './use-sheet-files.ts'
import { useTick } from './use-tick.ts'

interface Batch {
  readonly batch: CollectionBatch
  readonly sheets: readonly CollectionSheet[]
}

/** One batch: its paper, and each of its sheets as it comes back. */
export function BatchPage() {
  const id = useRouteId('batchId')
  const t = useTranslations('collection')
  const words = useErrorWords()
  const page = useRoute('collection.batch', { id })
  if (page.error?.code === 'NOT_PERMITTED') return <NoPermission />
  if (page.error?.code === 'NOT_FOUND') return <Gone />
  if (page.error) return <ErrorState {...words(page.error)} onRetry={() => void page.refetch()} />
  if (!page.data) return <LoadingState />
  return (
    <div className={classes.page}>
      <Head {...page.data} />
      <Returns {...page.data} />
      <SheetGrid sheets={page.data.sheets} mixed={page.data.batch.name === ''} label={t('batch.grid')} />
    </div>
  )
}

/** Its preparation was undone. */
function Gone() {
  const t = useTranslations('collection')
  return (
    <>
      <PageHeader title={t('title')} />
      <EmptyState title={t('gone')} action={<Link to="/collection">{t('batch.back')}</Link>} />
    </>
  )
}

function Head({ batch, sheets }: Batch) {
  const t = useTranslations('collection')
  const common = useTranslations('common')
  const locale = useLocale()
  const words = useErrorWords()
  const name = useBatchName()(batch)
  const range = useNumberRange()(batch)
  const { part, field } = usePrintPart(sheets)
  const files = useSheetFiles({ batch, sheets: part, name })
  // Just prepared: what is done next is to print them. Later it is to tick them in.
  const [fresh] = useState(batch.counts.printed === sheetsIn(batch))
  const printButton = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (fresh && files.ready && isFree(document.activeElement)) printButton.current?.focus()
  }, [fresh, files.ready])
  useMenuAction('print', files.print)
  const day = formatPartialDate(batch.printedOn, locale, 'table')
  return (
    <PageHeader
      title={name}
      aside={t('batch.count', { count: sheets.length })}
      subtitle={
        <>
          {t('batch.summary', { day, numbers: range })} · <Link to="/collection">{t('batch.back')}</Link>
        </>
      }
      actions={
        <>
          {field}
          {files.error ? <span role="alert">{words(files.error).message}</span> : null}
          <Button size="sm" variant="default" disabled={files.busy} onClick={files.pdf}>
            {common('pdf')}
          </Button>
          <Button size="sm" ref={printButton} disabled={files.busy} onClick={files.print}>
            {common('print')}
          </Button>
        </>
      }
    />
  )
}

/** Nobody put the keyboard anywhere yet. */
function isFree(active: Element | null): boolean {
  return active === null || active === document.body || active.matches('[data-page-title]')
}

/** Sheets that come back: by their number, or all that are out at once. */
function Returns({ batch, sheets }: Batch) {
  const t = useTranslations('collection')
  const states = useTranslations('collection.state')
  const batches = useRoute('collection.batches', {})
  const nameOf = useBatchName()
  const tick = useTick()
  const [asked] = useState(batch.counts.printed !== sheetsIn(batch))
  const out = sheets.filter(({ state }) => state === 'printed')
  const elsewhere = ({ batchId, number }: CollectionSheet) => {
    const other = batches.data?.find(({ id }) => id === batchId)
    if (batchId === batch.id || !other) return null
    return t('tick.elsewhere', { number, batch: nameOf(other), state: states('returned') })
  }
  return (
    <div className={classes.bar}>
      <NumberTick autoFocus={asked} elsewhere={elsewhere} />
      {out.length === 0 ? null : (
        <Button size="sm" variant="default" onClick={() => void tick(out, 'returned')}>
          {t('tick.all', { count: out.length })}
        </Button>
      )}
      <p className={classes.keys}>{t('batch.keys')}</p>
    </div>
  )
}
