import type { ReadDb } from '#backend/db/connection.ts'
import { UNITS_UNDER } from '#backend/db/places.ts'
import { statement } from '#backend/db/statement.ts'
import type { FacilityStatus } from '#shared/contract/facilities.ts'

const OPEN_TODAY = (row: string) =>
  `coalesce(${row}.from_day, '') <= @today and coalesce(${row}.to_day, '9999') >= @today`

/** Where states overlap the one that began last holds. */
const STATE_TODAY = `(select st.id from facility_state st where st.facility_id = f.id and ${OPEN_TODAY('st')}
  order by st.from_day desc, st.id desc limit 1)`

export interface ListedFacility {
  readonly id: number
  readonly name: string
  readonly folded: string
  readonly aliases: string
  readonly type: string | null
  readonly sector: string | null
  readonly milieu: string | null
  readonly status: FacilityStatus
}

const LISTED = `select f.id, f.name, f.folded, f.aliases, s.type, s.sector, s.milieu, coalesce(s.status, 'open') as status
   from facility f left join facility_state s on s.id = ${STATE_TODAY}
   where (@type is null or s.type = @type)`

const everywhere = statement<{ type: string | null; today: string }, ListedFacility>(
  `${LISTED} order by f.folded, f.id`,
)
const within = statement<
  { type: string | null; today: string; units: string; boundariesOn: string },
  ListedFacility
>(
  `with recursive ${UNITS_UNDER}
   ${LISTED} and f.id in (
     select fp.facility_id from units_under u join facility_place fp on fp.unit_id = u.id
     where ${OPEN_TODAY('fp')})
   order by f.folded, f.id`,
)

/** Facilities as they are today, by name: of a place (at any level, in either tree) and of a type. */
export function findFacilities(
  db: ReadDb,
  { placeId, type, today }: { placeId: number | null; type: string | null; today: string },
): ListedFacility[] {
  if (placeId === null) return everywhere.all(db, { type, today })
  return within.all(db, { type, today, units: JSON.stringify([placeId]), boundariesOn: today })
}

export interface FacilityRecord {
  readonly id: number
  readonly uid: string
  readonly name: string
  readonly folded: string
  readonly aliases: string
  readonly latitude: number | null
  readonly longitude: number | null
  readonly positionSource: string | null
  readonly source: string
}

const one = statement<{ id: number }, FacilityRecord>(
  `select id, lower(hex(uid)) as uid, name, folded, aliases, latitude, longitude,
     position_source as positionSource, source
   from facility where id = @id`,
)

export function findFacility(db: ReadDb, id: number): FacilityRecord | null {
  return one.get(db, { id }) ?? null
}

export interface StateRow {
  readonly id: number
  readonly type: string | null
  readonly sector: string | null
  readonly managingBody: string | null
  readonly milieu: string | null
  readonly status: FacilityStatus
  readonly from: string | null
  readonly to: string | null
}

const states = statement<{ facility: number }, StateRow>(
  `select id, type, sector, managing_body as managingBody, milieu, status, from_day as "from", to_day as "to"
   from facility_state where facility_id = @facility order by from_day desc, id desc`,
)

/** Everything known of a facility over time, the newest first. */
export function statesOf(db: ReadDb, facility: number): StateRow[] {
  return states.all(db, { facility })
}

export interface PlaceRow {
  readonly id: number
  readonly unitId: number
  readonly unit: string
  readonly level: string
  readonly proposed: number
  readonly from: string | null
  readonly to: string | null
}

const places = statement<{ facility: number }, PlaceRow>(
  `select fp.id, fp.unit_id as unitId, u.name as unit, u.level, fp.proposed, fp.from_day as "from", fp.to_day as "to"
   from facility_place fp join org_unit u on u.id = fp.unit_id
   where fp.facility_id = @facility order by fp.from_day desc, fp.id`,
)

/** Every place of a facility, past ones too, the newest first. */
export function placesOf(db: ReadDb, facility: number): PlaceRow[] {
  return places.all(db, { facility })
}

const unitOpen = statement<{ unit: number; on: string }, { id: number }>(
  `select id from org_unit
   where id = @unit and coalesce(opened, '') <= @on and coalesce(closed, '9999') >= @on`,
)

/** Whether a unit exists on a day. */
export function unitExists(db: ReadDb, unit: number, on: string): boolean {
  return unitOpen.get(db, { unit, on }) !== undefined
}

const proposed = statement<{ facilities: string | null; today: string }, { id: number }>(
  `select id from facility_place
   where proposed and coalesce(to_day, '9999') >= @today
     and (@facilities is null or facility_id in (select value from json_each(@facilities)))
   order by id`,
)

/** Places that nobody confirmed yet: of the facilities named, or of all. */
export function findProposedPlaces(
  db: ReadDb,
  facilities: readonly number[] | null,
  today: string,
): number[] {
  const parameters = { facilities: facilities === null ? null : JSON.stringify(facilities), today }
  return proposed.all(db, parameters).map((row) => row.id)
}
