import { Button, Group } from '@mantine/core'
import { useTranslations } from 'use-intl/react'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import type { useReportFiles } from '#renderer/lib/report-files.ts'
import { Mark } from '#renderer/ui/mark.tsx'
import type { ReportResult } from '#shared/domain/report-result.ts'
import { parametersOf, type ReportSearch } from './report-search.ts'

interface ReportActionsProps {
  readonly made: { readonly result: ReportResult; readonly search: ReportSearch; readonly name: string }
  readonly files: ReturnType<typeof useReportFiles>
  /** The parameters on the page are no longer those of the figures. */
  readonly stale: boolean
}

/** Paper and files of a report that was run. */
export function ReportActions({ made, files, stale }: ReportActionsProps) {
  const t = useTranslations('common')
  const texts = useTranslations('reports')
  const words = useErrorWords()
  const disabled = files.busy || stale
  const asked = { report: made.result.id, parameters: parametersOf(made.search), name: made.name }
  return (
    <>
      {stale ? <Mark tone="caution">{texts('stale')}</Mark> : null}
      {files.error ? (
        <span role="alert">
          {words(files.error).message} {words(files.error).remedy}
        </span>
      ) : null}
      <Group gap="sm" role="group" aria-label={texts('exports')}>
        <Button
          size="sm"
          variant="default"
          disabled={disabled}
          onClick={() => void files.export(asked, 'csv')}
        >
          {t('csv')}
        </Button>
        <Button
          size="sm"
          variant="default"
          disabled={disabled}
          onClick={() => void files.export(asked, 'xlsx')}
        >
          {t('excel')}
        </Button>
        <Button size="sm" variant="default" disabled={disabled} onClick={() => void files.pdf(made)}>
          {t('pdf')}
        </Button>
        <Button size="sm" variant="default" disabled={disabled} onClick={() => void files.print(made)}>
          {t('print')}
        </Button>
      </Group>
    </>
  )
}
