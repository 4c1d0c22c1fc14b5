import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { OfficeTransfer, TransferStep } from '#shared/contract/movements.ts'
import { fullName } from '#shared/domain/person-name.ts'
import { CallError } from '#renderer/lib/api.ts'
import { moveOnEnter } from '#renderer/lib/enter-moves.ts'
import { useErrorWords, useFieldWords } from '#renderer/lib/error-words.ts'
import { usePlaceError } from '#renderer/lib/form-errors.ts'
import { useOffice } from '#renderer/lib/office.ts'
import { useWriteRoute } from '#renderer/lib/queries.ts'
import { useToastUndo } from '#renderer/lib/undo.tsx'
import { PartialDateInput } from '#renderer/ui/partial-date-input.tsx'
import { toastFailure } from '#renderer/ui/toasts.tsx'
import { stated } from './posting-values.ts'

interface StepDialogProps {
  readonly transfer: OfficeTransfer
  readonly state: TransferStep['state']
  readonly onClose: () => void
}

const SAVE_WORDS = { accepted: 'saveAccepted', refused: 'saveRefused', arrived: 'saveArrived' } as const

/** The answer to a transfer between offices, or its arrival: a day, and what is to be remembered. */
export function StepDialog({ transfer, state, onClose }: StepDialogProps) {
  const t = useTranslations('movements.step')
  const common = useTranslations('common')
  const today = useOffice()?.today ?? ''
  const title = t(state, { name: fullName(transfer) })
  const { form, busy, submit } = useStep({ id: transfer.id, state, today, onClose })
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': common('close') }}>
      <form
        noValidate
        onKeyDown={moveOnEnter}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <PartialDateInput label={t('on')} required autoFocus today={today} {...form.getInputProps('on')} />
        <TextInput label={t('notes')} autoComplete="off" mt="sm" {...form.getInputProps('notes')} />
        <Group mt="md" justify="flex-end">
          <Button size="sm" type="button" variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button size="sm" type="submit" data-after-fields disabled={busy}>
            {t(SAVE_WORDS[state])}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

interface StepOptions extends Pick<StepDialogProps, 'state' | 'onClose'> {
  readonly id: number
  readonly today: string
}

function useStep({ id, state, today, onClose }: StepOptions) {
  const t = useTranslations('movements.step')
  const words = useErrorWords()
  const fieldWords = useFieldWords()
  const placeError = usePlaceError()
  const toastUndo = useToastUndo()
  const write = useWriteRoute('movements.step')
  const [busy, setBusy] = useState(false)
  const form = useForm<{ on: string | null; notes: string }>({ initialValues: { on: today, notes: '' } })
  const run = async () => {
    const { on, notes } = form.getValues()
    if (on?.length !== 10) {
      form.setErrors({ on: fieldWords('not_a_day') })
      return
    }
    setBusy(true)
    try {
      const { act } = await write.mutateAsync({ id, state, on, notes: stated(notes) })
      toastUndo(t('saved'), act)
      onClose()
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      if (!placeError(error, form)) toastFailure(words(error))
    } finally {
      setBusy(false)
    }
  }
  return { form, busy, submit: () => void run() }
}
