import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'

interface FormFootProps {
  readonly saveLabel: string
  readonly busy: boolean
  readonly onSave: () => void
  readonly onCancel: () => void
  /** The keys of the form; left out: Enter moves, Ctrl+S saves. */
  readonly keys?: string
  /** Other ways to save, between saving and giving up. */
  readonly others?: ReactNode
  /** What is said beside the buttons. */
  readonly aside?: ReactNode
}

/** Save, cancel and the keys: the end of every form. Enter in the last field leads to the first button. */
export function FormFoot({ saveLabel, busy, onSave, onCancel, keys, others, aside }: FormFootProps) {
  const t = useTranslations('common')
  return (
    <>
      <Group mt="lg">
        <Button size="sm" type="button" data-after-fields disabled={busy} onClick={onSave}>
          {saveLabel}
        </Button>
        {others}
        <Button size="sm" type="button" variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
        {aside}
      </Group>
      <p style={{ color: 'var(--ink-soft)' }}>{keys ?? t('formKeys')}</p>
    </>
  )
}
