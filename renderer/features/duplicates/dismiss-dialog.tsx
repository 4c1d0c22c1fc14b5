import { TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { DuplicateComparison } from '#shared/contract/duplicates.ts'
import { listedName } from '#shared/domain/person-name.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useWriteRoute } from '#renderer/lib/queries.ts'
import { useToastUndo } from '#renderer/lib/undo.tsx'
import { ConfirmDialog } from '#renderer/ui/dialogs.tsx'
import { toastFailure } from '#renderer/ui/toasts.tsx'

interface DismissDialogProps {
  readonly files: DuplicateComparison['files']
  readonly opened: boolean
  readonly close: () => void
}

/** Says why the two are two persons; the pair is not shown again. */
export function DismissDialog({ files: [one, other], opened, close }: DismissDialogProps) {
  const t = useTranslations('duplicates')
  const words = useErrorWords()
  const navigate = useNavigate()
  const undo = useToastUndo()
  const [reason, setReason] = useState('')
  const { mutateAsync, isPending } = useWriteRoute('duplicates.dismiss')
  const dismiss = async () => {
    try {
      const said = reason.trim()
      const { act } = await mutateAsync({ one: one.id, other: other.id, reason: said === '' ? null : said })
      close()
      undo(t('dismissed', { name: listedName(one) }), act)
      await navigate({ to: '/duplicates' })
    } catch (error) {
      close()
      toastFailure(words(error))
    }
  }
  return (
    <ConfirmDialog
      {...{ opened, title: t('dismissTitle'), confirmLabel: t('dismissLabel'), busy: isPending }}
      onConfirm={() => void dismiss()}
      onCancel={close}
    >
      <p>{t('dismissText', { one: listedName(one), other: listedName(other) })}</p>
      <TextInput
        {...{ label: t('reason'), maxLength: 200, value: reason }}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void dismiss()
        }}
      />
    </ConfirmDialog>
  )
}
