import { useTranslations } from 'use-intl/react'
import type { HistoryAct } from '#shared/contract/history.ts'
import type { PaperRow } from '#renderer/print/paper-table.tsx'
import type { RecordPaperParts } from '#renderer/lib/record-files.ts'
import { useHistoryWords } from './history-words.ts'

/** The history as a paper: the same words as on the screen. */
export function useHistoryPaper(name: string, acts: readonly HistoryAct[]): () => RecordPaperParts {
  const t = useTranslations('history')
  const words = useHistoryWords()
  return () => ({
    ...{ title: t('paper'), subtitle: name, scope: [t('count', { count: acts.length })] },
    parts: [
      {
        ...{ kind: 'table', title: t('subtitle'), none: t('none') },
        columns: [
          { key: 'field', label: t('field'), numeric: false, width: 32 },
          { key: 'old', label: t('before'), numeric: false, width: 34 },
          { key: 'new', label: t('after'), numeric: false, width: 34 },
        ],
        rows: acts.flatMap((act): PaperRow[] => [
          { kind: 'group', level: 0, cells: { field: words.act(act) } },
          ...act.records.flatMap((record): PaperRow[] => [
            { kind: 'group', level: 1, cells: { field: words.record(record) } },
            ...record.fields.map((field): PaperRow => {
              const [before, after] = words.values(record, field)
              const cells = { field: words.field(record.entity, field.field), old: before, new: after }
              return { kind: 'row', level: 2, cells }
            }),
          ]),
        ]),
      },
    ],
    ...{ certified: null, signed: false },
  })
}
