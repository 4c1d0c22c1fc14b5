import { useTranslations } from 'use-intl/react'
import type { ListValue } from '#shared/contract/code-lists.ts'
import { EntryForm } from '#renderer/lib/entry-form.tsx'
import { useFieldLabel } from '#renderer/lib/history-words.ts'
import { useRoute, useWriteRoute } from '#renderer/lib/queries.ts'
import { useToastUndo } from '#renderer/lib/undo.tsx'
import { missing, useEntry } from '#renderer/lib/use-entry.ts'
import { Choice } from '#renderer/ui/choice.tsx'
import { FieldRow } from '#renderer/ui/form-section.tsx'

interface RemapFormProps {
  readonly list: string
  readonly values: readonly ListValue[]
  readonly value: ListValue
  readonly onClose: () => void
}

/** Puts another value in the place of one, everywhere; what would change is said first. */
export function RemapForm({ list, values, value, onClose }: RemapFormProps) {
  const t = useTranslations('codeLists')
  const remapping = useWriteRoute('codeLists.remap')
  const undo = useToastUndo()
  const entry = useEntry<{ readonly to: number | null }>({
    initial: { to: null },
    check: missing,
    save: async ({ to }) => {
      const { act, changed } = await remapping.mutateAsync({ list, from: value.id, to: to ?? 0 })
      undo(t('remapped', { count: changed }), act)
      onClose()
    },
  })
  const options = values
    .filter(({ id }) => id !== value.id)
    .map(({ id, labelFr, code }) => ({ value: id, label: labelFr, code }))
  return (
    <EntryForm
      {...{ label: t('remapTitle', { label: value.labelFr }), saveLabel: t('remapSave'), entry, onClose }}
    >
      <Preview list={list} value={value} />
      <FieldRow columns="2fr 1fr">
        <Choice
          {...{ label: t('remapTo'), required: true, autoFocus: true, options, value: entry.values.to }}
          {...entry.marks('to')}
          onChange={(to) => entry.set({ to })}
        />
        <span />
      </FieldRow>
    </EntryForm>
  )
}

/** Where the value is used, by kind of record. */
function Preview({ list, value }: { readonly list: string; readonly value: ListValue }) {
  const t = useTranslations('codeLists')
  const label = useFieldLabel()
  const { data } = useRoute('codeLists.uses', { list, id: value.id })
  if (!data) return <p role="status" />
  if (data.length === 0) return <p role="status">{t('unused')}</p>
  return (
    <div role="status">
      <p>{t('usedBy')}</p>
      <ul>
        {data.map(({ entity, field, count }) => (
          <li key={`${entity}.${field}`}>{t('usedIn', { what: label(entity, field), count })}</li>
        ))}
      </ul>
    </div>
  )
}
