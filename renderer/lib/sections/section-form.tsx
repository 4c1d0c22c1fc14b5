import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { SectionRow } from '#shared/contract/sections.ts'
import { type SectionName, sectionOf } from '#shared/domain/sections/index.ts'
import type { SectionValues } from '#shared/domain/sections/values.ts'
import { FormFoot } from '#renderer/ui/form-foot.tsx'
import { PartialDateInput } from '#renderer/ui/partial-date-input.tsx'
import { moveOnEnter } from '../enter-moves.ts'
import { useOffice } from '../office.ts'
import { FieldInput } from './section-field.tsx'
import { useFieldName } from './section-words.ts'
import classes from './sections.module.css'
import { FROM, useSectionForm } from './use-section-form.ts'

/** What is done to a section: a new record; a record corrected, or changed from a day on. */
export type SectionDeed =
  { readonly kind: 'add' } | { readonly kind: 'correct' | 'change'; readonly row: SectionRow }

interface SectionFormProps {
  readonly name: SectionName
  readonly deed: SectionDeed
  readonly save: (values: SectionValues, from: string | null, opened: SectionValues) => Promise<void>
  readonly onClose: () => void
}

/** The form of one record, in the section itself: the page around it stays. */
export function SectionForm({ name, deed, save, onClose }: SectionFormProps) {
  const t = useTranslations('sections')
  const today = useOffice()?.today ?? ''
  const section = sectionOf(name)
  const label = useFieldName(section.table)
  const root = useRef<HTMLFormElement>(null)
  const [opened, setOpened] = useState<SectionValues | null>(null)
  const initial = useInitial(name, deed)
  const replaced = deed.kind === 'change' ? section.dated : undefined
  const asksFrom = replaced !== undefined
  const form = useSectionForm({
    ...{ name, initial, asksFrom, root },
    save: (values, from) => save(values, from, opened ?? initial),
    onConflict: setOpened,
  })
  // A change begins and ends by its own day: those of the old record are not asked again.
  const hidden = replaced ? [replaced.start, replaced.end] : []
  const fields = section.fields.filter((field) => !hidden.includes(field.name))
  return (
    <form
      {...{ ref: root, className: classes.form, 'aria-label': t(`titles.${name}`) }}
      onKeyDown={(event) => {
        moveOnEnter(event)
        if (event.key === 'Escape' && !event.defaultPrevented) onClose()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        form.submit()
      }}
    >
      <Hint name={name} deed={deed} />
      {opened === null ? null : <Meanwhile name={name} current={opened} />}
      <div className={classes.fields}>
        {asksFrom ? (
          <PartialDateInput
            {...{ label: t('from'), required: true, autoFocus: true, today, 'data-path': FROM }}
            {...(form.errors[FROM] === undefined ? {} : { error: form.errors[FROM] })}
            value={form.from}
            onChange={form.setFrom}
          />
        ) : null}
        {fields.map((field, index) => (
          <div key={field.name} className={classes.field} data-wide={field.kind === 'text' || undefined}>
            <FieldInput
              {...{ field, label: label(field.name), value: form.values[field.name] ?? null }}
              error={form.errors[field.name]}
              autoFocus={index === 0 && !asksFrom}
              onChange={(value) => form.set(field.name, value)}
            />
          </div>
        ))}
      </div>
      <FormFoot saveLabel={t('save')} busy={form.busy} onSave={form.submit} onCancel={onClose} />
    </form>
  )
}

/** What the form starts from: the record, or nothing but the country's currency. */
function useInitial(name: SectionName, deed: SectionDeed): SectionValues {
  const currency = useOffice()?.currency ?? ''
  if (deed.kind !== 'add') return deed.row.values
  const fields = sectionOf(name).fields.filter(({ kind }) => kind === 'currency' && currency !== '')
  return Object.fromEntries(fields.map((field) => [field.name, currency]))
}

/** Which of the two acts this is: an error put right, or a new fact. */
function Hint({ name, deed }: Pick<SectionFormProps, 'name' | 'deed'>) {
  const t = useTranslations('sections')
  if (deed.kind === 'add') return null
  const dated = sectionOf(name).dated !== undefined
  const words = deed.kind === 'correct' ? t('correctHelp') : dated ? t('changeHelp') : t('editHelp')
  return <p className={classes.hint}>{words}</p>
}

/** What another window wrote while this form was open. */
function Meanwhile({ name, current }: { readonly name: SectionName; readonly current: SectionValues }) {
  const t = useTranslations('sections')
  const label = useFieldName(sectionOf(name).table)
  const facts = Object.entries(current).filter(([, value]) => value !== null && value !== false)
  return (
    <p role="alert" className={classes.hint}>
      {t('conflict')} {facts.map(([field, value]) => `${label(field)} ${String(value)}`).join(' · ')}
    </p>
  )
}
