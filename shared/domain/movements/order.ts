import { AppError } from '#shared/errors/app-error.ts'
import { partialDate } from '../dates.ts'
import { checkDecision, checkOrder } from '../posting-rules.ts'

/** The days of a movement as written; each may be a month or a year only, or not known. */
export interface MovementDays {
  readonly decidedOn: string | null
  readonly start: string | null
  /** When the person was found present. */
  readonly presentOn: string | null
  readonly plannedEnd: string | null
  readonly end: string | null
}

/**
 * Decision ≤ start ≤ presence ≤ end, and start ≤ planned end; a decision that regularises may come after the start.
 * Only what every reading of two dates has in the wrong order is refused.
 * @throws AppError DECISION_AFTER_START {field: decidedOn}, END_BEFORE_START {field: end}, PLANNED_END_BEFORE_START
 *   {field: plannedEnd, start}, PRESENCE_BEFORE_START {field: presentOn, start}, PRESENCE_AFTER_END {field: presentOn, end}
 */
export function checkMovementOrder(days: MovementDays, regularises = false): void {
  const { decidedOn, start, presentOn, plannedEnd, end } = days
  checkDecision(decidedOn, start, regularises)
  if (start !== null && surelyBefore(plannedEnd, start)) {
    throw new AppError('PLANNED_END_BEFORE_START', { field: 'plannedEnd', start, plannedEnd })
  }
  if (start !== null && surelyBefore(presentOn, start)) {
    throw new AppError('PRESENCE_BEFORE_START', { field: 'presentOn', start, presentOn })
  }
  if (presentOn !== null && surelyBefore(end, presentOn)) {
    throw new AppError('PRESENCE_AFTER_END', { field: 'presentOn', end, presentOn })
  }
  if (start !== null) checkOrder({ start, end })
}

/** Whether every reading of the first date lies before every reading of the second; what is not known lies nowhere. */
export function surelyBefore(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false
  const [first, second] = [partialDate(one), partialDate(other)]
  return first !== null && second !== null && first.last < second.first
}
