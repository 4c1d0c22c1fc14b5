import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { LeaveRow } from '#shared/contract/leave.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useRoute } from '#renderer/lib/queries.ts'
import { type FrameContent, WorkerFrame } from '#renderer/lib/worker-frame.tsx'
import { usePageKeys } from '#renderer/ui/hotkeys.ts'
import { ErrorState, LoadingState } from '#renderer/ui/states.tsx'
import { TitledPart } from '#renderer/ui/titled-part.tsx'
import { Adjustments, Balances } from './balances.tsx'
import { AdjustForm, DecideForm, ReturnForm } from './deed-forms.tsx'
import { RequestForm } from './request-form.tsx'
import { Requests } from './requests.tsx'

type Doing =
  | { readonly kind: 'request' | 'adjust' }
  | { readonly kind: 'grant' | 'refuse' | 'return'; readonly leave: LeaveRow }

/** One worker's leave: what she has, what she asked for, what was decided, when she came back. */
export function WorkerLeavePage() {
  const t = useTranslations('leave')
  return (
    <WorkerFrame title={(name) => t('title', { name })}>{(content) => <Content {...content} />}</WorkerFrame>
  )
}

function Content({ worker, today, back }: FrameContent) {
  const t = useTranslations('leave')
  const words = useErrorWords()
  const [doing, setDoing] = useState<Doing | null>(null)
  const [year, setYear] = useState(Number(today.slice(0, 4)))
  const leave = useRoute('leave.ofWorker', { workerId: worker.id, year }, { keepPrevious: true })
  const request = () => setDoing({ kind: 'request' })
  usePageKeys({
    'alt+ArrowLeft': { label: t('back'), run: back },
  })
  if (leave.error) return <ErrorState {...words(leave.error)} onRetry={() => void leave.refetch()} />
  if (!leave.data) return <LoadingState />
  const { balances, requests, adjustments } = leave.data
  const close = () => setDoing(null)
  const adjust = (
    <Button size="compact-sm" variant="default" onClick={() => setDoing({ kind: 'adjust' })}>
      {t('adjust')}
    </Button>
  )
  return (
    <>
      <TitledPart title={t('balances', { year: String(year) })} action={doing === null ? adjust : null}>
        <Balances {...{ balances, year, onYear: setYear }} />
        <Adjustments adjustments={adjustments} />
        {doing?.kind === 'adjust' ? <AdjustForm {...{ workerId: worker.id, year, onClose: close }} /> : null}
      </TitledPart>
      <TitledPart
        title={t('requests')}
        none={requests.length === 0 && doing?.kind !== 'request' ? t('none') : null}
        action={
          doing === null ? (
            <Button size="compact-sm" onClick={request}>
              {t('request')}
            </Button>
          ) : null
        }
      >
        {doing?.kind === 'request' ? (
          <RequestForm {...{ workerId: worker.id, today, onClose: close }} />
        ) : null}
        {requests.length === 0 ? null : (
          <Requests requests={requests} onDeed={(kind, row) => setDoing({ kind, leave: row })} />
        )}
        <Deed {...{ doing, today, close }} />
      </TitledPart>
      <p>
        <Button size="compact-sm" variant="subtle" onClick={back}>
          {t('back')}
        </Button>
      </p>
    </>
  )
}

interface DeedProps {
  readonly doing: Doing | null
  readonly today: string
  readonly close: () => void
}

function Deed({ doing, today, close }: DeedProps) {
  if (doing === null || !('leave' in doing)) return null
  const { leave, kind } = doing
  if (kind === 'return') return <ReturnForm key={leave.id} {...{ leave, today, onClose: close }} />
  return <DecideForm key={leave.id} {...{ leave, granted: kind === 'grant', today, onClose: close }} />
}
