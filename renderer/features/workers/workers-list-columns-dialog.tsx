import { Button, Group, Modal } from '@mantine/core'
import { useTranslations } from 'use-intl/react'
import { type ListColumn, listColumns } from '#shared/contract/worker-list.ts'
import { DEFAULT_COLUMNS } from '#renderer/lib/worker-list-link.ts'
import { Chooser } from '#renderer/ui/chooser.tsx'
import { useColumnNames } from './workers-list-columns.tsx'

interface ColumnsDialogProps {
  readonly opened: boolean
  readonly columns: readonly ListColumn[]
  readonly onChange: (columns: readonly ListColumn[]) => void
  readonly onClose: () => void
}

/** Which columns the list shows and in which order; the list behind follows at once. */
export function ColumnsDialog({ opened, columns, onChange, onClose }: ColumnsDialogProps) {
  const t = useTranslations('lists.columns')
  const common = useTranslations('common')
  const names = useColumnNames()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('title')}
      size="sm"
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Chooser
        label={t('label')}
        entries={listColumns.map((key) => ({ key, label: names[key] }))}
        value={columns}
        fixed="name"
        onChange={onChange}
      />
      <Group justify="space-between" mt="lg">
        <Button size="sm" variant="default" onClick={() => onChange(DEFAULT_COLUMNS)}>
          {t('reset')}
        </Button>
        <Button size="sm" onClick={onClose}>
          {common('close')}
        </Button>
      </Group>
    </Modal>
  )
}
