import { actLine, adminPosition, benefit, contract, posting, salary } from '#backend/db/schema/index.ts'
import { surelyBefore } from '#shared/domain/movements/order.ts'
import { checkOrder } from '#shared/domain/posting-rules.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { openRecords, type OpenRecord } from './career.queries.ts'
import { decisionOf, type Recording } from './recording.ts'
import { refusedField } from './refused-field.ts'

/**
 * The end of service: every posting, position, contract and pay that is open ends on the last day. Of a decision that
 * is only prepared nothing ends: it is carried out once it is signed.
 */
export function depart(recording: Recording): number | null {
  const { context, door, entry } = recording
  const { workerId, end, reason, toPrepare } = entry
  if (end === null) throw refusedField('end', 'required')
  const { postings, positions, contracts, salaries, benefits } = openRecords(context.db, workerId)
  if (postings.length + positions.length === 0) throw new AppError('NOTHING_TO_END', { field: 'end' })
  for (const { start } of postings) if (start !== null) checkOrder({ start, end })
  const actId = decisionOf(recording, end)
  if (actId !== null && entry.carriesOut === null) nameIn(recording, actId, postings)
  if (toPrepare) return actId
  for (const { id } of postings) door.update(posting, id, { end, endReason: reason, endActId: actId })
  for (const { id } of began(positions, end)) door.update(adminPosition, id, { end })
  for (const { id } of began(contracts, end)) door.update(contract, id, { end })
  for (const { id } of began(salaries, end)) door.update(salary, id, { end })
  for (const { id } of began(benefits, end)) door.update(benefit, id, { end })
  return actId
}

/** The decision names every posting that it ends; of who has none, the person. */
function nameIn({ door, entry }: Recording, actId: number, postings: readonly OpenRecord[]): void {
  const { workerId } = entry
  if (postings.length === 0) door.insert(actLine, { actId, workerId })
  for (const { id } of postings) door.insert(actLine, { actId, workerId, postingId: id })
}

/** What was to begin later only can't end on that day: it stays for a person to look at. */
function began(records: readonly OpenRecord[], end: string): readonly OpenRecord[] {
  return records.filter(({ start }) => !surelyBefore(end, start))
}
