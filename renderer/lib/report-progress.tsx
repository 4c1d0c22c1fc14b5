import { useTranslations } from 'use-intl/react'
import { ProgressDialog } from '#renderer/ui/dialogs.tsx'
import type { LongRoute } from './long-route.ts'

type Work = Pick<LongRoute<never, unknown>, 'running' | 'progress' | 'cancel'>

interface ReportProgressProps {
  /** What is being worked out, in words. */
  readonly title: string
  readonly running: Work
  readonly writing: Work
}

/** How far a report is, and then its file; either can be stopped. */
export function ReportProgress({ title, running, writing }: ReportProgressProps) {
  const t = useTranslations('reports')
  return [
    { name: title, work: running },
    { name: t('writing'), work: writing },
  ].map(({ name, work }) => (
    <ProgressDialog
      key={name}
      opened={work.running}
      title={name}
      progress={work.progress}
      onCancel={work.cancel}
    />
  ))
}
