import { Alert, Button, Group } from '@mantine/core'
import { useTranslations } from 'use-intl/react'

interface FormFootProps {
  readonly saveLabel: string
  readonly busy: boolean
  readonly refused: boolean
  readonly onSave: () => void
  readonly onCancel: () => void
}

/** Save, cancel, the keys, and that nothing was lost when something was refused. */
export function FormFoot({ saveLabel, busy, refused, onSave, onCancel }: FormFootProps) {
  const t = useTranslations('postings')
  return (
    <>
      {refused ? (
        <Alert color="red.9" variant="outline" role="alert" mt="md">
          {t('refused')}
        </Alert>
      ) : null}
      <Group mt="lg">
        <Button size="sm" type="button" data-after-fields disabled={busy} onClick={onSave}>
          {saveLabel}
        </Button>
        <Button size="sm" type="button" variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </Group>
      <p style={{ color: 'var(--ink-soft)' }}>{t('keys')}</p>
    </>
  )
}
