import { PlainTable } from '#renderer/ui/plain-table.tsx'
import { Link } from '@tanstack/react-router'
import { useLocale, useTranslations } from 'use-intl/react'
import type { WorkerPosting } from '#shared/contract/workers.ts'
import { formatPartialDate } from '#shared/domain/dates.ts'
import { useLabel, useListLabel } from '#renderer/lib/list-labels.ts'
import { Mark } from '#renderer/ui/mark.tsx'
import classes from './workers-page.module.css'

interface PostingHistoryProps {
  readonly workerId: number
  readonly postings: readonly WorkerPosting[]
}

/** Postings as on the paper sheet: from, to, facility, function, act. */
export function PostingHistory({ workerId, postings }: PostingHistoryProps) {
  const t = useTranslations('workers')
  const heads = [
    ...[t('page.from'), t('page.to'), t('columns.facility'), t('columns.place'), t('page.kind')],
    ...[t('page.fonction'), t('page.act'), t('page.reason'), t('page.action')],
  ]
  return (
    <PlainTable label={t('page.postings')} heads={heads}>
      {postings.map((posting) => (
        <PostingRow key={posting.id} workerId={workerId} posting={posting} />
      ))}
    </PlainTable>
  )
}

function PostingRow({ workerId, posting }: { readonly workerId: number; readonly posting: WorkerPosting }) {
  const t = useTranslations('workers')
  const movements = useTranslations('movements')
  const locale = useLocale()
  const list = useListLabel()
  const label = useLabel()
  const date = (text: string) => formatPartialDate(text, locale, 'table')
  const { start, end, fonction, service } = posting
  const acts = useActWords()(posting)
  const reasons = [posting.startReason, posting.endReason].flatMap((code) => list('reason', code) ?? [])
  return (
    <tr>
      <td>
        {start === null ? posting.draft ? '–' : <Arrival calledOff={end !== null} /> : date(start)}{' '}
        {posting.draft ? <Mark tone="caution">{movements('row.draft')}</Mark> : null}
      </td>
      <td>
        {end === null ? (start === null ? '–' : t('page.open')) : date(end)}
        {end === null && posting.plannedEnd !== null ? (
          <span className={classes.line}>
            {movements('row.plannedEnd', { day: date(posting.plannedEnd) })}
          </span>
        ) : null}
      </td>
      <td>{posting.facility}</td>
      <td>{posting.place ?? '–'}</td>
      <td>{list('posting_kind', posting.kind)}</td>
      <td>{[label(fonction), service].filter(Boolean).join(', ') || '–'}</td>
      <td>
        {acts.length === 0
          ? '–'
          : acts.map((act) => (
              <span key={act} className={classes.line}>
                {act}
              </span>
            ))}
      </td>
      <td>{[...new Set(reasons)].join(' ; ') || '–'}</td>
      <td>
        <Actions workerId={workerId} posting={posting} />
      </td>
    </tr>
  )
}

/** The papers of a posting in words, one line each; a decision without a number is told by its date. */
export function useActWords(): (posting: WorkerPosting) => string[] {
  const t = useTranslations('workers.page.acts')
  const locale = useLocale()
  const told = (number: string | null, date: string | null) =>
    [number, date === null ? null : formatPartialDate(date, locale, 'table')]
      .filter((part) => part !== null)
      .join(', ')
  const word = (kind: string) => (kind === 'posting_end' || kind === 'taking_up' ? kind : 'other')
  return ({ acts, actNumber, decidedOn, startActId }) => {
    const others = acts.filter(({ id }) => id !== startActId)
    const first = told(actNumber, decidedOn)
    const named = actNumber === null && first !== '' ? t('noNumber', { date: first }) : first
    return [
      ...(named === '' ? [] : [named]),
      ...others.map(({ kind, number, date }) => t(word(kind), { act: told(number, date) })),
    ]
  }
}

function Arrival({ calledOff }: { readonly calledOff: boolean }) {
  const t = useTranslations('workers.page')
  return calledOff ? t('calledOff') : <Mark tone="caution">{t('awaited')}</Mark>
}

function Actions({ workerId, posting }: { readonly workerId: number; readonly posting: WorkerPosting }) {
  const t = useTranslations('workers.actions')
  const movements = useTranslations('movements.row')
  const { id, start, end, draft, startActId } = posting
  const params = { workerId: String(workerId), postingId: String(id) }
  const open = end === null && !draft
  return (
    <span className={classes.actions}>
      {open && start === null ? (
        <Link to="/workers/$workerId/postings/$postingId/take-up" params={params}>
          {t('takeUp')}
        </Link>
      ) : null}
      {open ? (
        <Link to="/workers/$workerId/postings/$postingId/end" params={params}>
          {t('end')}
        </Link>
      ) : null}
      {draft && startActId !== null ? (
        <Link to="/acts/$actId" params={{ actId: String(startActId) }}>
          {movements('draftAct')}
        </Link>
      ) : null}
      <Link to="/workers/$workerId/postings/$postingId/correct" params={params}>
        {movements('correct')}
      </Link>
    </span>
  )
}
