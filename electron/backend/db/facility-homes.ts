import type { ReadDb } from './connection.ts'
import { statement } from './statement.ts'

/** A unit above a facility. */
export interface HomeUnit {
  readonly id: number
  readonly name: string
  readonly level: string
}

/** The place of a facility that stands for it in lists, with the district and region above it. */
export interface FacilityHome {
  readonly facilityId: number
  /** Its row of `facility_place`. */
  readonly placeId: number
  readonly unitId: number
  /** The tree in which district and region were found. */
  readonly tree: 'administrative' | 'health'
  readonly fromDay: string | null
  readonly toDay: string | null
  /** Proposed by an import and confirmed by nobody. */
  readonly proposed: boolean
  readonly district: HomeUnit | null
  readonly region: HomeUnit | null
}

const OPEN = (row: string) =>
  `coalesce(${row}.from_day, '') <= @boundariesOn and coalesce(${row}.to_day, '9999') >= @boundariesOn`

/**
 * SQL (`with recursive`): rows of `home` (facility_id, place_id, unit_id, tree, district, region) for the facilities of
 * a relation `asked(id)`, within the boundaries of the day `@boundariesOn`: where they stand in the health tree if
 * they are in it, else in the administrative one. Of units of one role the nearest counts, of places the one that says
 * more. With min() and max() SQLite takes the other columns from the row that holds the least or most.
 */
export const FACILITY_HOMES = `level_role(level, role) as materialized (
    select code, attributes ->> 'role' from list_item where list = 'level'),
  standing(facility_id, place_id, unit_id) as materialized (
    select fp.facility_id, fp.id, fp.unit_id from asked
    cross join facility_place fp on fp.facility_id = asked.id and ${OPEN('fp')}),
  above(start, id, tree, depth) as materialized (
    select unit_id, unit_id, tree, 0
    from (select distinct unit_id from standing), (select 'administrative' as tree union all select 'health')
    union
    select above.start, p.parent_id, above.tree, above.depth + 1
    from above join org_unit_parent p on p.unit_id = above.id and p.tree = above.tree
    where ${OPEN('p')} and above.depth < 20),
  nearest(start, tree, role, id, depth) as (
    select above.start, above.tree, r.role, above.id, min(above.depth)
    from above join org_unit u on u.id = above.id left join level_role r on r.level = u.level
    group by above.start, above.tree, r.role),
  in_tree(id, tree, district, region) as (
    select start, tree, max(case role when 'district' then id end), max(case role when 'region' then id end)
    from nearest group by start, tree),
  unit_home(id, tree, district, region, worth) as materialized (
    select id, tree, district, region, max((tree = 'health' and district is not null) * 16
      + (tree = 'health' and region is not null) * 8 + (district is not null) * 4 + (region is not null) * 2
      + (tree = 'health'))
    from in_tree group by id),
  home(facility_id, place_id, unit_id, tree, district, region) as materialized (
    select facility_id, place_id, unit_id, tree, district, region from (
      select s.facility_id, s.place_id, s.unit_id, h.tree, h.district, h.region, max(h.worth * 1e9 - s.place_id)
      from standing s join unit_home h on h.id = s.unit_id group by s.facility_id))`

interface HomeRow extends Omit<FacilityHome, 'proposed' | 'district' | 'region'> {
  readonly proposed: number
  readonly district: number | null
  readonly districtName: string | null
  readonly districtLevel: string | null
  readonly region: number | null
  readonly regionName: string | null
  readonly regionLevel: string | null
}

const homes = statement<{ facilities: string | null; boundariesOn: string }, HomeRow>(
  `with recursive asked(id) as materialized (
     select id from facility where @facilities is null
     union all select value from json_each(@facilities)),
   ${FACILITY_HOMES}
   select home.facility_id as facilityId, home.place_id as placeId, home.unit_id as unitId, home.tree,
     fp.from_day as fromDay, fp.to_day as toDay, fp.proposed, d.id as district, d.name as districtName,
     d.level as districtLevel, g.id as region, g.name as regionName, g.level as regionLevel
   from home join facility_place fp on fp.id = home.place_id
   left join org_unit d on d.id = home.district left join org_unit g on g.id = home.region`,
)

/** Where facilities stand on a day, those named or all; a facility without a place is absent. */
export function findHomes(
  db: ReadDb,
  facilities: readonly number[] | null,
  boundariesOn: string,
): Map<number, FacilityHome> {
  const asked = facilities === null ? null : JSON.stringify([...new Set(facilities)])
  const rows = homes.all(db, { facilities: asked, boundariesOn })
  return new Map(rows.map((row) => [row.facilityId, homeOf(row)]))
}

function homeOf(row: HomeRow): FacilityHome {
  const { proposed, district, districtName, districtLevel, region, regionName, regionLevel, ...rest } = row
  return {
    ...rest,
    proposed: proposed === 1,
    district: unitOf(district, districtName, districtLevel),
    region: unitOf(region, regionName, regionLevel),
  }
}

function unitOf(id: number | null, name: string | null, level: string | null): HomeUnit | null {
  return id === null || name === null || level === null ? null : { id, name, level }
}
