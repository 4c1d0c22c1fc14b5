import { useLocale, useTranslations } from 'use-intl/react'
import type { RecordPaperData } from '#renderer/print/record-paper.tsx'
import { toastDone } from '#renderer/ui/toasts.tsx'
import type { CallError } from './api.ts'
import { useOffice } from './office.ts'
import { usePrinting } from './printing.ts'
import { useSavedFile } from './saved-file.ts'

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
  const office = useOffice()
  const { busy, error, print, savePdf } = usePrinting()
  const saved = useSavedFile()
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
    pdf: () => void savePdf(paper(), name).then(saved),
  }
}
