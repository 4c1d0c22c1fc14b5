import { TextInput } from '@mantine/core'
import { useLocale, useTranslations } from 'use-intl/react'
import type { LeavePreview } from '#shared/contract/leave.ts'
import { formatPartialDate } from '#shared/domain/dates.ts'
import { EntryForm } from '#renderer/lib/entry-form.tsx'
import { listOptions } from '#renderer/lib/list-labels.ts'
import { useReference } from '#renderer/lib/office.ts'
import { useRoute, useWriteRoute } from '#renderer/lib/queries.ts'
import { useToastUndo } from '#renderer/lib/undo.tsx'
import { missing, useEntry } from '#renderer/lib/use-entry.ts'
import { Choice } from '#renderer/ui/choice.tsx'
import { FieldRow } from '#renderer/ui/form-section.tsx'
import { PartialDateInput } from '#renderer/ui/partial-date-input.tsx'
import { useDays } from './balances.tsx'

interface RequestFormProps {
  readonly workerId: number
  readonly today: string
  readonly onClose: () => void
}

interface Values {
  readonly kind: string | null
  readonly start: string | null
  readonly end: string | null
  readonly requestedOn: string | null
  readonly cause: string
  readonly beyondReason: string
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** A leave that is asked for; how many days it is, and whether there are so many, is said while it is typed. */
export function RequestForm({ workerId, today, onClose }: RequestFormProps) {
  const t = useTranslations('leave')
  const locale = useLocale()
  const reference = useReference()
  const requesting = useWriteRoute('leave.request')
  const undo = useToastUndo()
  const entry = useEntry<Values>({
    initial: { kind: null, start: null, end: null, requestedOn: today, cause: '', beyondReason: '' },
    check: ({ kind, start, end }) => missing({ kind, start, end }),
    save: async (values) => {
      const { kind, start, end } = values
      const [cause, beyondReason] = [values.cause || null, values.beyondReason || null]
      const sent = { workerId, kind: kind ?? '', start: start ?? '', end: end ?? '', cause, beyondReason }
      const { act } = await requesting.mutateAsync({ ...sent, requestedOn: values.requestedOn })
      undo(t('requested'), act)
      onClose()
    },
  })
  const { values, set, marks } = entry
  const preview = usePreview(workerId, values)
  const date = (name: 'start' | 'end' | 'requestedOn') => (
    <PartialDateInput
      {...{ label: t(name), required: name !== 'requestedOn', today, value: values[name] }}
      {...marks(name)}
      onChange={(value) => set({ [name]: value })}
    />
  )
  return (
    <EntryForm {...{ label: t('request'), saveLabel: t('save'), entry, onClose }}>
      <FieldRow columns="2fr 1fr 1fr 1fr">
        <Choice
          {...{ label: t('kind'), required: true, autoFocus: true, value: values.kind }}
          {...marks('kind')}
          options={listOptions(reference, 'leave_type', locale, values.kind)}
          onChange={(kind) => set({ kind })}
        />
        {date('start')}
        {date('end')}
        {date('requestedOn')}
      </FieldRow>
      <FieldRow columns="1fr">
        <TextInput
          {...{ label: t('cause'), value: values.cause, maxLength: 200 }}
          {...marks('cause')}
          onChange={(event) => set({ cause: event.currentTarget.value })}
        />
      </FieldRow>
      <Told preview={preview} />
      {preview !== null && preview.beyond > 0 ? (
        <TextInput
          {...{ label: t('beyondReason'), withAsterisk: true, value: values.beyondReason, maxLength: 200 }}
          {...marks('beyondReason')}
          onChange={(event) => set({ beyondReason: event.currentTarget.value })}
        />
      ) : null}
    </EntryForm>
  )
}

function usePreview(workerId: number, { kind, start, end }: Values): LeavePreview | null {
  const known =
    kind !== null && start !== null && end !== null && DAY.test(start) && DAY.test(end) && end >= start
  const asked = known
    ? { workerId, kind, start, end }
    : { workerId, kind: '-', start: '2000-01-01', end: '2000-01-01' }
  const { data } = useRoute('leave.preview', asked, { enabled: known })
  return known ? (data ?? null) : null
}

/** How long it is, when she is back, and what is left. */
function Told({ preview }: { readonly preview: LeavePreview | null }) {
  const t = useTranslations('leave')
  const locale = useLocale()
  const days = useDays()
  if (preview === null) return <p role="status" />
  const { returnsOn, left, beyond } = preview
  const parts = [
    t('previewDays', { days: preview.days }),
    t('previewReturn', { day: formatPartialDate(returnsOn, locale, 'sentence') }),
    ...(left === null ? [] : [t('previewLeft', { days: days(left) })]),
    ...(beyond > 0 ? [t('previewBeyond', { days: beyond })] : []),
  ]
  return <p role="status">{parts.join(' · ')}</p>
}
