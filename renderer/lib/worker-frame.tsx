import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { OfficeState } from '#shared/contract/office.ts'
import type { WorkerPage } from '#shared/contract/workers.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useOffice } from '#renderer/lib/office.ts'
import { fullName } from '#shared/domain/person-name.ts'
import { useRoute } from '#renderer/lib/queries.ts'
import { useRouteId } from '#renderer/lib/route-id.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { ErrorState, LoadingState } from '#renderer/ui/states.tsx'

export interface FrameContent {
  readonly worker: WorkerPage
  /** As titles and messages call her. */
  readonly name: string
  readonly today: OfficeState['today']
  /** Back to the worker's page. */
  readonly back: () => void
}

interface WorkerFrameProps {
  readonly title: (name: string) => string
  readonly children: (content: FrameContent) => ReactNode
}

/** A page about the worker in the address: loads her file, names her, and knows the way back. */
export function WorkerFrame({ title, children }: WorkerFrameProps) {
  const id = useRouteId('workerId')
  const words = useErrorWords()
  const office = useOffice()
  const navigate = useNavigate()
  const page = useRoute('workers.page', { id })
  if (page.error) return <ErrorState {...words(page.error)} />
  if (!page.data || office === null) return <LoadingState />
  const back = () => void navigate({ to: '/workers/$workerId', params: { workerId: String(id) } })
  return (
    <>
      <PageHeader title={title(fullName(page.data))} />
      {children({ worker: page.data, name: fullName(page.data), today: office.today, back })}
    </>
  )
}
