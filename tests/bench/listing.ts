import { listWorkers, workerRows } from '#backend/db/workforce/index.ts'
import { type WorkerFilterInput, workerFilter } from '#shared/contract/worker-filter.ts'
import { type ListSort, listSort } from '#shared/contract/worker-list.ts'
import { EVERYWHERE } from '#shared/domain/scope.ts'
import { measurePair } from './measure.ts'
import { type BenchRegister, TODAY } from './register.ts'
import type { Line } from './table.ts'

const ROUNDS = 60

/** A base of the day by hand: whoever has none is awaited somewhere or stands nowhere. */
const BASE = `left join service_segment s on s.worker_id = q.id and s.from_day <= @on and s.to_day >= @on
    and s.budget = 1`

const FLOORS = {
  name: 'select id from worker_search order by sort_name, id',
  facility: `select q.id from worker_search q ${BASE} left join facility f on f.id = s.facility_id
    order by f.folded is null, f.folded, q.sort_name, q.id`,
  filtered: `with recursive under(id, tree) as (
      select @place, null
      union
      select p.unit_id, p.tree from org_unit_parent p join under u on p.parent_id = u.id
      where (u.tree is null or u.tree = p.tree)
        and coalesce(p.from_day, '') <= @on and coalesce(p.to_day, '9999') >= @on)
    select w.id from service_segment s join worker w on w.id = s.worker_id join worker_search q on q.id = w.id
    where s.facility_id in (
        select fp.facility_id from under u cross join facility_place fp on fp.unit_id = u.id
        where coalesce(fp.from_day, '') <= @on and coalesce(fp.to_day, '9999') >= @on)
      and s.from_day <= @on and s.to_day >= @on and s.budget = 1
      and s.corps_id = @corps and w.birth_first <= @latest and w.birth_last > @earliest
    order by q.sort_name, w.id`,
} as const

/** The list of all files and of a narrow filter, and the rows that come into view. */
export async function lists(register: BenchRegister): Promise<Line[]> {
  const { db } = register
  const one = (sql: string) => db.sqlite.prepare<[], number>(sql).pluck().get() ?? 0
  const placeId = one(`select id from org_unit where level = 'region' and name = 'Sikasso'`)
  const corpsId = one(
    `select corps_id from service_segment where corps_id is not null group by corps_id order by count(*) desc limit 1`,
  )
  const list = (filter: WorkerFilterInput, sort: ListSort = []) => {
    const asked = { filter: workerFilter.parse(filter), sort: listSort.parse(sort), today: TODAY }
    return () => listWorkers(EVERYWHERE, db, asked)
  }
  const floor = (sql: string, bind: object = {}) => {
    const statement = db.sqlite.prepare<[object], number>(sql).pluck()
    return () => statement.all({ on: TODAY, ...bind })
  }
  const narrow: WorkerFilterInput = {
    placeId,
    corpsIds: [corpsId],
    ageFrom: 30,
    ageTo: 45,
    standing: 'budget',
  }
  const ago = (years: number) => `${Number(TODAY.slice(0, 4)) - years}${TODAY.slice(4)}`
  const line = (what: string, pair: Line['pair']): Line => ({
    ...{ what, unit: 'ms', floorIs: 'one SQL statement by hand', pair },
  })
  return [
    line('list, all files by name', await measurePair(ROUNDS, list({}), floor(FLOORS.name))),
    line(
      'list, all files by facility',
      await measurePair(
        ROUNDS,
        list({}, [{ column: 'facility', descending: false }]),
        floor(FLOORS.facility),
      ),
    ),
    line(
      'list, place + corps + age',
      await measurePair(
        ROUNDS * 5,
        list(narrow),
        floor(FLOORS.filtered, { place: placeId, corps: corpsId, latest: ago(30), earliest: ago(46) }),
      ),
    ),
    line('list, 100 rows into view', await rows(register)),
  ]
}

/** A row by hand: what the list shows of a person, in one statement. */
const ROWS_FLOOR = `
  with recursive asked(id, place) as (select value, key from json_each(@ids)),
  on_base(worker_id, facility_id) as materialized (
    select s.worker_id, s.facility_id from asked join service_segment s on s.worker_id = asked.id
      and s.from_day <= @on and s.to_day >= @on and s.budget = 1),
  up(facility, id) as (
    select distinct fp.facility_id, fp.unit_id from on_base b join facility_place fp on fp.facility_id = b.facility_id
    union select up.facility, p.parent_id from up join org_unit_parent p on p.unit_id = up.id and p.tree = 'health'
      where coalesce(p.from_day, '') <= @on and coalesce(p.to_day, '9999') >= @on),
  home(facility, district, region) as materialized (
    select up.facility, max(case l.attributes ->> 'role' when 'district' then u.name end),
      max(case l.attributes ->> 'role' when 'region' then u.name end)
    from up join org_unit u on u.id = up.id
    left join list_item l on l.list = 'level' and l.code = u.level group by up.facility)
  select w.id, w.prenoms, w.nom, w.nom_epoux, w.sex, w.birth,
    (select number from identifier where worker_id = w.id and type = 'matricule' order by id limit 1),
    (select number from identifier where worker_id = w.id and type = 'nina' order by id limit 1),
    (select value from contact where worker_id = w.id and kind = 'mobile' order by sort_order limit 1),
    k.label_fr, k.label_en, c.category, c.statut, n.label_fr, n.label_en, a.kind, t.kind,
    f.id, f.name, st.type, st.milieu, st.sector, h.district, h.region, p."start",
    (select min(start_first) from posting where worker_id = w.id and start_first <= @on)
  from asked join worker w on w.id = asked.id
  left join on_base b on b.worker_id = w.id left join facility f on f.id = b.facility_id
  left join home h on h.facility = b.facility_id
  left join facility_state st on st.id = (select id from facility_state where facility_id = b.facility_id
    and coalesce(from_day, '') <= @on and coalesce(to_day, '9999') >= @on order by from_day desc limit 1)
  left join career_spell c on c.id = (select id from career_spell where worker_id = w.id
    and coalesce(start_first, '') <= @on and coalesce(end_last, '9999') >= @on
    order by start_first desc limit 1)
  left join corps k on k.id = c.corps_id
  left join admin_position a on a.id = (select id from admin_position where worker_id = w.id
    and start_first <= @on and coalesce(end_last, '9999') >= @on order by start_first desc limit 1)
  left join contract t on t.id = (select id from contract where worker_id = w.id
    and coalesce(end_last, '9999') >= @on order by start_first desc limit 1)
  left join posting p on p.id = (select id from posting where worker_id = w.id and +facility_id = b.facility_id
    and start_first <= @on and coalesce(end_last, '9999') >= @on order by start_first desc limit 1)
  left join fonction n on n.id = p.fonction_id
  order by asked.place`

function rows({ db }: BenchRegister): Promise<Line['pair']> {
  const ids = db.sqlite
    .prepare<[], number>('select id from worker_search order by sort_name, id')
    .pluck()
    .all()
  const statement = db.sqlite.prepare<[object]>(ROWS_FLOOR)
  const page = (round: number) => {
    const from = (round * 7919) % (ids.length - 100)
    return ids.slice(from, from + 100)
  }
  return measurePair(
    200,
    (round) => workerRows(EVERYWHERE, db, { ids: page(round), on: null, today: TODAY }),
    (round) => statement.all({ on: TODAY, ids: JSON.stringify(page(round)) }),
  )
}
