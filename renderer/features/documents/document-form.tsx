import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import type { DocumentRow } from '#shared/contract/documents.ts'
import { call } from '#renderer/lib/api.ts'
import { EntryForm } from '#renderer/lib/entry-form.tsx'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { listOptions } from '#renderer/lib/list-labels.ts'
import { useReference } from '#renderer/lib/office.ts'
import { useWriteRoute } from '#renderer/lib/queries.ts'
import { useToastUndo } from '#renderer/lib/undo.tsx'
import { useEntry } from '#renderer/lib/use-entry.ts'
import { Choice } from '#renderer/ui/choice.tsx'
import { FieldRow } from '#renderer/ui/form-section.tsx'
import { PartialDateInput } from '#renderer/ui/partial-date-input.tsx'
import { toastFailure } from '#renderer/ui/toasts.tsx'

export type Doing = { readonly kind: 'add' } | { readonly kind: 'change'; readonly row: DocumentRow }

interface DocumentFormProps {
  readonly workerId: number
  readonly today: string
  readonly doing: Doing
  readonly onClose: () => void
}

interface Chosen {
  readonly token: string
  readonly name: string
}

/** A file to keep, or what is said of one that is kept. */
export function DocumentForm(props: DocumentFormProps) {
  const t = useTranslations('documents')
  const locale = useLocale()
  const reference = useReference()
  const { doing, today, onClose } = props
  const { entry, file, choose } = useDocumentEntry(props)
  const { values, set, marks, errors } = entry
  const label = doing.kind === 'add' ? t('add') : t('change')
  return (
    <EntryForm {...{ label, entry, onClose, saveLabel: t('save') }}>
      {doing.kind === 'add' ? (
        <p>
          <Button size="sm" variant="default" autoFocus data-path="file" onClick={() => void choose()}>
            {t('chooseFile')}
          </Button>{' '}
          <span role="status">{file?.name ?? t('noFile')}</span>{' '}
          {errors.file === undefined ? null : <span role="alert">{errors.file}</span>}
        </p>
      ) : null}
      <FieldRow columns="2fr 1fr 1fr">
        <TextInput
          {...{ label: t('documentTitle'), withAsterisk: true, value: values.title, maxLength: 120 }}
          {...marks('title')}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <Choice
          {...{ label: t('kind'), value: values.kind }}
          {...marks('kind')}
          options={listOptions(reference, 'document_kind', locale, values.kind)}
          onChange={(kind) => set({ kind })}
        />
        <PartialDateInput
          {...{ label: t('dated'), today, value: values.dated }}
          {...marks('dated')}
          onChange={(dated) => set({ dated })}
        />
      </FieldRow>
    </EntryForm>
  )
}

interface Values {
  readonly title: string
  readonly kind: string | null
  readonly dated: string | null
}

function useDocumentEntry({ workerId, doing, onClose }: DocumentFormProps) {
  const t = useTranslations('documents')
  const words = useErrorWords()
  const row = doing.kind === 'change' ? doing.row : null
  const [file, setFile] = useState<Chosen | null>(null)
  const adding = useWriteRoute('documents.add')
  const changing = useWriteRoute('documents.change')
  const undo = useToastUndo()
  const entry = useEntry<Values>({
    initial: { title: row?.title ?? '', kind: row?.kind ?? null, dated: row?.dated ?? null },
    check: ({ title }) => [
      ...(row === null && file === null ? [{ path: 'file', message: 'required' }] : []),
      ...(title.trim() === '' ? [{ path: 'title', message: 'required' }] : []),
    ],
    save: async (values) => {
      const { act } =
        row === null
          ? await adding.mutateAsync({ workerId, file: { path: file?.token ?? '' }, ...values })
          : await changing.mutateAsync({ id: row.id, ...values })
      undo(t('saved', { title: values.title }), act)
      onClose()
    },
  })
  const choose = async () => {
    const chosen = await call('shell.chooseFile', { kind: 'document' }).catch((error: unknown) => {
      toastFailure(words(error))
      return null
    })
    if (!chosen) return
    setFile(chosen)
    // What the file is called says best what it is, until somebody says better.
    if (entry.values.title === '') entry.set({ title: chosen.name.replace(/\.[^.]+$/, '').slice(0, 120) })
    entry.focus('title')
  }
  return { entry, file, choose }
}
