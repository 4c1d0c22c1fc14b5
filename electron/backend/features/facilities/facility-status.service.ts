import type { WriteContext } from '#backend/context.ts'
import { facilityState } from '#backend/db/schema/index.ts'
import { type Door, write } from '#backend/db/write.ts'
import type { FacilityStatus } from '#shared/contract/facilities.ts'
import type { StatusChange } from '#shared/contract/facility-changes.ts'
import type { Act } from '#shared/contract/history.ts'
import { addDays, type Day } from '#shared/domain/days.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { findFacility, type StateRow, statesOf } from './facilities.queries.ts'
import { UNKNOWN_STATE } from './facilities.service.ts'
import { countServingOn } from './facility-changes.queries.ts'
import { covers } from './facility-facts.ts'

type Context = Pick<WriteContext, 'db' | 'scope' | 'today' | 'cause'>

interface Begun {
  readonly status: FacilityStatus
  readonly on: Day
  readonly reason: string | null
}

/**
 * From a day on a facility is open, suspended or closed; or it was wrong that it was so, or since when.
 * @throws AppError NOT_FOUND; FACILITY_STAFFED {count}; NO_CHANGE, CHANGE_BEFORE_LAST {from}, INVALID_INPUT, each with
 *   the field
 */
export function setStatus({ db, today, cause }: Context, entry: StatusChange): Act {
  const { id, status, on, reason, manner, evenStaffed } = entry
  const why = reason === null ? {} : { reason }
  return write(db, cause({ ...why, action: manner }), (door) => {
    if (!findFacility(db, id)) throw new AppError('NOT_FOUND', { entity: 'facility', id })
    if (on > today) {
      const issues = [{ path: 'on', code: 'custom', message: 'in_the_future' }]
      throw new AppError('INVALID_INPUT', { field: 'on', issues })
    }
    if (status === 'closed' && !evenStaffed) {
      const count = countServingOn(db, id, on)
      if (count > 0) throw new AppError('FACILITY_STAFFED', { field: 'evenStaffed', count })
    }
    if (manner === 'change') beginStatus(door, id, { status, on, reason })
    else correctStatus(door, id, { status, on, reason }, today)
    return { act: door.act }
  })
}

/** Ends what the facility was on the eve of the day, and begins the new status with all else unchanged. */
export function beginStatus(door: Door, facilityId: number, { status, on, reason }: Begun): void {
  const states = statesOf(door.db, facilityId)
  const later = states.find(({ from }) => from !== null && from > on)
  if (later) throw new AppError('CHANGE_BEFORE_LAST', { field: 'on', from: later.from })
  const now = states.find((state) => covers(state, on))
  if ((now?.status ?? 'open') === status && !(now === undefined && states.length > 0)) {
    throw new AppError('NO_CHANGE', { field: 'status' })
  }
  if (now?.from === on) {
    door.update(facilityState, now.id, { status, reason })
    return
  }
  if (now) door.update(facilityState, now.id, { toDay: addDays(on, -1) })
  const nature = natureOf(now ?? states[0])
  // What is not known of the time before stays unknown, but it was open.
  if (!now && states.length === 0) {
    door.insert(facilityState, { facilityId, ...UNKNOWN_STATE, toDay: addDays(on, -1) })
  }
  door.insert(facilityState, { facilityId, ...nature, status, reason, fromDay: on, toDay: now?.to ?? null })
}

function natureOf(state: StateRow | undefined) {
  const { type, sector, managingBody, milieu } = state ?? UNKNOWN_STATE
  return { type, sector, managingBody, milieu }
}

/** The status of today was wrong, or the day since when it holds: the state before it ends on the eve of the day. */
function correctStatus(door: Door, facilityId: number, { status, on, reason }: Begun, today: Day): void {
  const states = statesOf(door.db, facilityId)
  const now = states.find((state) => covers(state, today))
  if (!now) {
    door.insert(facilityState, { facilityId, ...natureOf(states[0]), status, reason, fromDay: on })
    return
  }
  const before = states.find(({ to }) => to !== null && now.from !== null && to === addDays(now.from, -1))
  if (before && (before.from ?? '') >= on)
    throw new AppError('CHANGE_BEFORE_LAST', { field: 'on', from: before.from })
  if (before) door.update(facilityState, before.id, { toDay: addDays(on, -1) })
  door.update(facilityState, now.id, { status, reason, fromDay: before || now.from !== null ? on : now.from })
}
