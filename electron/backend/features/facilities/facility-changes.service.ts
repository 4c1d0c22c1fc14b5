import type { WriteContext } from '#backend/context.ts'
import { findHomes } from '#backend/db/facility-homes.ts'
import { facility, facilityChange, facilityPlace, facilityState, post } from '#backend/db/schema/index.ts'
import { type Door, write } from '#backend/db/write.ts'
import type {
  FacilityMerger,
  FacilityMove,
  FacilityOpening,
  FacilityRenaming,
  FacilitySplit,
} from '#shared/contract/facility-changes.ts'
import type { Act } from '#shared/contract/history.ts'
import { addDays, type Day } from '#shared/domain/days.ts'
import { fold } from '#shared/domain/fold.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { type FacilityRecord, findFacility, statesOf, unitExists } from './facilities.queries.ts'
import { checkCodes, TYPED, UNKNOWN_STATE } from './facilities.service.ts'
import { livePosts } from './facility-changes.queries.ts'
import { aliasesOf, covers } from './facility-facts.ts'
import { beginStatus } from './facility-status.service.ts'
import { moveAct, moveStaff } from './move-staff.service.ts'

type Context = Pick<WriteContext, 'db' | 'scope' | 'today' | 'cause'>
interface Changing {
  readonly on: Day
  readonly reason: string | null
}

/** The cause of a change: its reason stays in the history. */
function causeOf({ cause }: Context, { reason }: Changing) {
  return cause(reason === null ? {} : { reason })
}

/** @throws AppError INVALID_INPUT {field: on}: what is not yet so is not recorded */
export function checkPast({ on }: Changing, today: Day): void {
  if (on <= today) return
  const issues = [{ path: 'on', code: 'custom', message: 'in_the_future' }]
  throw new AppError('INVALID_INPUT', { field: 'on', issues })
}

function known(door: Door, id: number): FacilityRecord {
  const found = findFacility(door.db, id)
  if (!found) throw new AppError('NOT_FOUND', { entity: 'facility', id })
  return found
}

function checkUnit({ db }: Door, unitId: number, on: Day): void {
  if (!unitExists(db, unitId, on)) throw new AppError('UNKNOWN_PLACE', { field: 'unitId', id: unitId })
}

/**
 * A facility opens: its record, what it is and where it lies from the day on.
 * @throws AppError UNKNOWN_PLACE, INVALID_INPUT, each with the field
 */
export function openFacility(context: Context, entry: FacilityOpening): Act & { readonly id: number } {
  const { db, today, cause } = context
  const { name, unitId, on, reason, type, sector, managingBody, milieu } = entry
  return write(db, causeOf(context, entry), (door) => {
    checkPast(entry, today)
    checkUnit(door, unitId, on)
    const state = { type, sector, managingBody, milieu, status: 'open' as const }
    checkCodes(door, state, undefined)
    const id = insertFacility(door, name, cause().office)
    door.insert(facilityState, { facilityId: id, ...state, reason, fromDay: on })
    door.insert(facilityPlace, { facilityId: id, unitId, proposed: false, source: TYPED, fromDay: on })
    return { id, act: door.act }
  })
}

function insertFacility(door: Door, name: string, ownerOffice: string): number {
  const words = { name, folded: fold(name), aliases: [], codes: {} }
  return door.insert(facility, { ...words, ownerOffice, source: TYPED }).id
}

/**
 * A facility gets another name on a day; the old one stays findable.
 * @throws AppError NOT_FOUND; NO_CHANGE, INVALID_INPUT, each with the field
 */
export function renameFacility(context: Context, entry: FacilityRenaming): Act {
  return write(context.db, causeOf(context, entry), (door) => {
    const now = known(door, entry.id)
    checkPast(entry, context.today)
    if (entry.name === now.name) throw new AppError('NO_CHANGE', { field: 'name' })
    const aliases = aliasesOf(now.aliases).filter((alias) => alias !== entry.name && alias !== now.name)
    door.update(facility, now.id, {
      name: entry.name,
      folded: fold(entry.name),
      aliases: [...aliases, now.name],
    })
    noteChange(door, now.id, entry, { kind: 'renamed', oldName: now.name, newName: entry.name })
    return { act: door.act }
  })
}

interface Noted {
  readonly kind: 'renamed' | 'moved' | 'split' | 'merged'
  readonly otherId?: number
  readonly oldName?: string
  readonly newName?: string
}

/** Writes down what became of a facility. */
export function noteChange(door: Door, facilityId: number, { on, reason }: Changing, noted: Noted): void {
  door.insert(facilityChange, { facilityId, day: on, source: reason ?? TYPED, ...noted })
}

/**
 * A facility belongs to another unit from a day on.
 * @throws AppError NOT_FOUND; NO_CHANGE, CHANGE_BEFORE_LAST {from}, UNKNOWN_PLACE, INVALID_INPUT, each with the field
 */
export function moveFacility(context: Context, entry: FacilityMove): Act {
  return write(context.db, causeOf(context, entry), (door) => {
    const now = known(door, entry.id)
    checkPast(entry, context.today)
    checkUnit(door, entry.unitId, entry.on)
    const main = findHomes(door.db, [now.id], entry.on).get(now.id)
    if (main?.unitId === entry.unitId) throw new AppError('NO_CHANGE', { field: 'unitId' })
    placeFrom(door, now.id, entry)
    noteChange(door, now.id, entry, { kind: 'moved' })
    return { act: door.act }
  })
}

