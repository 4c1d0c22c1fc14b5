import { Button } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { CallError } from '#renderer/lib/api.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { ConfirmDialog } from '#renderer/ui/dialogs.tsx'
import { toastFailure } from '#renderer/ui/toasts.tsx'
import { stated } from './posting-values.ts'

interface CorrectionFootProps {
  readonly form: Pick<UseFormReturnType<{ readonly reason: string }>, 'getValues'>
  readonly onRemove: (reason: string | null) => Promise<void>
}

/** The way out for what should never have been entered: asked first, kept in the history. */
export function CorrectionFoot({ form, onRemove }: CorrectionFootProps) {
  const t = useTranslations('movements.correct')
  const words = useErrorWords()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const remove = async () => {
    setBusy(true)
    try {
      await onRemove(stated(form.getValues().reason))
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      toastFailure(words(error))
    } finally {
      setBusy(false)
      setAsking(false)
    }
  }
  return (
    <>
      <Button size="compact-sm" type="button" variant="default" mt="sm" onClick={() => setAsking(true)}>
        {t('remove')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('removeTitle')}
        confirmLabel={t('removeDo')}
        danger
        busy={busy}
        onConfirm={() => void remove()}
        onCancel={() => setAsking(false)}
      >
        {t('removeText')}
      </ConfirmDialog>
    </>
  )
}
