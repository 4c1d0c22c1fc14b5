import type { ReactNode } from 'react'
import type { PrintJob } from '#shared/contract/shell.ts'
import type { SheetsPaperData } from './collection-sheet-data.ts'
import { CollectionSheets } from './collection-sheets.tsx'
import { LetterPaper, type LetterPaperData } from './letter-paper.tsx'
import { RecordPaper, type RecordPaperData } from './record-paper.tsx'
import { ReportPaper, type ReportPaperData } from './report-paper.tsx'

type Draw = (job: PrintJob, nonce: string | undefined) => ReactNode

/**
 * Every document that can be put on paper, by the name that a print job gives. The data comes from a page of ours
 * and goes through the shell unchanged, so each document may trust its own type.
 */
const documents: Readonly<Record<string, Draw>> = {
  report: ({ data, locale }, nonce) => (
    // Made by the report screen as ReportPaperData.
    <ReportPaper data={data as ReportPaperData} locale={locale} nonce={nonce} />
  ),
  record: ({ data, locale }, nonce) => (
    // Made by a record's page as RecordPaperData.
    <RecordPaper data={data as RecordPaperData} locale={locale} nonce={nonce} />
  ),
  letter: ({ data }, nonce) => (
    // Made by the page of an act as LetterPaperData; an act speaks its own language.
    <LetterPaper data={data as LetterPaperData} nonce={nonce} />
  ),
  'collection-sheets': ({ data, locale }, nonce) => (
    // Made by the page of a batch as SheetsPaperData.
    <CollectionSheets data={data as SheetsPaperData} locale={locale} nonce={nonce} />
  ),
}

/** The document of a job; null if there is none of that name. */
export function drawDocument(job: PrintJob, nonce?: string): ReactNode | null {
  return Object.hasOwn(documents, job.document) ? (documents[job.document]?.(job, nonce) ?? null) : null
}
