import { Button, Group, Modal, Progress, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'

interface ConfirmDialogProps {
  readonly opened: boolean
  readonly title: string
  readonly children: ReactNode
  /** The verb of the deed, never "OK". */
  readonly confirmLabel: string
  readonly danger?: boolean
  readonly busy?: boolean
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** Asks before what can't be undone; the focus starts on the way back. */
export function ConfirmDialog({
  opened,
  title,
  children,
  confirmLabel,
  danger,
  busy,
  onConfirm,
  onCancel,
}: ConfirmDialogProps) {
  const t = useTranslations('common')
  return (
    <Modal opened={opened} onClose={onCancel} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      {children}
      <Group justify="flex-end" mt="lg">
        <Button size="sm" variant="default" data-autofocus onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button
          size="sm"
          color={danger === true ? 'red.9' : 'accent'}
          disabled={busy === true}
          onClick={onConfirm}
        >
          {confirmLabel}
        </Button>
      </Group>
    </Modal>
  )
}

interface ProgressDialogProps {
  readonly opened: boolean
  readonly title: string
  /** Steps done of a total that may not be known yet. */
  readonly progress: { readonly done: number; readonly total: number | null } | null
  readonly onCancel: () => void
}

/** Long work: how far it is, and a way to stop it. Escape stops too. */
export function ProgressDialog({ opened, title, progress, onCancel }: ProgressDialogProps) {
  const t = useTranslations('common')
  const total = progress?.total ?? null
  const done = progress?.done ?? 0
  return (
    <Modal
      opened={opened}
      onClose={onCancel}
      title={title}
      withCloseButton={false}
      closeOnClickOutside={false}
    >
      <Progress.Root size="lg">
        <Progress.Section
          value={total === null || total === 0 ? 0 : Math.min(100, (done / total) * 100)}
          aria-label={title}
        />
      </Progress.Root>
      <Text mt="sm" role="status" aria-live="polite">
        {progress === null
          ? t('loading')
          : total === null
            ? t('progress.count', { done })
            : t('progress.of', { done, total })}
      </Text>
      <Group justify="flex-end" mt="md">
        <Button size="sm" variant="default" data-autofocus onClick={onCancel}>
          {t('cancel')}
        </Button>
      </Group>
    </Modal>
  )
}
