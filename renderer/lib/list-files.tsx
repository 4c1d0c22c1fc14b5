import { Button, Menu } from '@mantine/core'
import { useTranslations } from 'use-intl/react'
import { useErrorWords } from './error-words.ts'
import { useLongRoute } from './long-route.ts'
import { useOffice } from './office.ts'
import { useReportFiles } from './report-files.ts'
import { ReportProgress } from './report-progress.tsx'

interface ListFilesProps {
  /** The report that prints the list. */
  readonly report: string
  readonly parameters: Readonly<Record<string, unknown>>
  /** Proposed name of a file, without its ending. */
  readonly name: string
  readonly label: string
  readonly disabled: boolean
}

/** A list as a report makes it: on paper, as PDF, Excel or CSV. */
export function ListFiles({ report, parameters, name, label, disabled }: ListFilesProps) {
  const common = useTranslations('common')
  const lists = useTranslations('lists.files')
  const words = useErrorWords()
  const files = useReportFiles(useOffice())
  const running = useLongRoute('reports.run')
  const failure = running.error ?? files.error
  const asked = { report, parameters, name }
  const make = async (then: (made: { result: Parameters<typeof files.print>[0]['result']; name: string }) => Promise<unknown>) => {
    const result = await running.run({ report, parameters })
    if (result !== null) await then({ result, name })
  }
  return (
    <>
      {failure === null ? null : (
        <span role="alert">
          {words(failure).message} {words(failure).remedy}
        </span>
      )}
      <Menu position="bottom-end" transitionProps={{ duration: 0 }} withinPortal>
        <Menu.Target>
          <Button size="sm" variant="default" disabled={disabled || files.busy || running.running}>
            {label}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void make(files.print)}>{common('print')}</Menu.Item>
          <Menu.Item onClick={() => void make(files.pdf)}>{common('pdf')}</Menu.Item>
          <Menu.Item onClick={() => void files.export(asked, 'xlsx')}>{common('excel')}</Menu.Item>
          <Menu.Item onClick={() => void files.export(asked, 'csv')}>{common('csv')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ReportProgress title={lists('running')} running={running} writing={files.writing} />
    </>
  )
}
