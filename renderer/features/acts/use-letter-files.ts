import { useTranslations } from 'use-intl/react'
import type { ActPage } from '#shared/contract/acts.ts'
import { call, CallError } from '#renderer/lib/api.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { type PaperDocument, usePrinting } from '#renderer/lib/printing.ts'
import { useSavedFile } from '#renderer/lib/saved-file.ts'
import type { LetterPaperData } from '#renderer/print/letter-paper.tsx'
import { toastDone, toastFailure } from '#renderer/ui/toasts.tsx'
import { useActKinds } from './act-words.ts'

export interface LetterFiles {
  readonly busy: boolean
  readonly print: () => void
  readonly pdf: () => void
  /** Prints another state of the letter: as it is to be signed. */
  readonly printThis: (data: LetterPaperData) => Promise<boolean>
}

/** A letter as the print registry takes it. */
export function letterDocument(data: LetterPaperData): PaperDocument {
  return { document: 'letter', data, locale: data.paper.locale, orientation: 'portrait' }
}

/** The letter on paper or as PDF; of a signed one, the PDF that was kept. */
export function useLetterFiles(page: ActPage, data: LetterPaperData): LetterFiles {
  const t = useTranslations('acts')
  const common = useTranslations('common')
  const words = useErrorWords()
  const kindOf = useActKinds()
  const printing = usePrinting()
  const saved = useSavedFile()
  const name = t('file', {
    kind: kindOf(page.kind),
    number: (page.number ?? t('noNumber')).replaceAll('/', '-'),
  })
  const printThis = async (wanted: LetterPaperData) => {
    const printed = await printing.print(letterDocument(wanted))
    if (printed) toastDone(common('sentToPrinter'))
    return printed
  }
  const keptPdf = async () => {
    const chosen = await call('shell.saveFile', { suggestedName: name, kind: 'pdf' })
    if (!chosen) return null
    await call('acts.savePdf', { id: page.id, destination: { path: chosen.token } })
    return chosen
  }
  const kept = page.letter?.kept === true && data.mark === null
  return {
    busy: printing.busy,
    print: () => void printThis(data),
    pdf: () => {
      const file = kept ? keptPdf() : printing.savePdf(letterDocument(data), name)
      file.then(saved).catch((error: unknown) => {
        if (!(error instanceof CallError)) throw error
        toastFailure(words(error))
      })
    },
    printThis,
  }
}
