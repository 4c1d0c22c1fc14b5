import { Checkbox, Radio, Textarea, TextInput } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslations } from 'use-intl/react'
import { newTransfer } from '#shared/contract/movements.ts'
import { FacilityChoice } from '#renderer/lib/facility-choice.tsx'
import { useOffice } from '#renderer/lib/office.ts'
import { useWriteRoute } from '#renderer/lib/queries.ts'
import { useToastUndo } from '#renderer/lib/undo.tsx'
import { WorkerChoice } from '#renderer/lib/worker-choice.tsx'
import { FieldRow, FormSection } from '#renderer/ui/form-section.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { PartialDateInput } from '#renderer/ui/partial-date-input.tsx'
import { LoadingState } from '#renderer/ui/states.tsx'
import { announceSearch } from './movement-addresses.ts'
import { PostingForm } from './posting-form.tsx'
import { stated } from './posting-values.ts'
import { usePostingForm } from './use-posting-form.ts'

interface Values {
  readonly workerId: number | null
  readonly direction: 'in' | 'out'
  readonly other: string
  readonly announcedOn: string | null
  readonly facilityId: number | null
  readonly urgent: boolean
  readonly reason: string
  readonly notes: string
}

/** Somebody is announced from another office, or to one. */
export function AnnouncePage() {
  const t = useTranslations('movements.announce')
  const office = useOffice()
  return (
    <>
      <PageHeader title={t('title')} />
      {office === null ? <LoadingState /> : <Announce today={office.today} />}
    </>
  )
}

function Announce({ today }: { readonly today: string }) {
  const t = useTranslations('movements.announce')
  const navigate = useNavigate()
  const toastUndo = useToastUndo()
  const announce = useWriteRoute('movements.announce')
  const { worker } = announceSearch.parse(useSearch({ strict: false }))
  const back = () => void navigate({ to: '/movements' })
  const entryOf = ({ workerId, reason, notes, ...values }: Values) => ({
    // 0 is nobody: the contract refuses it at the field.
    ...{ ...values, workerId: workerId ?? 0, reason: stated(reason), notes: stated(notes) },
    announcedOn: values.announcedOn ?? '',
  })
  const state = usePostingForm<Values>({
    initial: {
      ...{ workerId: worker ?? null, direction: 'in', other: '', announcedOn: today, facilityId: null },
      ...{ urgent: false, reason: '', notes: '' },
    },
    schema: newTransfer,
    entryOf,
    save: async (values) => {
      const { act } = await announce.mutateAsync(entryOf(values))
      toastUndo(t('saved'), act)
      back()
    },
  })
  const { form } = state
  return (
    <PostingForm saveLabel={t('save')} state={state} onCancel={back}>
      <FormSection title={t('who')} description={t('whoHint')}>
        <WorkerChoice label={t('worker')} required autoFocus {...form.getInputProps('workerId')} />
        <Radio.Group label={t('direction')} {...form.getInputProps('direction')}>
          <Radio value="in" label={t('in')} mt={4} />
          <Radio value="out" label={t('out')} mt={4} />
        </Radio.Group>
        <FieldRow>
          <TextInput label={t('other')} withAsterisk autoComplete="off" {...form.getInputProps('other')} />
          <PartialDateInput
            label={t('announcedOn')}
            required
            today={today}
            {...form.getInputProps('announcedOn')}
          />
        </FieldRow>
        <FacilityChoice label={t('facility')} {...form.getInputProps('facilityId')} />
        <TextInput label={t('reason')} autoComplete="off" {...form.getInputProps('reason')} />
        <Textarea
          label={t('notes')}
          {...{ autosize: true, minRows: 2, maxRows: 6 }}
          {...form.getInputProps('notes')}
        />
        <Checkbox label={t('urgent')} {...form.getInputProps('urgent', { type: 'checkbox' })} />
      </FormSection>
    </PostingForm>
  )
}
