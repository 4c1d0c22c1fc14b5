import type { ReadDb } from '#backend/db/connection.ts'
import { statement } from '#backend/db/statement.ts'

/** A posting that goes on at a facility on a day or later, or is awaited there. */
export interface MovablePosting {
  readonly id: number
  readonly workerId: number
  readonly service: string | null
  readonly fonctionId: number | null
  readonly kind: string
  readonly fte: number
  readonly start: string | null
  readonly startFirst: string | null
  readonly end: string | null
  readonly endReason: string | null
  readonly endActId: number | null
  readonly postId: number | null
  readonly supervisorId: number | null
  readonly plannedEnd: string | null
}

const postings = statement<{ facility: number; on: string }, MovablePosting>(
  `select p.id, p.worker_id as workerId, p.service, p.fonction_id as fonctionId, p.kind, p.fte, p."start",
     p.start_first as startFirst, p."end", p.end_reason as endReason, p.end_act_id as endActId, p.post_id as postId,
     p.supervisor_id as supervisorId, p.planned_end as plannedEnd
   from posting p
   where p.facility_id = @facility and coalesce(p.end_last, '9999') >= @on
     and coalesce((select a.state from act a where a.id = p.start_act_id), 'signed') <> 'cancelled'
   order by p.id`,
)

/** The postings of a facility that a change on a day concerns: those that end before it stay history. */
export function movablePostings(db: ReadDb, facility: number, on: string): MovablePosting[] {
  return postings.all(db, { facility, on })
}

/** A position hosted at a facility that goes on on a day or later. */
export interface HostedPosition {
  readonly id: number
  readonly workerId: number
  readonly kind: string
  readonly start: string | null
  readonly startFirst: string | null
  readonly end: string | null
  readonly reason: string | null
  readonly plannedEnd: string | null
  readonly notes: string | null
  readonly actId: number | null
}

const hosted = statement<{ facility: number; on: string }, HostedPosition>(
  `select p.id, p.worker_id as workerId, p.kind, p."start", p.start_first as startFirst, p."end", p.reason,
     p.planned_end as plannedEnd, p.notes, p.act_id as actId
   from admin_position p where p.host_facility_id = @facility and coalesce(p.end_last, '9999') >= @on order by p.id`,
)

export function hostedPositions(db: ReadDb, facility: number, on: string): HostedPosition[] {
  return hosted.all(db, { facility, on })
}

const posts = statement<{ facility: number }, { id: number }>(
  `select id from post where facility_id = @facility and state <> 'abolished' order by id`,
)

/** The posts of a facility that are not abolished. */
export function livePosts(db: ReadDb, facility: number): number[] {
  return posts.all(db, { facility }).map(({ id }) => id)
}

const serving = statement<{ facility: number; on: string }, { n: number }>(
  `select count(*) as n from posting p
   where p.facility_id = @facility and p.start_first <= @on and coalesce(p.end_last, '9999') >= @on
     and coalesce((select a.state from act a where a.id = p.start_act_id), 'signed') not in ('draft', 'cancelled')`,
)

/** How many postings go on at a facility on a day. */
export function countServingOn(db: ReadDb, facility: number, on: string): number {
  return serving.get(db, { facility, on })?.n ?? 0
}

export interface ChangeRow {
  readonly kind: 'renamed' | 'moved' | 'split' | 'merged'
  readonly day: string
  readonly oldName: string | null
  readonly newName: string | null
  readonly otherId: number | null
  readonly other: string | null
  readonly own: number
  readonly source: string
}

const changes = statement<{ facility: number }, ChangeRow>(
  `select c.kind, c.day, c.old_name as oldName, c.new_name as newName, o.id as otherId, o.name as other,
     c.facility_id = @facility as own, c.source
   from facility_change c
   left join facility o on o.id = case when c.facility_id = @facility then c.other_id else c.facility_id end
   where c.facility_id = @facility or c.other_id = @facility
   order by c.day desc, c.id desc`,
)

/** What became of a facility, or of another that it came from or that went into it; the newest first. */
export function changesOf(db: ReadDb, facility: number): ChangeRow[] {
  return changes.all(db, { facility })
}
