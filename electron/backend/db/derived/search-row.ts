import { fold, foldNumber } from '#shared/domain/fold.ts'
import { phoneticKey } from '#shared/domain/phonetic.ts'
import type { WriteDb } from '../connection.ts'
import { prepared } from '../prepared.ts'
import { statement } from '../statement.ts'

interface Worker {
  readonly worker: number
}

const names = statement<Worker, { prenoms: string; nom: string; nomEpoux: string | null }>(
  'select prenoms, nom, nom_epoux as nomEpoux from worker where id = @worker',
)
const numbers = statement<Worker, { normalised: string }>(
  `select normalised from contact where worker_id = @worker
   union all select normalised from identifier where worker_id = @worker`,
)

/** The smallest health unit that holds the person's base (or host) today; the health tree first. */
const area = statement<Worker & { today: string }, { unitId: number }>(
  `select fp.unit_id as unitId
   from service_segment s join facility_place fp on fp.facility_id = s.facility_id
   where s.worker_id = @worker and s.from_day <= @today and s.to_day >= @today
     and coalesce(fp.from_day, '') <= @today and coalesce(fp.to_day, '9999') >= @today
   order by s.budget desc, exists (select 1 from org_unit_parent p where p.unit_id = fp.unit_id and p.tree = 'health') desc,
     fp.id
   limit 1`,
)

const REMOVE = 'delete from worker_search where id = ?'
const UPSERT = `insert into worker_search (id, names, phonetic, numbers, area, sort_name) values (?, ?, ?, ?, ?, ?)
  on conflict (id) do update set names = excluded.names, phonetic = excluded.phonetic, numbers = excluded.numbers,
    area = excluded.area, sort_name = excluded.sort_name
  where (names, phonetic, numbers, area, sort_name)
    is not (excluded.names, excluded.phonetic, excluded.numbers, excluded.area, excluded.sort_name)`

/** Writes a worker's search row anew; removes it with the worker. */
export function refreshSearch(db: WriteDb, worker: number, today: string): void {
  const person = names.get(db, { worker })
  if (!person) {
    prepared(db, REMOVE).run(worker)
    return
  }
  const folded = fold([person.prenoms, person.nom, person.nomEpoux ?? ''].join(' '))
  const keys = [...new Set(folded.split(' ').map(phoneticKey))].join(' ')
  const known = numbers.all(db, { worker }).map((row) => foldNumber(row.normalised))
  const unit = area.get(db, { worker, today })
  const sortName = fold(`${person.nom} ${person.prenoms}`)
  prepared(db, UPSERT).run(
    worker,
    folded,
    keys,
    known.join(' '),
    unit ? areaToken(unit.unitId) : '',
    sortName,
  )
}

/** The word under which the full-text index knows a unit. */
export function areaToken(unitId: number): string {
  return `a${unitId}`
}
