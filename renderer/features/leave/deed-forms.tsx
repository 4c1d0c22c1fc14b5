import { NumberInput, TextInput } from '@mantine/core'
import { useLocale, useTranslations } from 'use-intl/react'
import type { LeaveRow } from '#shared/contract/leave.ts'
import { EntryForm } from '#renderer/lib/entry-form.tsx'
import { listOptions } from '#renderer/lib/list-labels.ts'
import { useReference } from '#renderer/lib/office.ts'
import { useWriteRoute } from '#renderer/lib/queries.ts'
import { useToastUndo } from '#renderer/lib/undo.tsx'
import { missing, useEntry } from '#renderer/lib/use-entry.ts'
import { Choice } from '#renderer/ui/choice.tsx'
import { FieldRow } from '#renderer/ui/form-section.tsx'
import { PartialDateInput } from '#renderer/ui/partial-date-input.tsx'

interface DeedProps {
  readonly leave: LeaveRow
  readonly today: string
  readonly onClose: () => void
}

interface Decided {
  readonly decidedOn: string | null
  readonly actNumber: string
  readonly notes: string
}

/** The decision about a leave, with its number where it was granted. */
export function DecideForm({ leave, granted, today, onClose }: DeedProps & { readonly granted: boolean }) {
  const t = useTranslations('leave')
  const deciding = useWriteRoute('leave.decide')
  const undo = useToastUndo()
  const entry = useEntry<Decided>({
    initial: { decidedOn: today, actNumber: '', notes: '' },
    check: ({ decidedOn }) => missing({ decidedOn }),
    save: async ({ decidedOn, actNumber, notes }) => {
      const told = { actNumber: actNumber || null, notes: notes || null }
      const { act } = await deciding.mutateAsync({
        id: leave.id,
        granted,
        decidedOn: decidedOn ?? '',
        ...told,
      })
      undo(t(granted ? 'grantedDone' : 'refusedDone'), act)
      onClose()
    },
  })
  const { values, set, marks } = entry
  return (
    <EntryForm {...{ label: t(granted ? 'grant' : 'refuse'), saveLabel: t('save'), entry, onClose }}>
      <FieldRow columns="1fr 1fr 2fr">
        <PartialDateInput
          {...{ label: t('decidedOn'), required: true, autoFocus: true, today, value: values.decidedOn }}
          {...marks('decidedOn')}
          onChange={(decidedOn) => set({ decidedOn })}
        />
        {granted ? (
          <TextInput
            {...{ label: t('act'), value: values.actNumber, maxLength: 60 }}
            {...marks('actNumber')}
            onChange={(event) => set({ actNumber: event.currentTarget.value })}
          />
        ) : null}
        <TextInput
          {...{ label: t('notes'), value: values.notes, maxLength: 200 }}
          {...marks('notes')}
          onChange={(event) => set({ notes: event.currentTarget.value })}
        />
      </FieldRow>
    </EntryForm>
  )
}

/** The first day back at work. */
export function ReturnForm({ leave, today, onClose }: DeedProps) {
  const t = useTranslations('leave')
  const returning = useWriteRoute('leave.return')
  const undo = useToastUndo()
  const entry = useEntry<{ readonly returnedOn: string | null }>({
    initial: { returnedOn: leave.returnsOn },
    check: missing,
    save: async ({ returnedOn }) => {
      const { act } = await returning.mutateAsync({ id: leave.id, returnedOn: returnedOn ?? '' })
      undo(t('returnSaved'), act)
      onClose()
    },
  })
  return (
    <EntryForm {...{ label: t('return'), saveLabel: t('save'), entry, onClose }}>
      <FieldRow columns="220px 1fr">
        <PartialDateInput
          {...{
            label: t('returnedOn'),
            required: true,
            autoFocus: true,
            today,
            value: entry.values.returnedOn,
          }}
          {...entry.marks('returnedOn')}
          onChange={(returnedOn) => entry.set({ returnedOn })}
        />
        <span />
      </FieldRow>
    </EntryForm>
  )
}

interface AdjustProps {
  readonly workerId: number
  readonly year: number
  readonly onClose: () => void
}

interface Adjusted {
  readonly kind: string | null
  readonly year: number | null
  readonly days: number | null
  readonly reason: string
}

/** Days brought along from before, or taken away, with the reason. */
export function AdjustForm({ workerId, year, onClose }: AdjustProps) {
  const t = useTranslations('leave')
  const locale = useLocale()
  const reference = useReference()
  const adjusting = useWriteRoute('leave.adjust')
  const undo = useToastUndo()
  const entry = useEntry<Adjusted>({
    initial: { kind: null, year, days: null, reason: '' },
    check: (values) => missing({ ...values }),
    save: async ({ kind, year: of, days, reason }) => {
      const { act } = await adjusting.mutateAsync({
        workerId,
        kind: kind ?? '',
        year: of ?? 0,
        days: days ?? 0,
        reason,
      })
      undo(t('adjusted'), act)
      onClose()
    },
  })
  const { values, set, marks } = entry
  const figure = (name: 'year' | 'days') => (
    <NumberInput
      {...{ label: t(name), withAsterisk: true, hideControls: true, allowDecimal: name === 'days' }}
      {...{
        allowNegative: name === 'days',
        decimalSeparator: locale === 'fr' ? ',' : '.',
        value: values[name] ?? '',
      }}
      {...marks(name)}
      onChange={(typed) => set({ [name]: typeof typed === 'number' ? typed : null })}
    />
  )
  return (
    <EntryForm {...{ label: t('adjust'), saveLabel: t('save'), entry, onClose }}>
      <FieldRow columns="2fr 1fr 1fr 2fr">
        <Choice
          {...{ label: t('kind'), required: true, autoFocus: true, value: values.kind }}
          {...marks('kind')}
          options={listOptions(reference, 'leave_type', locale, values.kind)}
          onChange={(kind) => set({ kind })}
        />
        {figure('year')}
        {figure('days')}
        <TextInput
          {...{ label: t('reason'), withAsterisk: true, value: values.reason, maxLength: 200 }}
          {...marks('reason')}
          onChange={(event) => set({ reason: event.currentTarget.value })}
        />
      </FieldRow>
    </EntryForm>
  )
}
