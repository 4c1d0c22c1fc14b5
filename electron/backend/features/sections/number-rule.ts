import { holdersOf, namedFiles } from '#backend/db/number-holders.ts'
import { foldNumber } from '#shared/domain/fold.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Context, Wanted } from './section-rules.ts'

/**
 * A number that another file holds is refused once, with that file's name; with a reason it is saved and listed as a case.
 * @throws AppError NUMBER_IN_USE {field, workers, withheld}
 */
export function checkNumber(
  { db, scope }: Context,
  { ownerId, values, known }: Wanted,
): { normalised: string } {
  const [type, number] = [String(values.type), String(values.number)]
  const normalised = foldNumber(number)
  const unchanged = known?.values.type === type && foldNumber(String(known.values.number)) === normalised
  const reason = values.duplicateReason ?? null
  if (unchanged || reason !== null) return { normalised }
  const holders = holdersOf(scope, db, { type, normalised, except: ownerId })
  if (holders.length > 0) throw new AppError('NUMBER_IN_USE', { field: 'number', ...namedFiles(holders) })
  return { normalised }
}
