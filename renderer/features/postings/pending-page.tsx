import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import type { PendingMovement, PendingMovements } from '#shared/contract/movements.ts'
import { formatPartialDate } from '#shared/domain/dates.ts'
import { fullName } from '#shared/domain/person-name.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useListLabel } from '#renderer/lib/list-labels.ts'
import { useRoute } from '#renderer/lib/queries.ts'
import { usePageKeys } from '#renderer/ui/hotkeys.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { PlainTable } from '#renderer/ui/plain-table.tsx'
import { ErrorState, LoadingState } from '#renderer/ui/states.tsx'
import { TitledPart } from '#renderer/ui/titled-part.tsx'
import classes from './movements.module.css'
import { OfficeTransfers } from './office-transfers.tsx'

/** What is decided and not done, what should have ended, who is on the way. */
export function PendingPage() {
  const t = useTranslations('movements')
  const words = useErrorWords()
  const navigate = useNavigate()
  const pending = useRoute('movements.pending', {})
  const announce = () => void navigate({ to: '/movements/announce' })
  usePageKeys({ 'mod+N': { label: t('pending.announce'), run: announce } })
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <Button size="sm" variant="default" onClick={announce}>
            {t('pending.announce')}
          </Button>
        }
      />
      {pending.error ? <ErrorState {...words(pending.error)} onRetry={() => void pending.refetch()} /> : null}
      {pending.data ? <Lists pending={pending.data} /> : pending.error ? null : <LoadingState />}
    </>
  )
}

function Lists({ pending }: { readonly pending: PendingMovements }) {
  const t = useTranslations('movements.pending')
  const { awaited, overduePostings, overduePositions, undone, drafts, transfers } = pending
  return (
    <>
      <Awaited rows={awaited} />
      <Overdue title={t('overduePostings')} rows={overduePostings} list="posting_kind" deed="end" />
      <Overdue title={t('overduePositions')} rows={overduePositions} list="position" deed="resume" />
      <Undone rows={undone} />
      <Drafts drafts={drafts} />
      <OfficeTransfers transfers={transfers} />
    </>
  )
}

/** A titled list with its number of lines. */
export function PendingPart({
  title,
  count,
  children,
}: {
  readonly title: string
  readonly count: number
  readonly children: ReactNode
}) {
  const t = useTranslations('movements.pending')
  return (
    <TitledPart title={title} none={count === 0 ? t('nobody') : null} action={t('count', { count })}>
      <div className={classes.scroll}>{children}</div>
    </TitledPart>
  )
}

function Awaited({ rows }: { readonly rows: readonly PendingMovement[] }) {
  const t = useTranslations('movements.pending')
  const heads = [t('agent'), t('from'), t('to'), t('act'), t('since'), numberHead(t('days')), t('action')]
  return (
    <PendingPart title={t('awaited')} count={rows.length}>
      <PlainTable label={t('awaited')} heads={heads}>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <Person row={row} />
            </td>
            <td>{row.from ?? '–'}</td>
            <td>{row.to ?? '–'}</td>
            <td>
              <ActLink row={row} />
            </td>
            <td>
              <Day day={row.since} />
            </td>
            <td className={classes.number}>{row.days ?? '–'}</td>
            <td>
              <Link
                to="/workers/$workerId/postings/$postingId/take-up"
                params={{ workerId: String(row.workerId), postingId: String(row.id) }}
              >
                {t('takeUp')}
              </Link>
            </td>
          </tr>
        ))}
      </PlainTable>
    </PendingPart>
  )
}

interface OverdueProps {
  readonly title: string
  readonly rows: readonly PendingMovement[]
  /** The list that words the kind. */
  readonly list: 'posting_kind' | 'position'
  readonly deed: 'end' | 'resume'
}

function Overdue({ title, rows, list, deed }: OverdueProps) {
  const t = useTranslations('movements.pending')
  const label = useListLabel()
  const heads = [
    t('agent'),
    t('where'),
    t('kind'),
    t('to'),
    t('plannedEnd'),
    numberHead(t('late')),
    t('action'),
  ]
  return (
    <PendingPart title={title} count={rows.length}>
      <PlainTable label={title} heads={heads}>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <Person row={row} />
            </td>
            <td>{row.from ?? '–'}</td>
            <td>{label(list, row.kind)}</td>
            <td>{row.to ?? '–'}</td>
            <td>
              <Day day={row.since} />
            </td>
            <td className={classes.number}>{row.days ?? '–'}</td>
            <td>
              <OverdueDeed row={row} deed={deed} />
            </td>
          </tr>
        ))}
      </PlainTable>
    </PendingPart>
  )
}

