import { searchWorkers } from '#backend/features/workers/search.service.ts'
import { workerPage } from '#backend/features/workers/worker-page.service.ts'
import { measurePair } from './measure.ts'
import { type BenchRegister, TODAY } from './register.ts'
import type { Line } from './table.ts'

/** What people type: beginnings of one or two names, a phone, a matricule. */
const TYPED = [
  'tra',
  'traore',
  'awa tra',
  'coul',
  'fatoumata k',
  'keita',
  'sidibe mou',
  '76',
  '7612',
  'diar',
  'mariam',
  'bak',
]

/** A search written by hand as one statement: the full-text match and what a line shows, in index order. */
const SEARCH_FLOOR = `
  with found as materialized (select rowid as id from worker_fts where worker_fts match ? limit 200)
  select w.id, w.prenoms, w.nom, w.nom_epoux, w.sex, w.birth, k.label_fr, k.label_en, f.id, f.name, u.name,
    (select number from identifier where worker_id = w.id and type = 'matricule' limit 1),
    (select value from contact where worker_id = w.id order by sort_order limit 1)
  from found join worker_search q on q.id = found.id join worker w on w.id = q.id
  left join service_segment s on s.id = (select id from service_segment
    where worker_id = w.id and from_day <= '${TODAY}' and to_day >= '${TODAY}' order by budget desc limit 1)
  left join corps k on k.id = s.corps_id left join facility f on f.id = s.facility_id
  left join org_unit u on u.id = cast(substr(q.area, 2) as integer)
  order by q.sort_name limit 50`

export async function searches({ db, context }: BenchRegister): Promise<Line> {
  const floor = db.sqlite.prepare<[string]>(SEARCH_FLOOR)
  const typed = (round: number) => TYPED[round % TYPED.length] ?? ''
  const match = (text: string) =>
    /\d/.test(text)
      ? `numbers: ${text}*`
      : text
          .split(' ')
          .map((word) => `names: ${word}*`)
          .join(' AND ')
  const pair = await measurePair(
    600,
    (round) => searchWorkers(context.scope, db, { query: typed(round), limit: 50, today: TODAY }),
    (round) => floor.all(match(typed(round))),
  )
  return {
    what: 'search as you type, 50 lines',
    unit: 'ms',
    floorIs: 'one SQL statement with the same columns',
    pair,
  }
}

/** A worker's page by hand: one statement with the columns that the page shows, its lists as JSON. */
const PAGE_FLOOR = `
  select w.*,
    (select json_group_array(json_object('id', id, 'kind', kind, 'value', value) order by sort_order)
      from contact where worker_id = w.id) as contacts,
    (select json_group_array(json_object('id', id, 'type', type, 'number', number, 'reason', duplicate_reason) order by type)
      from identifier where worker_id = w.id) as identifiers,
    (select json_group_array(json_object('id', s.id, 'corpsId', s.corps_id, 'fr', k.label_fr, 'en', k.label_en,
        'statut', s.statut, 'category', s.category, 'start', s."start", 'end', s."end") order by s.start_first desc)
      from career_spell s join corps k on k.id = s.corps_id where s.worker_id = w.id) as spells,
    (select json_group_array(json_object('id', p.id, 'facilityId', f.id, 'facility', f.name, 'kind', p.kind,
        'fr', n.label_fr, 'en', n.label_en, 'service', p.service, 'decidedOn', p.decided_on, 'act', a.number,
        'start', p."start", 'end', p."end", 'startReason', p.start_reason, 'endReason', p.end_reason,
        'acts', json((select json_group_array(json_object('kind', o.kind, 'number', o.number, 'date', o.date))
          from act o where o.id in (p.start_act_id, p.end_act_id)
            or o.id in (select act_id from act_line where posting_id = p.id and worker_id = w.id))),
        'place', (select u.name from facility_place fp join org_unit u on u.id = fp.unit_id
          where fp.facility_id = p.facility_id and coalesce(fp.from_day, '') <= '${TODAY}'
            and coalesce(fp.to_day, '9999') >= '${TODAY}' limit 1)) order by p.start_first desc)
      from posting p join facility f on f.id = p.facility_id left join fonction n on n.id = p.fonction_id
      left join act a on a.id = p.start_act_id where p.worker_id = w.id) as postings,
    (select json_group_array(json_object('id', id, 'kind', kind, 'employer', employer, 'funding', funding_source,
        'start', "start", 'end', "end") order by start_first desc) from contract where worker_id = w.id) as contracts,
    (select json_group_array(json_object('id', d.id, 'kind', d.kind, 'start', d."start", 'end', d."end",
        'host', h.name, 'reason', d.reason, 'act', o.number) order by d.start_first desc)
      from admin_position d left join facility h on h.id = d.host_facility_id left join act o on o.id = d.act_id
      where d.worker_id = w.id) as positions,
    (select json_group_array(other.worker_id) from identifier own join identifier other
      on other.type = own.type and other.normalised = own.normalised and other.worker_id <> own.worker_id
      where own.worker_id = w.id) as shared
  from worker w where w.id = ?`

export async function pages({ db, context }: BenchRegister): Promise<Line> {
  const statement = db.sqlite.prepare<[number], Record<string, string | null>>(PAGE_FLOOR)
  const lists = ['contacts', 'identifiers', 'spells', 'postings', 'contracts', 'positions', 'shared']
  const floor = {
    get: (id: number) => {
      const row = statement.get(id) ?? {}
      return {
        ...row,
        ...Object.fromEntries(lists.map((list) => [list, JSON.parse(row[list] ?? 'null') as unknown])),
      }
    },
  }
  // Every page of the file into the cache: it is reading that is measured, not decrypting.
  for (let worker = 1; worker <= 14_114; worker += 1) floor.get(worker)
  const id = (round: number) => 1 + ((round * 7919) % 14_000)
  const pair = await measurePair(
    600,
    (round) => workerPage(context.scope, db, id(round), TODAY),
    (round) => floor.get(id(round)),
  )
  return {
    what: 'worker page, complete',
    unit: 'ms',
    floorIs: 'one SQL statement with the same columns, its lists as JSON',
    pair,
  }
}
