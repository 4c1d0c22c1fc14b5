import type { WriteContext } from '#backend/context.ts'
import { decisionAct } from '#backend/db/posting-writer.ts'
import { signedDecision } from '#backend/db/postings.ts'
import type { Door } from '#backend/db/write.ts'
import type { MovementEntry } from '#shared/contract/movements.ts'
import type { Movement } from '#shared/domain/movements/movement.ts'
import { AppError } from '#shared/errors/app-error.ts'

export type Context = Pick<WriteContext, 'db' | 'scope' | 'today' | 'cause'>

/** What each kind of movement is given to write. */
export interface Recording {
  readonly context: Context
  readonly door: Door
  readonly movement: Movement
  readonly entry: MovementEntry
  readonly birth: string | null
}

/** The decision: one signed earlier that the movement carries out, or the one that the form tells. */
export function decisionOf(
  { context, door, movement, entry }: Recording,
  effectiveOn: string | null = null,
): number | null {
  if (entry.carriesOut !== null) {
    const known = signedDecision(context.db, entry.carriesOut, entry.workerId)
    if (!known) throw new AppError('NOT_FOUND', { entity: 'act', id: entry.carriesOut })
    return known.id
  }
  const { actNumber, decidedOn, toPrepare } = entry
  const ownerOffice = context.cause().office
  return decisionAct(door, {
    ...{ kind: movement.act, actNumber, decidedOn, toPrepare, ownerOffice, effectiveOn },
  })
}
