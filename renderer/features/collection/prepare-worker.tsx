import { Button, Group } from '@mantine/core'
import { useTranslations } from 'use-intl/react'
import { FormSection } from '#renderer/ui/form-section.tsx'
import { usePageKeys } from '#renderer/ui/hotkeys.ts'

interface PrepareForWorkerProps {
  readonly name: string
  readonly busy: boolean
  readonly onSubmit: () => void
  readonly onCancel: () => void
}

/** One pre-filled sheet: nothing is left to choose. */
export function PrepareForWorker({ name, busy, onSubmit, onCancel }: PrepareForWorkerProps) {
  const t = useTranslations('collection.new')
  const common = useTranslations('common')
  usePageKeys({ 'mod+S': { label: t('submitOne'), run: onSubmit } })
  return (
    <>
      <FormSection title={t('worker')} description={t('workerHint')}>
        <p>{name}</p>
      </FormSection>
      <Group mt="lg">
        <Button size="sm" autoFocus disabled={busy} onClick={onSubmit}>
          {t('submitOne')}
        </Button>
        <Button size="sm" variant="default" onClick={onCancel}>
          {common('cancel')}
        </Button>
      </Group>
    </>
  )
}
