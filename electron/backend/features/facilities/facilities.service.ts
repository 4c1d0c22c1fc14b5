import type { WriteContext } from '#backend/context.ts'
import { listAttributes, notInList } from '#backend/db/code-lists.ts'
import { findHomes } from '#backend/db/facility-homes.ts'
import { facilitiesIn } from '#backend/db/places.ts'
import { checkUnchanged, type FieldHome } from '#backend/db/record-conflict.ts'
import { facility, facilityPlace, facilityState } from '#backend/db/schema/index.ts'
import { type Door, write } from '#backend/db/write.ts'
import type { ChangedFacility, FacilityEntry } from '#shared/contract/facilities.ts'
import type { Act } from '#shared/contract/history.ts'
import { addDays, type Day } from '#shared/domain/days.ts'
import { fold } from '#shared/domain/fold.ts'
import { AppError } from '#shared/errors/app-error.ts'
import {
  type FacilityRecord,
  findFacility,
  findProposedPlaces,
  type StateRow,
  statesOf,
  unitExists,
} from './facilities.queries.ts'
import { aliasesOf, covers } from './facility-facts.ts'

type Context = Pick<WriteContext, 'db' | 'scope' | 'today' | 'cause'>

/** What a facility's record says of where its facts come from when a person typed them. */
export const TYPED = 'entry'

interface Manner {
  readonly today: Day
  /** True: it was so until yesterday and is otherwise from today on. False: it was wrong all along. */
  readonly recordChange: boolean
}

/**
 * Brings a facility's record to what the form says, as one act; writes only what differs; answers the act.
 * @throws AppError NOT_FOUND {entity: facility, id}; RECORD_CHANGED {current, changes}; INVALID_INPUT, UNKNOWN_PLACE
 *   with the field
 */
export function updateFacility(
  { db, scope, today, cause }: Context,
  { id, opened, recordChange, ...entry }: ChangedFacility,
): Act {
  return write(db, cause({ action: recordChange ? 'change' : 'correct' }), (door) => {
    const known = findFacility(db, id)
    if (!known) throw new AppError('NOT_FOUND', { entity: 'facility', id })
    const versions = { opened, current: entryOf(door, known, today), wanted: entry }
    checkUnchanged({ scope, db }, { kind: 'facility', id }, versions, HOMES)
    const manner = { today, recordChange }
    setName(door, known, entry.name, manner)
    setState(door, id, entry, manner)
    setPlace(door, id, entry.unitId, manner)
    return { act: door.act }
  })
}

/** Where the form's fields live. */
const HOMES: Readonly<Record<keyof FacilityEntry, FieldHome>> = {
  name: { entity: 'facility', field: 'name' },
  type: { entity: 'facility_state', field: 'type' },
  sector: { entity: 'facility_state', field: 'sector' },
  managingBody: { entity: 'facility_state', field: 'managingBody' },
  milieu: { entity: 'facility_state', field: 'milieu' },
  status: { entity: 'facility_state', field: 'status' },
  unitId: { entity: 'facility_place', field: 'unitId' },
}

/** The entry that would write the record as it is today. */
function entryOf({ db }: Door, { id, name }: FacilityRecord, today: Day): FacilityEntry {
  const now = statesOf(db, id).find((state) => covers(state, today)) ?? UNKNOWN_STATE
  const { type, sector, managingBody, milieu, status } = now
  const unitId = findHomes(db, [id], today).get(id)?.unitId ?? null
  return { name, type, sector, managingBody, milieu, status, unitId }
}

/** A name that changed stays findable; one that was wrong does not. */
function setName(door: Door, known: FacilityRecord, name: string, { recordChange }: Manner): void {
  if (name === known.name) return
  const others = aliasesOf(known.aliases).filter((alias) => alias !== name)
  const aliases = recordChange && !others.includes(known.name) ? [...others, known.name] : others
  door.update(facility, known.id, { name, folded: fold(name), aliases })
}

/** What the form says of a facility's state. */
const TOLD = ['type', 'sector', 'managingBody', 'milieu', 'status'] as const
type ToldState = Pick<StateRow, (typeof TOLD)[number]>

/** What nothing is known of is not closed. */
export const UNKNOWN_STATE: ToldState = {
  ...{ type: null, sector: null, managingBody: null, milieu: null },
  status: 'open',
}

