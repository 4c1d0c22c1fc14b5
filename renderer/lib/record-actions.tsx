import { Button } from '@mantine/core'
import { useTranslations } from 'use-intl/react'
import { useErrorWords } from './error-words.ts'
import { type RecordPaperParts, useRecordFiles } from './record-files.ts'

interface RecordActionsProps {
  readonly paper: () => RecordPaperParts
  /** Proposed name of a file, without its ending. */
  readonly name: string
}

/** The buttons that put a record on paper, for the head of its page. */
export function RecordActions({ paper, name }: RecordActionsProps) {
  const t = useTranslations('common')
  const words = useErrorWords()
  const files = useRecordFiles(paper, name)
  return (
    <>
      {files.error ? <span role="alert">{words(files.error).message}</span> : null}
      <Button size="sm" variant="default" disabled={files.busy} onClick={files.print}>
        {t('print')}
      </Button>
      <Button size="sm" variant="default" disabled={files.busy} onClick={files.pdf}>
        {t('pdf')}
      </Button>
    </>
  )
}
