import type { CallContext } from '#backend/context.ts'
import type { ReadDb } from '#backend/db/connection.ts'
import { findHomes } from '#backend/db/facility-homes.ts'
import { ancestorsOf } from '#backend/db/places.ts'
import type { FacilityPage, FacilityPlaceEntry, FacilityStaff } from '#shared/contract/facilities.ts'
import type { Day } from '#shared/domain/days.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { findFacility, type PlaceRow, placesOf, statesOf } from './facilities.queries.ts'
import { aliasesOf, covers, labelOf } from './facility-facts.ts'
import { normOf } from './facility-norm.service.ts'
import { type FacilityTotals, staffOf, type StaffRow, totalsOf } from './facility-staff.queries.ts'

/**
 * Everything that the page of a facility shows.
 * @throws AppError NOT_FOUND {entity: facility, id}
 */
export function facilityPage(
  { scope, db, today }: Pick<CallContext, 'scope' | 'db' | 'today'>,
  id: number,
): FacilityPage {
  const facility = findFacility(db, id)
  if (!facility) throw new AppError('NOT_FOUND', { entity: 'facility', id })
  const { folded: _, aliases, ...identity } = facility
  const staff = staffOf(scope, db, id, today).map(staffEntry)
  const totals = totalsOf(scope, db, id, today)
  return {
    ...identity,
    aliases: aliasesOf(aliases),
    ...natureOf(db, id, today),
    ...placesToday(db, id, today),
    staff,
    withheld: totals === null ? 0 : totals.total - staff.length,
    ...numbersOf(totals),
    norm: normOf({ scope, db, today }, id),
  }
}

type Nature = Pick<FacilityPage, 'type' | 'sector' | 'managingBody' | 'milieu' | 'status' | 'states'>

/** What nothing is known of today is unknown, but not closed. */
const UNKNOWN_NATURE = { type: null, sector: null, managingBody: null, milieu: null, status: 'open' } as const

function natureOf(db: ReadDb, id: number, today: Day): Nature {
  const states = statesOf(db, id).map(({ id: _, ...state }) => state)
  const now = states.find((state) => covers(state, today)) ?? UNKNOWN_NATURE
  const { type, sector, managingBody, milieu, status } = now
  return { type, sector, managingBody, milieu, status, states }
}

function numbersOf(totals: FacilityTotals | null): Pick<FacilityPage, 'budget' | 'available' | 'awaited'> {
  if (totals === null) return { budget: null, available: null, awaited: null }
  const { budget, available, awaited } = totals
  return { budget, available, awaited }
}

function placesToday(db: ReadDb, id: number, today: Day): Pick<FacilityPage, 'places' | 'formerPlaces'> {
  const rows = placesOf(db, id)
  const main = findHomes(db, [id], today).get(id)?.placeId
  const places = rows
    .filter((row) => covers(row, today))
    .map((row) => placeEntry(db, row, { today, main: row.id === main }))
    .sort((one, other) => Number(other.main) - Number(one.main))
  const formerPlaces = rows.flatMap(({ unit, level, from, to }) =>
    to !== null && to < today ? [{ unit, level, from, to }] : [],
  )
  return { places, formerPlaces }
}

function placeEntry(
  db: ReadDb,
  { unitId, unit, level, proposed, from }: PlaceRow,
  { today, main }: { today: Day; main: boolean },
): FacilityPlaceEntry {
  const ancestors = ancestorsOf(db, unitId, today).map((above) => ({
    name: above.name,
    level: above.level,
    tree: above.tree === 'health' ? ('health' as const) : ('administrative' as const),
  }))
  return { unitId, unit, level, proposed: proposed === 1, main, from, ancestors }
}

function staffEntry({ corpsFr, corpsEn, fonctionFr, fonctionEn, ...row }: StaffRow): FacilityStaff {
  return { ...row, corps: labelOf(corpsFr, corpsEn), fonction: labelOf(fonctionFr, fonctionEn) }
}
