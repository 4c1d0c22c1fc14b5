import { ageOn, partialDate } from '#shared/domain/dates.ts'
import type { Day } from '#shared/domain/days.ts'
import { AppError } from '#shared/errors/app-error.ts'

/** Nobody younger is on the register, in completed years. */
const MINIMUM_AGE = 16

/**
 * Refuses a birth that can't be a worker's. A partial date is refused only when no day that it can mean would do.
 * @throws AppError BIRTH_IN_FUTURE {field, today}; TOO_YOUNG {field, age, minimum}
 */
export function checkBirth(birth: string | null, today: Day): void {
  if (birth === null) return
  if ((partialDate(birth)?.first ?? '') > today)
    throw new AppError('BIRTH_IN_FUTURE', { field: 'birth', today })
  const age = ageOn(birth, today)?.most ?? MINIMUM_AGE
  if (age < MINIMUM_AGE) throw new AppError('TOO_YOUNG', { field: 'birth', age, minimum: MINIMUM_AGE })
}