/** Ends the main place of a facility on the eve and begins another. */
function placeFrom(door: Door, id: number, { unitId, on }: { unitId: number; on: Day }): void {
  const main = findHomes(door.db, [id], on).get(id)
  const told = { facilityId: id, unitId, proposed: false, source: TYPED, fromDay: on }
  if (!main) {
    door.insert(facilityPlace, told)
    return
  }
  const [from, to] = [main.fromDay ?? '', main.toDay]
  if (from >= on || to !== null) throw new AppError('CHANGE_BEFORE_LAST', { field: 'on', from: to ?? from })
  door.update(facilityPlace, main.placeId, { toDay: addDays(on, -1) })
  door.insert(facilityPlace, told)
}

/**
 * Part of a facility becomes one of its own, with the people and posts named.
 * @throws AppError NOT_FOUND; CLOSED_ON_DAY, UNKNOWN_PLACE, INVALID_INPUT, each with the field
 */
export function splitFacility(
  context: Context,
  entry: FacilitySplit,
): Act & { readonly id: number; readonly moved: number } {
  const { db, today, cause } = context
  return write(db, causeOf(context, entry), (door) => {
    const { on, postIds } = entry
    const old = known(door, entry.id)
    checkPast(entry, today)
    const state = checkOpen(door, old, on)
    const place = findHomes(db, [old.id], on).get(old.id)?.unitId ?? null
    const unitId = entry.unitId ?? place
    if (unitId !== null) checkUnit(door, unitId, on)
    const type = entry.type ?? state.type
    checkCodes(door, { ...state, type }, state)
    const id = insertFacility(door, entry.name, cause().office)
    const { sector, managingBody, milieu } = state
    const nature = { type, sector, managingBody, milieu, status: 'open', reason: entry.reason }
    door.insert(facilityState, { facilityId: id, ...nature, fromDay: on })
    if (unitId !== null)
      door.insert(facilityPlace, { facilityId: id, unitId, proposed: false, source: TYPED, fromDay: on })
    noteChange(door, old.id, entry, { kind: 'split', otherId: id, oldName: old.name, newName: entry.name })
    movePosts(
      door,
      livePosts(db, old.id).filter((one) => postIds.includes(one)),
      id,
    )
    const actId = entry.postingIds.length === 0 ? null : moveAct(door, entry, cause().office)
    const takesPost = (postId: number) => postIds.includes(postId)
    const move = { from: old.id, to: id, on, postingIds: entry.postingIds, takesPost, actId }
    return { id, moved: moveStaff(door, move), act: door.act }
  })
}

function movePosts(door: Door, posts: readonly number[], facilityId: number): void {
  for (const id of posts) door.update(post, id, { facilityId })
}

/** @throws AppError CLOSED_ON_DAY {field, name}; answers what is known of the facility on the day */
function checkOpen(door: Door, { id, name }: FacilityRecord, on: Day) {
  const states = statesOf(door.db, id)
  const state = states.find((one) => covers(one, on))
  const before = states.length > 0 && states.every(({ from }) => from !== null && from > on)
  if (before || state?.status === 'closed') throw new AppError('CLOSED_ON_DAY', { field: 'on', name })
  return state ?? UNKNOWN_STATE
}

/**
 * Facilities go into another one: they close on the eve, their names lead to it, and their posts and, if so asked,
 * everybody there go over.
 * @throws AppError NOT_FOUND; MERGER_UNFIT, CLOSED_ON_DAY, CHANGE_BEFORE_LAST, INVALID_INPUT, each with the field
 */
export function mergeFacilities(context: Context, entry: FacilityMerger): Act & { readonly moved: number } {
  const { db, today, cause } = context
  const { on, staff, reason } = entry
  return write(db, causeOf(context, entry), (door) => {
    const target = known(door, entry.id)
    checkPast(entry, today)
    checkOpen(door, target, on)
    const sources = [...new Set(entry.fromIds)].map((id) => known(door, id))
    if (sources.some(({ id }) => id === target.id)) throw new AppError('MERGER_UNFIT', { field: 'fromIds' })
    const actId = staff === 'transfer' ? moveAct(door, entry, cause().office) : null
    let moved = 0
    for (const source of sources) {
      checkOpen(door, source, on)
      beginStatus(door, source.id, { status: 'closed', on, reason })
      noteChange(door, source.id, entry, {
        kind: 'merged',
        otherId: target.id,
        oldName: source.name,
        newName: target.name,
      })
      movePosts(door, livePosts(db, source.id), target.id)
      if (staff === 'leave') continue
      const move = { from: source.id, to: target.id, on, postingIds: null, takesPost: () => true, actId }
      moved += moveStaff(door, move)
    }
    const names = sources.flatMap(({ name, aliases }) => [name, ...aliasesOf(aliases)])
    const aliases = new Set([...aliasesOf(target.aliases), ...names])
    aliases.delete(target.name)
    door.update(facility, target.id, { aliases: [...aliases] })
    return { moved, act: door.act }
  })
}
