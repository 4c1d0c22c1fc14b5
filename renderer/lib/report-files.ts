import { useLocale, useTranslations } from 'use-intl/react'
import { toastDone, toastFailure } from '#renderer/ui/toasts.tsx'
import type { ReportPaperData } from '#renderer/print/report-paper.tsx'
import type { OfficeState } from '#shared/contract/office.ts'
import type { ReportResult } from '#shared/domain/report-result.ts'
import { call } from './api.ts'
import { useErrorWords } from './error-words.ts'
import { useLongRoute } from './long-route.ts'
import { usePrinting } from './printing.ts'
import { useSavedFile } from './saved-file.ts'

/** A report that was run. */
interface Made {
  readonly result: ReportResult
  /** Proposed name of a file, without its ending. */
  readonly name: string
}

/** A report as it is asked for: the backend runs it and writes the file. */
interface Asked {
  readonly report: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly name: string
}

/** What can be made of a report: paper, PDF, Excel, CSV. Each says when it is done, or why it failed. */
export function useReportFiles(office: OfficeState | null) {
  const t = useTranslations('common')
  const locale = useLocale()
  const words = useErrorWords()
  const printing = usePrinting()
  const saved = useSavedFile()
  const writing = useLongRoute('reports.export')

  const paper = (result: ReportResult) => {
    const data: ReportPaperData = {
      result,
      letterhead: office?.letterhead ?? null,
      office: office?.office ?? '',
    }
    return { document: 'report', data, locale, orientation: result.orientation }
  }
  const failed = (error: unknown) => toastFailure(words(error))

  return {
    busy: printing.busy || writing.running,
    writing,
    error: printing.error ?? writing.error,
    print: async ({ result }: Pick<Made, 'result'>) => {
      if (await printing.print(paper(result))) toastDone(t('sentToPrinter'))
    },
    pdf: async ({ result, name }: Made) => saved(await printing.savePdf(paper(result), name)),
    export: async ({ report, parameters, name }: Asked, format: 'xlsx' | 'csv') => {
      const file = await call('shell.saveFile', { suggestedName: name, kind: format }).catch(failed)
      if (!file) return
      const done = await writing.run({
        ...{ report, parameters, format, locale },
        destination: { path: file.token },
      })
      if (done) saved(file)
    },
  }
}