function OverdueDeed({ row, deed }: { readonly row: PendingMovement; readonly deed: 'end' | 'resume' }) {
  const t = useTranslations('movements.pending')
  const workerId = String(row.workerId)
  if (deed === 'end') {
    const params = { workerId, postingId: String(row.id) }
    return (
      <Link to="/workers/$workerId/postings/$postingId/end" params={params}>
        {t('end')}
      </Link>
    )
  }
  return (
    <Link
      to="/workers/$workerId/movement"
      params={{ workerId }}
      search={{ kind: 'resumption', position: row.id }}
    >
      {t('resume')}
    </Link>
  )
}

function Undone({ rows }: { readonly rows: readonly PendingMovement[] }) {
  const t = useTranslations('movements.pending')
  const kinds = useActKind()
  if (rows.length === 0) return null
  const heads = [
    t('agent'),
    t('where'),
    t('kind'),
    t('act'),
    t('effective'),
    numberHead(t('days')),
    t('action'),
  ]
  return (
    <PendingPart title={t('undone')} count={rows.length}>
      <PlainTable label={t('undone')} heads={heads}>
        {rows.map((row) => (
          <tr key={`${row.id} ${row.workerId}`}>
            <td>
              <Person row={row} />
            </td>
            <td>{row.from ?? '–'}</td>
            <td>{kinds(row.kind)}</td>
            <td>
              <ActLink row={row} />
            </td>
            <td>
              <Day day={row.since} />
            </td>
            <td className={classes.number}>{row.days ?? '–'}</td>
            <td>
              <CarryOut row={row} />
            </td>
          </tr>
        ))}
      </PlainTable>
    </PendingPart>
  )
}

/** A departure ends everything; the end of a posting that posting alone. */
function CarryOut({ row }: { readonly row: PendingMovement }) {
  const t = useTranslations('movements.pending')
  const { workerId, postingId, kind, id } = row
  if (kind === 'posting_end' && postingId !== undefined) {
    const params = { workerId: String(workerId), postingId: String(postingId) }
    return (
      <Link to="/workers/$workerId/postings/$postingId/end" params={params} search={{ act: id }}>
        {t('carryOut')}
      </Link>
    )
  }
  return (
    <Link
      to="/workers/$workerId/movement"
      params={{ workerId: String(workerId) }}
      search={{ kind: kind === 'retirement' ? 'retirement' : 'departure', act: id }}
    >
      {t('carryOut')}
    </Link>
  )
}

function Drafts({ drafts }: Pick<PendingMovements, 'drafts'>) {
  const t = useTranslations('movements.pending')
  const kinds = useActKind()
  if (drafts.length === 0) return null
  return (
    <PendingPart title={t('drafts')} count={drafts.length}>
      <PlainTable label={t('drafts')} heads={[t('kind'), t('agent'), t('action')]}>
        {drafts.map(({ actId, kind, persons }) => (
          <tr key={actId}>
            <td>{kinds(kind)}</td>
            <td>{t('persons', { count: persons })}</td>
            <td>
              <Link to="/acts/$actId" params={{ actId: String(actId) }}>
                {t('open')}
              </Link>
            </td>
          </tr>
        ))}
      </PlainTable>
    </PendingPart>
  )
}

/** A kind of act in words; one that has none shows as itself. */
function useActKind(): (kind: string) => string {
  const t = useTranslations()
  return (kind) => {
    const key = `history.codes.act_kind.${kind}` as Parameters<typeof t.has>[0]
    return t.has(key) ? t(key) : kind
  }
}

export function Person({ row }: { readonly row: { workerId: number } & Parameters<typeof fullName>[0] }) {
  return (
    <Link to="/workers/$workerId" params={{ workerId: String(row.workerId) }}>
      {fullName(row)}
    </Link>
  )
}

function ActLink({ row }: { readonly row: PendingMovement }) {
  const t = useTranslations('movements.pending')
  if (row.actId === null) return '–'
  return (
    <Link to="/acts/$actId" params={{ actId: String(row.actId) }}>
      {row.actNumber ?? t('open')}
    </Link>
  )
}

export function Day({ day }: { readonly day: string | null }) {
  const locale = useLocale()
  return day === null ? '–' : formatPartialDate(day, locale, 'table')
}

export function numberHead(text: string) {
  return { text, className: classes.number }
}
