import { TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl/react'
import { EntryForm } from '#renderer/lib/entry-form.tsx'
import { useWriteRoute } from '#renderer/lib/queries.ts'
import { useToastUndo } from '#renderer/lib/undo.tsx'
import { missing, useEntry } from '#renderer/lib/use-entry.ts'
import { type FrameContent, WorkerFrame } from '#renderer/lib/worker-frame.tsx'

/** Taking a whole file out: why, and that it can come back. */
export function RemovePage() {
  const t = useTranslations('trash')
  return (
    <WorkerFrame title={(name) => t('removeTitle', { name })}>
      {(content) => <Removal {...content} />}
    </WorkerFrame>
  )
}

function Removal({ worker, name, back }: FrameContent) {
  const t = useTranslations('trash')
  const navigate = useNavigate()
  const removing = useWriteRoute('trash.removeWorker')
  const undo = useToastUndo()
  const entry = useEntry({
    initial: { reason: '' },
    check: (values) => missing(values),
    save: async ({ reason }) => {
      const { act } = await removing.mutateAsync({ workerId: worker.id, reason })
      undo(t('removed', { name }), act)
      await navigate({ to: '/workers' })
    },
  })
  return (
    <EntryForm {...{ label: t('removeText'), saveLabel: t('remove'), entry, onClose: back }}>
      <TextInput
        {...{
          label: t('reason'),
          withAsterisk: true,
          autoFocus: true,
          maxLength: 200,
          value: entry.values.reason,
        }}
        {...entry.marks('reason')}
        onChange={(event) => entry.set({ reason: event.currentTarget.value })}
      />
    </EntryForm>
  )
}
