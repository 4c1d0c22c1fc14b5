import { useLocale, useTranslations } from 'use-intl/react'
import type { RecordPaperData } from '#renderer/print/record-paper.tsx'
import { toastDone, toastFailure } from '#renderer/ui/toasts.tsx'
import { call, type CallError } from './api.ts'
import { useErrorWords } from './error-words.ts'
import { useOffice } from './office.ts'
import { usePrinting } from './printing.ts'

/** What a record's page says of its paper; the office's part is added here. */
export type RecordPaperParts = Omit<RecordPaperData, 'letterhead' | 'office' | 'demo' | 'day'>

interface RecordFiles {
  readonly busy: boolean
  readonly error: CallError | null
  readonly print: () => void
  readonly pdf: () => void
}

/** A record on paper or as PDF; each says when it is done. `name` proposes a file name. */
export function useRecordFiles(parts: () => RecordPaperParts, name: string): RecordFiles {
  const t = useTranslations('common')
  const locale = useLocale()
  const words = useErrorWords()
  const office = useOffice()
  const { busy, error, print, savePdf } = usePrinting()
  const paper = () => {
    const data: RecordPaperData = {
      ...parts(),
      ...{ letterhead: office?.letterhead ?? null, office: office?.office ?? '' },
      ...{ demo: office?.demo === true, day: office?.today ?? '' },
    }
    return { document: 'record', data, locale, orientation: 'portrait' as const }
  }
  return {
    busy: busy || office === null,
    error,
    print: () => void print(paper()).then((printed) => (printed ? toastDone(t('sentToPrinter')) : undefined)),
    pdf: () =>
      void savePdf(paper(), name).then((file) => {
        if (!file) return
        const show = () =>
          void call('shell.showInFolder', { token: file.token }).catch((error: unknown) =>
            toastFailure(words(error)),
          )
        toastDone(t('fileSaved', { name: file.name }), { label: t('showInFolder'), run: show })
      }),
  }
}
