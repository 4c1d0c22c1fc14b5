import { birthOf, facilityExists } from '#backend/db/postings.ts'
import { officeTransfer } from '#backend/db/schema/index.ts'
import { write } from '#backend/db/write.ts'
import type { Act } from '#shared/contract/history.ts'
import type { NewTransfer, TransferStep } from '#shared/contract/movements.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { findTransfer } from './pending.queries.ts'
import type { Context } from './recording.ts'
import { refusedField } from './refused-field.ts'

/**
 * Another office announces somebody, or this one announces somebody to another.
 * @throws AppError UNKNOWN_FACILITY, INVALID_INPUT, each with the field
 */
export function announceTransfer(context: Context, entry: NewTransfer): Act {
  const { db, scope, cause, today } = context
  return write(db, cause(), (door) => {
    const { workerId, facilityId, announcedOn } = entry
    if (birthOf(scope, db, workerId) === undefined) throw refusedField('workerId', 'invalid')
    if (facilityId !== null && !facilityExists(db, facilityId)) {
      throw new AppError('UNKNOWN_FACILITY', { field: 'facilityId', id: facilityId })
    }
    if (announcedOn > today) throw refusedField('announcedOn', 'in_the_future')
    door.insert(officeTransfer, { ...entry, state: 'announced' })
    return { act: door.act }
  })
}

/** From which states each step may be taken. */
const BEFORE: Readonly<Record<TransferStep['state'], readonly string[]>> = {
  accepted: ['announced'],
  refused: ['announced', 'accepted'],
  arrived: ['announced', 'accepted'],
}

/**
 * The answer to a transfer, or its arrival; who arrives without an answer was accepted.
 * @throws AppError NOT_FOUND {entity: office_transfer}; TRANSFER_CLOSED {state}; INVALID_INPUT {field: on}
 */
export function stepTransfer(context: Context, { id, state, on, notes }: TransferStep): Act {
  const { db, scope, cause, today } = context
  return write(db, cause(), (door) => {
    const known = findTransfer(scope, db, id)
    if (!known) throw new AppError('NOT_FOUND', { entity: 'office_transfer', id })
    if (!BEFORE[state].includes(known.state)) throw new AppError('TRANSFER_CLOSED', { state: known.state })
    if (on < (known.answeredOn ?? known.announcedOn)) throw refusedField('on', 'ends_before_start')
    if (on > today) throw refusedField('on', 'in_the_future')
    const dated = state === 'arrived' ? { arrivedOn: on } : { answeredOn: on }
    door.update(officeTransfer, id, { state, ...dated, notes: notes ?? known.notes })
    return { act: door.act }
  })
}
