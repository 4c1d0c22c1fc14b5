import type { CallContext } from '#backend/context.ts'
import type { OfficeTransfer, PendingMovement, PendingMovements } from '#shared/contract/movements.ts'
import { partialDate } from '#shared/domain/dates.ts'
import { addDays, daysBetween } from '#shared/domain/days.ts'
import { pendingRows } from './pending.queries.ts'

/** How long a transfer that has come to an end stays in sight, in days. */
const SHOWN_AFTER = 60

/** What is decided and not done: awaited persons, ends that have passed, ends not carried out, drafts, transfers. */
export function pendingMovements({
  scope,
  db,
  today,
}: Pick<CallContext, 'scope' | 'db' | 'today'>): PendingMovements {
  const rows = pendingRows(scope, db, { today, since: addDays(today, -SHOWN_AFTER) })
  const aged = (row: Omit<PendingMovement, 'days'>): PendingMovement => ({
    ...row,
    days: row.since === null ? null : sinceDay(row.since, today),
  })
  return {
    awaited: rows.awaited.map(aged),
    overduePostings: rows.overduePostings.map(aged),
    overduePositions: rows.overduePositions.map(aged),
    undone: rows.undone.map(aged),
    drafts: rows.drafts,
    transfers: rows.transfers.map(({ urgent, ...row }): OfficeTransfer => ({
      ...row,
      urgent: urgent === 1,
      days: daysBetween(
        row.announcedOn,
        row.arrivedOn ?? (row.state === 'refused' ? row.answeredOn : null) ?? today,
      ),
    })),
  }
}

/** Days since the last day that a date can mean; none yet where that lies ahead. */
function sinceDay(since: string, today: string): number {
  return Math.max(0, daysBetween(partialDate(since)?.last ?? since, today))
}
