import { Link } from '@tanstack/react-router'
import { useLocale, useTranslations } from 'use-intl/react'
import type { WorkerPosition } from '#shared/contract/workers.ts'
import { formatPartialDate } from '#shared/domain/dates.ts'
import { useListLabel } from '#renderer/lib/list-labels.ts'
import { Mark } from '#renderer/ui/mark.tsx'
import { PlainTable } from '#renderer/ui/plain-table.tsx'
import classes from './workers-page.module.css'

interface PositionHistoryProps {
  readonly workerId: number
  readonly positions: readonly WorkerPosition[]
  /** That of today. */
  readonly now: WorkerPosition | null
}

/** Leave, secondment, availability … over time, the newest first. */
export function PositionHistory({ workerId, positions, now }: PositionHistoryProps) {
  const t = useTranslations('workers.page')
  const heads = [t('from'), t('to'), t('position'), t('host'), t('reason'), t('act'), t('action')]
  return (
    <PlainTable label={t('positions')} heads={heads}>
      {positions.map((position) => (
        <PositionRow key={position.id} {...{ workerId, position }} isNow={position.id === now?.id} />
      ))}
    </PlainTable>
  )
}

interface PositionRowProps {
  readonly workerId: number
  readonly position: WorkerPosition
  readonly isNow: boolean
}

function PositionRow({ workerId, position, isNow }: PositionRowProps) {
  const t = useTranslations('workers.page')
  const movements = useTranslations('movements.row')
  const locale = useLocale()
  const label = useListLabel()
  const date = (text: string | null) => (text === null ? '–' : formatPartialDate(text, locale, 'table'))
  const { kind, start, end, plannedEnd, draft } = position
  return (
    <tr>
      <td>{date(start)}</td>
      <td>
        {date(end)}
        {end === null && plannedEnd !== null ? (
          <span className={classes.line}>{movements('plannedEnd', { day: date(plannedEnd) })}</span>
        ) : null}
      </td>
      <td>
        {label('position', kind)} {isNow ? <Mark>{t('now')}</Mark> : null}
        {draft ? <Mark tone="caution">{movements('draft')}</Mark> : null}
      </td>
      <td>{position.host ?? '–'}</td>
      <td>{label('reason', position.reason) ?? '–'}</td>
      <td>{position.actNumber ?? '–'}</td>
      <td>
        <Deeds {...{ workerId, position }} />
      </td>
    </tr>
  )
}

/** Back on duty; the draft of its decision; an error put right. */
function Deeds({ workerId, position }: Omit<PositionRowProps, 'isNow'>) {
  const movements = useTranslations('movements.row')
  const { id, end, draft, actId } = position
  const worker = String(workerId)
  return (
    <span className={classes.actions}>
      {end === null && !draft ? (
        <Link
          to="/workers/$workerId/movement"
          params={{ workerId: worker }}
          search={{ kind: 'resumption', position: id }}
        >
          {movements('resume')}
        </Link>
      ) : null}
      {draft && actId !== null ? (
        <Link to="/acts/$actId" params={{ actId: String(actId) }}>
          {movements('draftAct')}
        </Link>
      ) : null}
      <Link
        to="/workers/$workerId/positions/$positionId/correct"
        params={{ workerId: worker, positionId: String(id) }}
      >
        {movements('correct')}
      </Link>
    </span>
  )
}
