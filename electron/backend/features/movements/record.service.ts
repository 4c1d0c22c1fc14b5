import { birthOf } from '#backend/db/postings.ts'
import { write } from '#backend/db/write.ts'
import type { MovementEntry } from '#shared/contract/movements.ts'
import type { SavedEnd } from '#shared/contract/postings.ts'
import { partialDate } from '#shared/domain/dates.ts'
import { missingFields } from '#shared/domain/movements/missing.ts'
import { isReasonOf, movementOf } from '#shared/domain/movements/definitions.ts'
import type { Movement, MovementEffect } from '#shared/domain/movements/movement.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { reasons } from './career.queries.ts'
import { depart } from './departure.service.ts'
import type { Context, Recording } from './recording.ts'
import { refusedField } from './refused-field.ts'
import { resume, takePosition } from './position.service.ts'
import { serve } from './serve.service.ts'

const WRITERS: Readonly<Record<MovementEffect, (recording: Recording) => number | null>> = {
  posting: serve,
  position: takePosition,
  resumption: resume,
  departure: depart,
}

/**
 * Records a movement of a career as its definition says; answers its decision too, if there is one.
 * @throws AppError NOT_FOUND {entity: worker}; INVALID_INPUT, DECISION_AFTER_START, END_BEFORE_START,
 *   PLANNED_END_BEFORE_START, PRESENCE_BEFORE_START, NO_BASE, ALREADY_SO, ALREADY_ENDED, NOTHING_TO_END, DRAFT_STARTED
 *   and those of `insertPosting`, each with the field; BASE_CHANGED
 */
export function recordMovement(context: Context, entry: MovementEntry): SavedEnd {
  const { db, scope, cause } = context
  return write(db, cause(), (door) => {
    const birth = birthOf(scope, db, entry.workerId)
    if (birth === undefined) throw new AppError('NOT_FOUND', { entity: 'worker', id: entry.workerId })
    const movement = movementOf(entry.movement)
    checkFields(context, movement, entry)
    return { actId: WRITERS[movement.writes]({ context, door, movement, entry, birth }), act: door.act }
  })
}

/** What the definition asks for: fields that must be filled in, the reason, whether it may be prepared. */
function checkFields(context: Context, movement: Movement, entry: MovementEntry): void {
  const [missing] = missingFields(movement, entry)
  if (missing) throw refusedField(missing, 'required')
  if (entry.toPrepare && movement.preparable !== true) throw refusedField('toPrepare', 'invalid')
  const day = movement.past ? entry.end && partialDate(entry.end)?.first : null
  if (day && day > context.today) throw refusedField('end', 'in_the_future')
  if (entry.reason === null) return
  const all = reasons(context.db)
  const reason = all.find(({ code }) => code === entry.reason)
  if (!reason || !isReasonOf(movement, reason.attributes, all)) throw refusedField('reason', 'invalid')
}
