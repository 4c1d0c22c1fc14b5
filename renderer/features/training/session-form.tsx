import { useTranslations } from 'use-intl/react'
import { parseSection, type SectionValues } from '#shared/domain/sections/values.ts'
import { sessionRecord } from '#shared/domain/training/session.ts'
import { EntryForm } from '#renderer/lib/entry-form.tsx'
import { useOffice } from '#renderer/lib/office.ts'
import { useWriteRoute } from '#renderer/lib/queries.ts'
import { FieldInput } from '#renderer/lib/sections/section-field.tsx'
import { useFieldName } from '#renderer/lib/sections/section-words.ts'
import { useToastUndo } from '#renderer/lib/undo.tsx'
import { useEntry } from '#renderer/lib/use-entry.ts'
import classes from './training.module.css'

interface SessionFormProps {
  /** Null: a new session. */
  readonly id: number | null
  readonly values: SectionValues
  readonly onSaved: (id: number) => void
  readonly onClose: () => void
}

/** What is said of a session. */
export function SessionForm({ id, values, onSaved, onClose }: SessionFormProps) {
  const t = useTranslations('training')
  const today = useOffice()?.today ?? ''
  const label = useFieldName(sessionRecord.table)
  const saving = useWriteRoute('training.save')
  const undo = useToastUndo()
  const entry = useEntry<SectionValues>({
    initial: values,
    check: (typed) => {
      const parsed = parseSection(sessionRecord, typed, today)
      return parsed.ok ? [] : parsed.issues
    },
    save: async (typed) => {
      const saved = await saving.mutateAsync({ id, values: typed })
      undo(t('saved'), saved.act)
      onSaved(saved.id)
    },
  })
  return (
    <EntryForm {...{ label: t(id === null ? 'newTitle' : 'correct'), saveLabel: t('save'), entry, onClose }}>
      <div className={classes.fields}>
        {sessionRecord.fields.map((field, position) => (
          <div key={field.name} data-wide={field.kind === 'text' || undefined}>
            <FieldInput
              {...{ field, label: label(field.name), value: entry.values[field.name] ?? null }}
              error={entry.errors[field.name]}
              autoFocus={position === 0}
              onChange={(value) => entry.set({ [field.name]: value })}
            />
          </div>
        ))}
      </div>
    </EntryForm>
  )
}