function setState(door: Door, id: number, entry: FacilityEntry, { today, recordChange }: Manner): void {
  const states = statesOf(door.db, id)
  const now = states.find((state) => covers(state, today))
  const { type, sector, managingBody, milieu, status } = entry
  const told: ToldState = { type, sector, managingBody, milieu, status }
  checkCodes(door, told, now)
  const known = now ?? UNKNOWN_STATE
  if (TOLD.every((field) => known[field] === told[field])) return
  if (!now) {
    const gap = gapAround(states, today)
    const from = recordChange ? today : gap.from
    door.insert(facilityState, { facilityId: id, ...told, fromDay: from, toDay: gap.to })
  } else if (recordChange && (now.from ?? '') < today) {
    door.update(facilityState, now.id, { toDay: addDays(today, -1) })
    door.insert(facilityState, { facilityId: id, ...told, fromDay: today, toDay: now.to })
  } else {
    door.update(facilityState, now.id, told)
  }
}

/** The days around one of which nothing is known: from the day after the last fact to the day before the next. */
function gapAround(states: readonly StateRow[], day: Day): { from: Day | null; to: Day | null } {
  const before = states.flatMap(({ to }) => (to !== null && to < day ? [to] : [])).sort()
  const after = states.flatMap(({ from }) => (from !== null && from > day ? [from] : [])).sort()
  const [last, next] = [before.at(-1), after[0]]
  return { from: last ? addDays(last, 1) : null, to: next ? addDays(next, -1) : null }
}

const LISTS = {
  type: 'facility_type',
  sector: 'sector',
  managingBody: 'managing_body',
  milieu: 'milieu',
} as const

/** A value that stays may have left its list since. */
export function checkCodes(door: Door, told: ToldState, now: ToldState | undefined): void {
  for (const [field, list] of Object.entries(LISTS) as [keyof typeof LISTS, string][]) {
    const code = told[field]
    if (code === null || code === now?.[field]) continue
    if (!listAttributes(door.db, list, code)) throw notInList(field)
  }
}

function setPlace(door: Door, id: number, unitId: number | null, { today, recordChange }: Manner): void {
  const main = findHomes(door.db, [id], today).get(id)
  if (unitId === null) {
    if (!main) return
    const issues = [{ path: 'unitId', code: 'custom', message: 'required' }]
    throw new AppError('INVALID_INPUT', { field: 'unitId', issues })
  }
  if (main?.unitId === unitId) return
  if (!unitExists(door.db, unitId, today))
    throw new AppError('UNKNOWN_PLACE', { field: 'unitId', id: unitId })
  const told = { unitId, proposed: false, source: TYPED }
  if (!main) {
    door.insert(facilityPlace, { facilityId: id, ...told, fromDay: recordChange ? today : null })
  } else if (recordChange && (main.fromDay ?? '') < today) {
    door.update(facilityPlace, main.placeId, { toDay: addDays(today, -1) })
    door.insert(facilityPlace, { facilityId: id, ...told, fromDay: today, toDay: main.toDay })
  } else {
    door.update(facilityPlace, main.placeId, told)
  }
}

/**
 * Makes proposed places definite, as one act: those of the facilities named, of a place, of both, or all.
 * Answers how many, and the act.
 * @throws AppError UNKNOWN_PLACE {field: placeId}
 */
export function acceptProposedPlaces(
  { db, today, cause }: Context,
  { placeId, facilityIds }: { placeId: number | null; facilityIds: readonly number[] | null },
): Act & { readonly accepted: number } {
  if (placeId !== null && !unitExists(db, placeId, today)) {
    throw new AppError('UNKNOWN_PLACE', { field: 'placeId', id: placeId })
  }
  return write(db, cause(), (door) => {
    const inPlace = placeId === null ? null : facilitiesIn(db, { unitIds: [placeId], boundariesOn: today })
    const wanted = facilityIds && inPlace ? both(facilityIds, inPlace) : (facilityIds ?? inPlace)
    const places = findProposedPlaces(db, wanted, today)
    for (const id of places) door.update(facilityPlace, id, { proposed: false })
    return { accepted: places.length, act: door.act }
  })
}

function both(one: readonly number[], other: readonly number[]): number[] {
  const known = new Set(other)
  return one.filter((id) => known.has(id))
}
