import { OPEN_END } from '#shared/domain/days.ts'
import { type PostingRole, serviceSegments } from '#shared/domain/service-segments.ts'
import type { WriteDb } from '../connection.ts'
import { prepared } from '../prepared.ts'
import { statement } from '../statement.ts'

interface Worker {
  readonly worker: number
}

const postings = statement<
  Worker,
  { facilityId: number; role: string | null; from: string; to: string | null }
>(
  `select p.facility_id as facilityId, k.attributes ->> 'role' as role, p.start_first as "from", p.end_last as "to"
   from posting p left join list_item k on k.list = 'posting_kind' and k.code = p.kind
   left join act a on a.id = p.start_act_id
   where p.worker_id = @worker and p.start is not null and coalesce(a.state, 'signed') not in ('draft', 'cancelled')
   order by p.start_first, p.id`,
)
const spells = statement<Worker, { corpsId: number; from: string | null; to: string | null }>(
  `select corps_id as corpsId, start_first as "from", end_last as "to"
   from career_spell where worker_id = @worker order by start_first, id`,
)
const positions = statement<
  Worker,
  {
    available: number | null
    budget: number | null
    hosts: number | null
    host: number | null
    from: string
    to: string | null
  }
>(
  `select k.attributes ->> 'available' as available, k.attributes ->> 'budget' as budget,
     k.attributes ->> 'host' as hosts,
     p.host_facility_id as host, p.start_first as "from", p.end_last as "to"
   from admin_position p left join list_item k on k.list = 'position' and k.code = p.kind
   left join act a on a.id = p.act_id
   where p.worker_id = @worker and p.start is not null and coalesce(a.state, 'signed') not in ('draft', 'cancelled')
   order by p.start_first, p.id`,
)

const REMOVE = 'delete from service_segment where worker_id = ?'
const INSERT = `insert into service_segment
  (worker_id, facility_id, corps_id, from_day, to_day, budget, available, flagged) values (?, ?, ?, ?, ?, ?, ?, ?)`

/** Writes a worker's service segments anew from her postings, corps and positions. */
export function refreshSegments(db: WriteDb, worker: number): void {
  const segments = serviceSegments({
    postings: postings.all(db, { worker }).map((row) => ({
      facilityId: row.facilityId,
      role: roleOf(row.role),
      from: row.from,
      to: row.to ?? OPEN_END,
    })),
    // A corps without a start is what the person has always been.
    corps: spells
      .all(db, { worker })
      .map((row) => ({ corpsId: row.corpsId, from: row.from ?? '0000-01-01', to: row.to ?? OPEN_END })),
    positions: positions.all(db, { worker }).map((row) => ({
      available: row.available !== 0,
      budget: row.budget !== 0,
      hostFacilityId: row.host,
      hosts: row.hosts === 1,
      from: row.from,
      to: row.to ?? OPEN_END,
    })),
  })
  prepared(db, REMOVE).run(worker)
  const insert = prepared(db, INSERT)
  for (const { facilityId, corpsId, from, to, budget, available, flagged } of segments) {
    insert.run(worker, facilityId, corpsId, from, to, Number(budget), Number(available), Number(flagged))
  }
}

function roleOf(role: string | null): PostingRole {
  return role === 'base' || role === 'hosting' ? role : 'none'
}
