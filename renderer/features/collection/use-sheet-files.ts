import { useLocale, useTranslations } from 'use-intl/react'
import type { CollectionBatch, CollectionSheet } from '#shared/contract/collection.ts'
import type { RouteOutput } from '#shared/contract/index.ts'
import { call, CallError } from '#renderer/lib/api.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useOffice, useReference } from '#renderer/lib/office.ts'
import { type PaperDocument, usePrinting } from '#renderer/lib/printing.ts'
import { useRoute } from '#renderer/lib/queries.ts'
import { useSavedFile } from '#renderer/lib/saved-file.ts'
import type { SheetsPaperData } from '#renderer/print/collection-sheet-data.ts'
import { toastDone, toastFailure } from '#renderer/ui/toasts.tsx'
import { useSheetWords } from './sheet-words.ts'

type Papers = RouteOutput<'collection.papers'>

interface SheetFiles {
  /** What every sheet says is there. */
  readonly ready: boolean
  readonly busy: boolean
  readonly error: CallError | null
  readonly print: () => void
  readonly pdf: () => void
}

interface BatchToPrint {
  readonly batch: CollectionBatch
  readonly sheets: readonly CollectionSheet[]
  readonly name: string
}

/** The sheets of a batch on paper or as PDF, with what the register holds at that moment. */
export function useSheetFiles({ batch, sheets, name }: BatchToPrint): SheetFiles {
  const t = useTranslations('collection')
  const common = useTranslations('common')
  const words = useErrorWords()
  const printing = usePrinting()
  const saved = useSavedFile()
  const documentOf = useDocument(batch, name)
  const failed = (error: unknown) => {
    if (!(error instanceof CallError)) throw error
    toastFailure(words(error))
  }
  const papers = () => call('collection.papers', { sheetIds: sheets.map(({ id }) => id) })
  return {
    ready: documentOf !== null,
    busy: printing.busy || documentOf === null,
    error: printing.error,
    print: () => {
      if (documentOf === null) return
      papers()
        .then((read) => printing.print(documentOf(read)))
        .then((printed) => (printed ? toastDone(common('sentToPrinter')) : undefined))
        .catch(failed)
    },
    pdf: () => {
      if (documentOf === null) return
      papers()
        .then((read) => printing.savePdf(documentOf(read), t('batch.file', { name })))
        .then(saved)
        .catch(failed)
    },
  }
}

/** Null while what every sheet says (lists, letterhead) is on its way. */
function useDocument(batch: CollectionBatch, name: string): ((papers: Papers) => PaperDocument) | null {
  const locale = useLocale()
  const office = useOffice()
  const reference = useReference()
  const forms = useRoute('workers.numberForms', {})
  const words = useSheetWords()
  if (office === null || reference === null || !forms.data) return null
  const nationalId = forms.data.national?.label[locale] ?? null
  return (papers) => {
    const data: SheetsPaperData = {
      // One sheet needs no list.
      cover: papers.length === 1 ? null : { subtitle: name, lines: words.cover(papers) },
      sheets: words.sheets(papers),
      options: words.options,
      nationalId,
      preparedOn: batch.printedOn,
      letterhead: office.letterhead,
      demo: office.demo,
    }
    return { document: 'collection-sheets', data, locale, orientation: 'portrait' }
  }
}
