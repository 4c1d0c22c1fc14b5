import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl/react'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { ProgressDialog } from '#renderer/ui/dialogs.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { EmptyState, ErrorState } from '#renderer/ui/states.tsx'
import type { ImportPreview } from '#shared/contract/imports.ts'
import { Batches } from './batches.tsx'
import classes from './imports.module.css'
import { PreviewCounts } from './preview-counts.tsx'
import { PreviewPanels } from './preview-panels.tsx'
import { type AppliedImport, type FacilityImport, useFacilityImport } from './use-facility-import.ts'

/** A list from the choice of its file to the register, and the imports made so far. */
export function ImportsPage() {
  const t = useTranslations('imports')
  const work = useFacilityImport()
  const { preview } = work
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('title')}
        subtitle={preview ? <FileFacts preview={preview} /> : t('lead')}
        actions={<Actions work={work} />}
      />
      <Failures work={work} />
      {preview ? <Preview work={work} preview={preview} /> : <Before work={work} />}
      <Running work={work} />
    </div>
  )
}

function Actions({ work }: { readonly work: FacilityImport }) {
  const t = useTranslations('imports')
  const { preview } = work
  const busy = work.reading.running || work.applying.running
  const ready = preview !== null && preview.missing.length === 0 && preview.counts.fresh > 0
  return (
    <>
      <Button
        size="sm"
        {...(preview ? { variant: 'default' } : {})}
        disabled={busy}
        onClick={() => void work.choose()}
      >
        {preview ? t('chooseOther') : t('choose')}
      </Button>
      {preview ? (
        <Button size="sm" disabled={busy || !ready} onClick={() => void work.apply()}>
          {t('apply', { count: preview.counts.fresh })}
        </Button>
      ) : null}
    </>
  )
}

/** Which file this is and how it was read. */
function FileFacts({ preview }: { readonly preview: ImportPreview }) {
  const t = useTranslations('imports')
  const separators = { ';': 'semicolon', ',': 'comma', '\t': 'tab' } as const
  return t('fileFacts', {
    file: preview.fileName,
    separator: separators[preview.separator],
    encoding: preview.encoding === 'utf-8' ? 'UTF-8' : 'Windows-1252',
  })
}

function Failures({ work }: { readonly work: FacilityImport }) {
  const words = useErrorWords()
  const error = work.reading.error ?? work.applying.error ?? work.saving.error
  return error ? <ErrorState {...words(error)} /> : null
}

function Preview({ work, preview }: { readonly work: FacilityImport; readonly preview: ImportPreview }) {
  return (
    <>
      {preview.missing.length === 0 ? <PreviewCounts counts={preview.counts} /> : null}
      <PreviewPanels key={preview.fileHash} work={work} preview={preview} />
    </>
  )
}

function Before({ work }: { readonly work: FacilityImport }) {
  const t = useTranslations('imports')
  return (
    <div className={classes.before}>
      {work.applied ? (
        <Applied result={work.applied} />
      ) : work.reading.error ? null : (
        <EmptyState title={t('nothingChosen')} text={t('nothingChosenText')} />
      )}
      <Batches />
    </div>
  )
}

function Applied({ result }: { readonly result: AppliedImport }) {
  const t = useTranslations('imports')
  const { added, known, rejected, proposed } = result
  return (
    <div role="status" className={classes.applied}>
      <p>{t('applied', { added, known, rejected })}</p>
      {proposed ? (
        <p>
          {t('appliedProposed')} <Link to="/facilities">{t('toFacilities')}</Link>
        </p>
      ) : null}
    </div>
  )
}

function Running({ work }: { readonly work: FacilityImport }) {
  const t = useTranslations('imports')
  const works = [
    ['reading', work.reading],
    ['applying', work.applying],
    ['savingRejected', work.saving],
  ] as const
  return works.map(([title, { running, progress, cancel }]) => (
    <ProgressDialog key={title} opened={running} title={t(title)} progress={progress} onCancel={cancel} />
  ))
}
