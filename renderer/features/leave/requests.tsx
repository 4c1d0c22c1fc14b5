import { Button } from '@mantine/core'
import { useLocale, useTranslations } from 'use-intl/react'
import type { LeaveRow } from '#shared/contract/leave.ts'
import { formatPartialDate } from '#shared/domain/dates.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useListLabel } from '#renderer/lib/list-labels.ts'
import { useReference } from '#renderer/lib/office.ts'
import { useWriteRoute } from '#renderer/lib/queries.ts'
import { useToastUndo } from '#renderer/lib/undo.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import { PlainTable } from '#renderer/ui/plain-table.tsx'
import { toastFailure } from '#renderer/ui/toasts.tsx'
import { useDays } from './balances.tsx'

export type LeaveDeed = 'grant' | 'refuse' | 'return'

interface RequestsProps {
  readonly requests: readonly LeaveRow[]
  readonly onDeed: (deed: LeaveDeed, leave: LeaveRow) => void
}

/** What was asked for, the newest first, and what comes next of each. */
export function Requests({ requests, onDeed }: RequestsProps) {
  const t = useTranslations('leave')
  const locale = useLocale()
  const label = useListLabel()
  const days = useDays()
  const date = (day: string | null) => (day === null ? '–' : formatPartialDate(day, locale, 'table'))
  const heads = [t('kind'), t('start'), t('end'), t('days'), t('returnsOn'), t('state'), t('act')]
  return (
    <PlainTable label={t('requests')} heads={[...heads, { text: t('actions'), hidden: true }]}>
      {requests.map((leave) => (
        <tr key={leave.id}>
          <td>
            {label('leave_type', leave.kind)}
            {leave.cause === null ? null : ` – ${leave.cause}`}
          </td>
          <td>{date(leave.start)}</td>
          <td>{date(leave.end)}</td>
          <td>{days(leave.days)}</td>
          <td>
            {leave.returnedOn === null
              ? date(leave.returnsOn)
              : t('returned', { day: date(leave.returnedOn) })}
          </td>
          <td>
            <LeaveMark leave={leave} />
          </td>
          <td>{leave.actNumber ?? '–'}</td>
          <td style={{ whiteSpace: 'nowrap', textAlign: 'right' }}>
            <Deeds leave={leave} onDeed={onDeed} />
          </td>
        </tr>
      ))}
    </PlainTable>
  )
}

/** Where a leave stands, in words; what waits for somebody stands out. */
export function LeaveMark({ leave }: { readonly leave: LeaveRow }) {
  const t = useTranslations('leave')
  const label = useListLabel()
  const opinion = leave.opinion === null ? null : label('opinion', leave.opinion)
  const said =
    opinion === null
      ? t(`states.${leave.state}`)
      : t('withOpinion', { state: t(`states.${leave.state}`), opinion })
  return leave.state === 'requested' ? <Mark tone="caution">{said}</Mark> : said
}

function Deeds({ leave, onDeed }: { readonly leave: LeaveRow; readonly onDeed: RequestsProps['onDeed'] }) {
  const t = useTranslations('leave')
  const locale = useLocale()
  const reference = useReference()
  const { opine, cancel } = useQuickDeeds()
  const about = formatPartialDate(leave.start, locale, 'table')
  const opinions = leave.opinion === null ? (reference?.lists.opinion ?? []) : []
  const button = (words: string, run: () => void) => (
    <Button key={words} size="compact-xs" variant="subtle" aria-label={`${words} – ${about}`} onClick={run}>
      {words}
    </Button>
  )
  if (leave.state === 'requested') {
    return (
      <>
        {opinions.map(({ code, label }) =>
          button(t('opinion', { opinion: label[locale] }), () => opine(leave.id, code)),
        )}
        {button(t('grant'), () => onDeed('grant', leave))}
        {button(t('refuse'), () => onDeed('refuse', leave))}
        {button(t('cancel'), () => cancel(leave.id))}
      </>
    )
  }
  if (leave.state !== 'granted') return null
  return (
    <>
      {leave.returnedOn === null ? button(t('return'), () => onDeed('return', leave)) : null}
      {button(t('cancel'), () => cancel(leave.id))}
    </>
  )
}

function useQuickDeeds() {
  const t = useTranslations('leave')
  const words = useErrorWords()
  const undo = useToastUndo()
  const opinion = useWriteRoute('leave.opinion')
  const cancelling = useWriteRoute('leave.cancel')
  const say = (error: unknown) => toastFailure(words(error))
  return {
    opine: (id: number, code: string) =>
      void opinion.mutateAsync({ id, opinion: code }).then(({ act }) => undo(t('opinionSaved'), act), say),
    cancel: (id: number) =>
      void cancelling.mutateAsync({ id }).then(({ act }) => undo(t('cancelled'), act), say),
  }
}
