import type { CallContext } from '#backend/context.ts'
import type { Dashboard } from '#shared/contract/dashboard.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { findUnit } from './dashboard.queries.ts'
import { densityFigures } from './density-figures.ts'
import { type Asked, personsWith } from './figures.ts'
import { midwifeFigures } from './midwife-figures.ts'
import { facilitiesOf, normFigures } from './norm-figures.ts'
import { fileFigures, movementFigures, staffFigures } from './staff-figures.ts'

/**
 * The figures of the whole territory or of a place, as they are today. Each figure of persons counts the very filter
 * that it opens.
 * @throws AppError UNKNOWN_PLACE {field: placeId}
 */
export function dashboard(
  context: Pick<CallContext, 'scope' | 'db' | 'today' | 'checkCancelled' | 'progress'>,
  placeId: number | null,
): Dashboard {
  const { db, today, progress } = context
  const place = placeId === null ? null : findUnit(db, placeId)
  if (placeId !== null && !place) throw new AppError('UNKNOWN_PLACE', { field: 'placeId', id: placeId })
  const asked: Asked = { context, placeId }
  const facilities = facilitiesOf(asked)
  const budget = personsWith(asked, { standing: 'budget' })
  const parts = [
    () => staffFigures(asked, budget),
    () => movementFigures(asked, budget),
    () => densityFigures(asked, facilities.seen.length === facilities.all.length),
    () => normFigures(asked, facilities),
    () => midwifeFigures(asked),
    () => fileFigures(asked),
  ]
  const figures = parts.flatMap((figuresOf, done) => {
    progress(done, parts.length)
    return figuresOf()
  })
  return { asAt: today, place, figures }
}
