import { TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl/react'
import type { ListValue } from '#shared/contract/code-lists.ts'
import { EntryForm } from '#renderer/lib/entry-form.tsx'
import { useWriteRoute } from '#renderer/lib/queries.ts'
import { useToastUndo } from '#renderer/lib/undo.tsx'
import { missing, useEntry } from '#renderer/lib/use-entry.ts'
import { FieldRow } from '#renderer/ui/form-section.tsx'

interface ValueFormProps {
  readonly list: string
  /** Null: a new one. */
  readonly value: ListValue | null
  readonly onClose: () => void
}

/** The words of a value in both languages. */
export function ValueForm({ list, value, onClose }: ValueFormProps) {
  const t = useTranslations('codeLists')
  const adding = useWriteRoute('codeLists.add')
  const changing = useWriteRoute('codeLists.change')
  const undo = useToastUndo()
  const entry = useEntry({
    initial: { labelFr: value?.labelFr ?? '', labelEn: value?.labelEn ?? '' },
    check: (values) => missing(values),
    save: async (values) => {
      const { act } =
        value === null
          ? await adding.mutateAsync({ list, ...values })
          : await changing.mutateAsync({ list, id: value.id, hidden: value.hidden, ...values })
      undo(t('saved', { label: values.labelFr }), act)
      onClose()
    },
  })
  const { values, set, marks } = entry
  const label = (name: 'labelFr' | 'labelEn', autoFocus: boolean) => (
    <TextInput
      {...{ label: t(name), withAsterisk: true, autoFocus, value: values[name], maxLength: 120 }}
      {...marks(name)}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  )
  return (
    <EntryForm {...{ label: value === null ? t('add') : t('change'), saveLabel: t('save'), entry, onClose }}>
      <FieldRow>
        {label('labelFr', true)}
        {label('labelEn', false)}
      </FieldRow>
    </EntryForm>
  )
}
