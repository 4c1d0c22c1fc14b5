import { Button, Menu } from '@mantine/core'
import { useTranslations } from 'use-intl/react'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useMenuAction } from '#renderer/lib/events.ts'
import { useLongRoute } from '#renderer/lib/long-route.ts'
import { useOffice } from '#renderer/lib/office.ts'
import { useReportFiles } from '#renderer/lib/report-files.ts'
import { ReportProgress } from '#renderer/lib/report-progress.tsx'
import type { WorkersView } from '#renderer/lib/worker-list-link.ts'

/** The report that prints the list as it is shown. */
const REPORT = 'worker-list'

interface ListFilesProps {
  readonly view: WorkersView
  readonly disabled: boolean
  /** Left out: the list itself, which the menu of the window prints too. */
  readonly label?: string
}

/** The list as shown on paper and in files. */
export function ListFiles({ view, disabled, label }: ListFilesProps) {
  const t = useTranslations('lists.files')
  const common = useTranslations('common')
  const words = useErrorWords()
  const { run, files, failure, running } = useListFiles(view)
  useMenuAction('print', () => {
    if (!disabled && label === undefined) void run.print()
  })
  return (
    <>
      {failure === null ? null : (
        <span role="alert">
          {words(failure).message} {words(failure).remedy}
        </span>
      )}
      <Menu position="bottom-end" transitionProps={{ duration: 0 }} withinPortal>
        <Menu.Target>
          <Button
            size={label === undefined ? 'sm' : 'compact-sm'}
            variant="default"
            disabled={disabled || files.busy || running.running}
          >
            {label ?? t('open')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void run.print()}>{common('print')}</Menu.Item>
          <Menu.Item onClick={() => void run.pdf()}>{common('pdf')}</Menu.Item>
          <Menu.Item onClick={() => void run.export('xlsx')}>{common('excel')}</Menu.Item>
          <Menu.Item onClick={() => void run.export('csv')}>{common('csv')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ReportProgress title={t('running')} running={running} writing={files.writing} />
    </>
  )
}

function useListFiles({ filter, sort, columns }: WorkersView) {
  const t = useTranslations('workers')
  const office = useOffice()
  const files = useReportFiles(office)
  const running = useLongRoute('reports.run')
  const asked = {
    report: REPORT,
    parameters: { filter, sort, columns },
    name: `${t('title')} ${filter.on ?? office?.today ?? ''}`.trim(),
  }
  const make = async () => {
    const result = await running.run({ report: asked.report, parameters: asked.parameters })
    return result === null ? null : { result, name: asked.name }
  }
  return {
    files,
    running,
    failure: running.error ?? files.error,
    run: {
      print: async () => {
        const made = await make()
        if (made) await files.print(made)
      },
      pdf: async () => {
        const made = await make()
        if (made) await files.pdf(made)
      },
      export: (format: 'xlsx' | 'csv') => files.export(asked, format),
    },
  }
}
