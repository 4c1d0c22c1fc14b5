import { runReport } from '#backend/features/reports/reports.service.ts'
import { measurePair } from './measure.ts'
import { type BenchRegister, TODAY } from './register.ts'
import type { Line } from './table.ts'

/**
 * The same table by hand, as one statement without substitution: for each facility of a place and each group of the
 * norm, how many are there, how many are required, how many are missing; and who counts in no group.
 */
const FLOOR = `
  with recursive under(id) as (
    select ? union select p.unit_id from org_unit_parent p join under u on p.parent_id = u.id
    where coalesce(p.from_day, '') <= '${TODAY}' and coalesce(p.to_day, '9999') >= '${TODAY}'),
  here as materialized (
    select f.id, f.name, st.type, st.milieu, st.sector, min(fp.unit_id) as district
    from facility_place fp join under on under.id = fp.unit_id join facility f on f.id = fp.facility_id
    left join facility_state st on st.facility_id = f.id group by f.id),
  staff as materialized (
    select s.facility_id, s.corps_id, sum(s.budget) as budget, sum(s.available) as available
    from here join service_segment s on s.facility_id = here.id and s.to_day >= '${TODAY}' and s.from_day <= '${TODAY}'
    group by 1, 2),
  present as materialized (
    select staff.facility_id, m.group_id, sum(staff.available) as n
    from staff join norm_group_member m on m.corps_id = staff.corps_id group by 1, 2),
  totals as materialized (select facility_id, sum(budget) as budget, sum(available) as available from staff group by 1)
  select here.*, u.name, g.label_fr, l.minimum, l.mandatory, totals.budget, totals.available,
    coalesce(present.n, 0) as present, max(0, l.minimum - coalesce(present.n, 0)) as gap
  from here join org_unit u on u.id = here.district cross join norm_group g
  left join norm_line l on l.group_id = g.id and l.facility_type = here.type and coalesce(l.milieu, here.milieu) is here.milieu
  left join present on present.facility_id = here.id and present.group_id = g.id
  left join totals on totals.facility_id = here.id
  order by u.name, here.name, g.sort_order`

export async function reports({ db, context }: BenchRegister): Promise<Line[]> {
  const floor = db.sqlite.prepare<[number]>(FLOOR)
  const unit = (level: string, name: string | null) =>
    db.sqlite
      .prepare<[string, string | null, string | null], { id: number }>(
        'select id from org_unit where level = ? and (? is null or name = ?)',
      )
      .get(level, name, name)?.id ?? 0
  const lines: Line[] = []
  for (const [what, placeId] of [
    ['staffing against norms, one region', unit('region', 'Sikasso')],
    ['staffing against norms, whole country', unit('pays', null)],
  ] as const) {
    const pair = await measurePair(
      40,
      () => runReport(context, 'staffing-norms', { place: placeId }),
      () => floor.all(placeId),
    )
    lines.push({ what, unit: 'ms', floorIs: 'one SQL statement: the same table, without substitution', pair })
  }
  return lines
}
