import { Button } from '@mantine/core'
import { useLocale, useTranslations } from 'use-intl/react'
import type { DocumentRow } from '#shared/contract/documents.ts'
import { formatPartialDate } from '#shared/domain/dates.ts'
import { formatNumber } from '#shared/domain/format.ts'
import { call } from '#renderer/lib/api.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useListLabel } from '#renderer/lib/list-labels.ts'
import { useWriteRoute } from '#renderer/lib/queries.ts'
import { useSavedFile } from '#renderer/lib/saved-file.ts'
import { useToastUndo } from '#renderer/lib/undo.tsx'
import { PlainTable } from '#renderer/ui/plain-table.tsx'
import { toastFailure } from '#renderer/ui/toasts.tsx'

interface DocumentTableProps {
  readonly rows: readonly DocumentRow[]
  readonly onChange: (row: DocumentRow) => void
}

/** What is kept, the newest first; each can be written out, renamed or taken away. */
export function DocumentTable({ rows, onChange }: DocumentTableProps) {
  const t = useTranslations('documents')
  const locale = useLocale()
  const label = useListLabel()
  const deeds = useDeeds()
  const heads = [t('documentTitle'), t('kind'), t('dated'), t('fileName'), t('size')]
  return (
    <PlainTable label={t('list')} heads={[...heads, { text: t('actions'), hidden: true }]}>
      {rows.map((row) => (
        <tr key={row.id}>
          <td>{row.title}</td>
          <td>{row.role === 'letter' ? t('letter') : (label('document_kind', row.kind) ?? '–')}</td>
          <td>{row.dated === null ? '–' : formatPartialDate(row.dated, locale, 'table')}</td>
          <td>{row.fileName}</td>
          <td>{t('kilobytes', { size: formatNumber(Math.max(1, Math.round(row.size / 1024)), locale) })}</td>
          <td style={{ whiteSpace: 'nowrap', textAlign: 'right' }}>
            <Deed words={t('saveCopy')} about={row.title} run={() => void deeds.save(row)} />
            {row.role === 'letter' ? null : (
              <>
                <Deed words={t('change')} about={row.title} run={() => onChange(row)} />
                <Deed words={t('remove')} about={row.title} run={() => void deeds.remove(row)} />
              </>
            )}
          </td>
        </tr>
      ))}
    </PlainTable>
  )
}

interface DeedProps {
  readonly words: string
  readonly about: string
  readonly run: () => void
}

function Deed({ words, about, run }: DeedProps) {
  return (
    <Button size="compact-xs" variant="subtle" aria-label={`${words} – ${about}`} onClick={run}>
      {words}
    </Button>
  )
}

function useDeeds() {
  const t = useTranslations('documents')
  const words = useErrorWords()
  const saved = useSavedFile()
  const undo = useToastUndo()
  const removing = useWriteRoute('documents.remove')
  const save = async ({ id, fileName }: DocumentRow) => {
    const chosen = await call('shell.saveFile', { suggestedName: fileName, kind: 'copy' })
    if (!chosen) return
    await call('documents.saveCopy', { id, destination: { path: chosen.token } })
    saved(chosen)
  }
  const remove = async ({ id, title }: DocumentRow) => {
    const { act } = await removing.mutateAsync({ id })
    undo(t('removed', { title }), act)
  }
  const orSay = (work: (row: DocumentRow) => Promise<void>) => (row: DocumentRow) =>
    work(row).catch((error: unknown) => toastFailure(words(error)))
  return { save: orSay(save), remove: orSay(remove) }
}
