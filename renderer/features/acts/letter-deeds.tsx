import { Button, Modal, TextInput, Group } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { ActPage } from '#shared/contract/acts.ts'
import { CallError } from '#renderer/lib/api.ts'
import { useErrorWords, useFieldWords } from '#renderer/lib/error-words.ts'
import { useOffice } from '#renderer/lib/office.ts'
import { useWriteRoute } from '#renderer/lib/queries.ts'
import { useToastUndo } from '#renderer/lib/undo.tsx'
import { PartialDateInput } from '#renderer/ui/partial-date-input.tsx'
import { ConfirmDialog } from '#renderer/ui/dialogs.tsx'
import { toastDone, toastFailure } from '#renderer/ui/toasts.tsx'
import classes from './acts.module.css'
import type { LetterFiles } from './use-letter-files.ts'

interface LetterDeedsProps {
  readonly page: ActPage
  readonly frozen: boolean
  readonly files: LetterFiles
  /** The one primary deed. */
  readonly children: ReactNode
}

type Asked = 'discard' | 'notify' | 'cancel' | null

/** What can be done with an act in its state. */
export function LetterDeeds({ page, frozen, files, children }: LetterDeedsProps) {
  const t = useTranslations('acts')
  const common = useTranslations('common')
  const [asked, setAsked] = useState<Asked>(null)
  const rectify = useRectify(page)
  const close = () => setAsked(null)
  const inForce = frozen && page.state !== 'cancelled'
  return (
    <>
      {frozen ? null : <Other onClick={() => setAsked('discard')}>{t('form.discard')}</Other>}
      {inForce ? <Other onClick={() => setAsked('cancel')}>{t('cancel.open')}</Other> : null}
      {inForce && page.number !== null ? <Other onClick={rectify}>{t('rectify')}</Other> : null}
      {inForce && page.notifiedOn === null ? (
        <Other onClick={() => setAsked('notify')}>{t('notify.open')}</Other>
      ) : null}
      <Other disabled={files.busy} onClick={files.pdf}>
        {common('pdf')}
      </Other>
      <Other disabled={files.busy} onClick={files.print}>
        {common('print')}
      </Other>
      {children}
      <Discard page={page} opened={asked === 'discard'} onClose={close} />
      <Notify page={page} opened={asked === 'notify'} onClose={close} />
      <Cancel page={page} opened={asked === 'cancel'} onClose={close} />
    </>
  )
}

interface OtherProps {
  readonly onClick: () => void
  readonly disabled?: boolean
  readonly children: ReactNode
}

function Other({ onClick, disabled = false, children }: OtherProps) {
  return (
    <Button size="sm" variant="default" disabled={disabled} onClick={onClick}>
      {children}
    </Button>
  )
}

interface DialogProps {
  readonly page: ActPage
  readonly opened: boolean
  readonly onClose: () => void
}

function useSay(): (error: unknown) => void {
  const words = useErrorWords()
  return (error) => {
    if (!(error instanceof CallError)) throw error
    toastFailure(words(error))
  }
}

function useRectify(page: ActPage): () => void {
  const navigate = useNavigate()
  const say = useSay()
  const { mutateAsync } = useWriteRoute('acts.rectify')
  return () => {
    const locale = page.letter?.locale ?? 'fr'
    mutateAsync({ id: page.id, locale }).then(({ ids: [id] }) => {
      if (id !== undefined) void navigate({ to: '/acts/$actId', params: { actId: String(id) } })
    }, say)
  }
}

function Discard({ page, opened, onClose }: DialogProps) {
  const t = useTranslations('acts.form')
  const navigate = useNavigate()
  const say = useSay()
  const { mutateAsync, isPending } = useWriteRoute('acts.discard')
  const discard = () => {
    mutateAsync({ id: page.id }).then(() => {
      toastDone(t('discarded'))
      onClose()
      void navigate({ to: '/acts' })
    }, say)
  }
  return (
    <ConfirmDialog
      {...{ opened, onCancel: onClose, danger: true, busy: isPending }}
      title={t('discardAsk')}
      confirmLabel={t('discard')}
      onConfirm={discard}
    >
      {t('discardText')}
    </ConfirmDialog>
  )
}

function Notify({ page, opened, onClose }: DialogProps) {
  const t = useTranslations('acts.notify')
  const common = useTranslations('common')
  const fieldWords = useFieldWords()
  const today = useOffice()?.today ?? ''
  const toastUndo = useToastUndo()
  const say = useSay()
  const [day, setDay] = useState<string | null>(today)
  const [error, setError] = useState<string | null>(null)
  const { mutateAsync, isPending } = useWriteRoute('acts.notify')
  const save = () => {
    setError(null)
    mutateAsync({ id: page.id, notifiedOn: day ?? '' }).then(
      ({ act }) => {
        toastUndo(t('done'), act)
        onClose()
      },
      (thrown: unknown) => {
        const issues = thrown instanceof CallError ? thrown.data.issues : undefined
        const [issue] = (Array.isArray(issues) ? issues : []) as readonly { readonly message: string }[]
        if (issue) setError(fieldWords(issue.message))
        else say(thrown)
      },
    )
  }
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('title')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <div className={classes.dialogFields}>
        <PartialDateInput
          label={t('date')}
          required
          autoFocus
          today={today}
          value={day}
          onChange={setDay}
          error={error}
        />
        <Group justify="flex-end">
          <Button size="sm" variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button size="sm" disabled={isPending} onClick={save}>
            {t('submit')}
          </Button>
        </Group>
      </div>
    </Modal>
  )
}

function Cancel({ page, opened, onClose }: DialogProps) {
  const t = useTranslations('acts.cancel')
  const toastUndo = useToastUndo()
  const say = useSay()
  const [reason, setReason] = useState('')
  const { mutateAsync, isPending } = useWriteRoute('acts.cancel')
  const cancel = () => {
    mutateAsync({ id: page.id, reason }).then(({ act }) => {
      toastUndo(t('done'), act)
      onClose()
    }, say)
  }
  return (
    <ConfirmDialog
      {...{ opened, onCancel: onClose, danger: true, busy: isPending || reason.trim() === '' }}
      title={t('title')}
      confirmLabel={t('submit')}
      onConfirm={cancel}
    >
      <p>{t('text')}</p>
      <TextInput
        label={t('reason')}
        withAsterisk
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  )
}
