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

/** The place of a facility that stands for it in lists, with the district and region above it. */
export interface FacilityHome {
  readonly facilityId: number
  readonly placeId: number
  readonly unitId: number
  readonly fromDay: string | null
  readonly toDay: string | null
  readonly proposed: number
  readonly district: string | null
  readonly region: string | null
}

/** District and region of every unit in each tree, from the top down; a unit in no tree knows only itself. */
const UNIT_HOMES = `level_role(level, role) as materialized (
    select code, attributes ->> 'role' from list_item where list = 'level'),
  unit_home(id, tree, district, region) as (
    select u.id, t.value, case k.role when 'district' then u.id end, case k.role when 'region' then u.id end
    from json_each('["administrative","health"]') t join org_unit u left join level_role k on k.level = u.level
    where not exists (select 1 from org_unit_parent p where p.unit_id = u.id and p.tree = t.value and ${OPEN_TODAY('p')})
    union
    select p.unit_id, h.tree, case k.role when 'district' then p.unit_id else h.district end,
      case k.role when 'region' then p.unit_id else h.region end
    from unit_home h join org_unit_parent p on p.parent_id = h.id and p.tree = h.tree
    join org_unit u on u.id = p.unit_id left join level_role k on k.level = u.level
    where ${OPEN_TODAY('p')})`

const homes = statement<{ facilities: string; today: string }, FacilityHome>(
  `with recursive ${UNIT_HOMES},
   ranked as (
     select fp.facility_id, fp.id as place_id, fp.unit_id, fp.from_day, fp.to_day, fp.proposed, h.district, h.region,
       row_number() over (partition by fp.facility_id order by
         h.tree = 'health' and h.district is not null desc, h.tree = 'health' and h.region is not null desc,
         h.district is not null desc, h.region is not null desc, fp.id, h.tree desc) as place
     from json_each(@facilities) wanted
     cross join facility_place fp on fp.facility_id = wanted.value and ${OPEN_TODAY('fp')}
     join unit_home h on h.id = fp.unit_id)
   select r.facility_id as facilityId, r.place_id as placeId, r.unit_id as unitId, r.from_day as fromDay,
     r.to_day as toDay, r.proposed, d.name as district, g.name as region
   from ranked r left join org_unit d on d.id = r.district left join org_unit g on g.id = r.region
   where r.place = 1`,
)

/** Where facilities stand today: in the health tree where they are in it, else in the administrative one. */
export function findHomes(
  db: ReadDb,
  facilities: readonly number[],
  today: string,
): Map<number, FacilityHome> {
  const rows = homes.all(db, { facilities: JSON.stringify(facilities), today })
  return new Map(rows.map((row) => [row.facilityId, row]))
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
