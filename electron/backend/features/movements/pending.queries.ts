import type { ReadDb } from '#backend/db/connection.ts'
import { inScope, type ScopeParameters, scopeParameters } from '#backend/db/person-scope.ts'
import { statement } from '#backend/db/statement.ts'
import { awaited } from '#backend/db/workforce/on-day.ts'
import type { OfficeTransfer, PendingMovement, PendingMovements } from '#shared/contract/movements.ts'
import type { Scope } from '#shared/domain/scope.ts'

type Found = Omit<PendingMovement, 'days'>
type Asked = ScopeParameters & { readonly today: string }

/** Most lines of each list: beyond that an office looks at its workers list instead. */
const MOST = 1000

const PERSON = 'w.id as workerId, w.prenoms, w.nom, w.nom_epoux as nomEpoux, w.sex, w.birth'
const DECIDED = (act: string) => `coalesce(${act}.state, 'signed') not in ('draft', 'cancelled')`

/** Where she is counted today. */
const BASE_NOW = `(select f.name from service_segment s join facility f on f.id = s.facility_id
  where s.worker_id = w.id and s.budget = 1 and s.from_day <= @today and s.to_day >= @today limit 1)`

const awaitedOnes = statement<Asked, Found>(
  `with due(id) as (select p.id from ${awaited('p', '@today')})
   select p.id, ${PERSON}, p.kind, ${BASE_NOW} as "from", f.name as "to", a.id as actId, a.number as actNumber,
     coalesce(p.decided_on, a.date) as since
   from due join posting p on p.id = due.id join worker w on w.id = p.worker_id
   join facility f on f.id = p.facility_id left join act a on a.id = p.start_act_id
   where ${inScope('w.id')} order by since, w.nom, w.id limit ${MOST}`,
)

const overduePostings = statement<Asked, Found>(
  `select p.id, ${PERSON}, p.kind, ${BASE_NOW} as "from", f.name as "to", a.id as actId, a.number as actNumber,
     p.planned_end as since
   from posting p join worker w on w.id = p.worker_id join facility f on f.id = p.facility_id
   left join act a on a.id = p.start_act_id
   where p.planned_end is not null and p."end" is null and p."start" is not null
     and p.planned_end < substr(@today, 1, length(p.planned_end)) and ${DECIDED('a')} and ${inScope('w.id')}
   order by p.planned_end, w.nom, w.id limit ${MOST}`,
)

const overduePositions = statement<Asked, Found>(
  `select p.id, ${PERSON}, p.kind, ${BASE_NOW} as "from", f.name as "to", a.id as actId, a.number as actNumber,
     p.planned_end as since
   from admin_position p join worker w on w.id = p.worker_id
   left join facility f on f.id = p.host_facility_id left join act a on a.id = p.act_id
   where p.planned_end is not null and p."end" is null
     and p.planned_end < substr(@today, 1, length(p.planned_end)) and ${DECIDED('a')} and ${inScope('w.id')}
   order by p.planned_end, w.nom, w.id limit ${MOST}`,
)

/** Ends that an act decides, signed but not carried out: what it names is still open. */
const undone = statement<Asked, Found>(
  `select a.id, ${PERSON}, min(p.id) as postingId, a.kind, ${BASE_NOW} as "from", null as "to", a.id as actId, a.number as actNumber,
     coalesce(a.effective_on, a.date) as since
   from act a join act_line l on l.act_id = a.id join posting p on p.id = l.posting_id
   join worker w on w.id = l.worker_id
   where a.kind in ('departure', 'retirement', 'posting_end') and a.state in ('signed', 'notified')
     and p."end" is null and ${inScope('w.id')}
   group by a.id, w.id order by since, w.nom, w.id limit ${MOST}`,
)

type Draft = PendingMovements['drafts'][number]

const drafts = statement<ScopeParameters, Draft>(
  `select a.id as actId, a.kind, count(distinct l.worker_id) as persons
   from act a join act_line l on l.act_id = a.id
   where a.state = 'draft' and ${inScope('l.worker_id')} group by a.id order by a.id desc limit ${MOST}`,
)

type FoundTransfer = Omit<OfficeTransfer, 'days' | 'urgent'> & { readonly urgent: 0 | 1 }

/** Those under way, and those that came to an end since `@since`. */
const transfers = statement<ScopeParameters & { since: string }, FoundTransfer>(
  `select t.id, ${PERSON}, t.direction, t.other, t.state, t.announced_on as announcedOn,
     t.answered_on as answeredOn, t.arrived_on as arrivedOn, f.name as facility, t.urgent, t.reason, t.notes
   from office_transfer t join worker w on w.id = t.worker_id left join facility f on f.id = t.facility_id
   where (t.state in ('announced', 'accepted') or coalesce(t.arrived_on, t.answered_on) >= @since)
     and ${inScope('w.id')}
   order by t.state in ('announced', 'accepted') desc, t.urgent desc, t.announced_on, t.id limit ${MOST}`,
)

/** Everything that is under way, as the register knows it today. */
export function pendingRows(
  scope: Scope,
  db: ReadDb,
  { today, since }: { readonly today: string; readonly since: string },
) {
  const asked = { today, ...scopeParameters(scope) }
  return {
    awaited: awaitedOnes.all(db, asked),
    overduePostings: overduePostings.all(db, asked),
    overduePositions: overduePositions.all(db, asked),
    undone: undone.all(db, asked),
    drafts: drafts.all(db, scopeParameters(scope)),
    transfers: transfers.all(db, { since, ...scopeParameters(scope) }),
  }
}

export interface KnownTransfer {
  readonly id: number
  readonly workerId: number
  readonly state: OfficeTransfer['state']
  readonly announcedOn: string
  readonly answeredOn: string | null
  readonly notes: string | null
}

const transfer = statement<ScopeParameters & { id: number }, KnownTransfer>(
  `select id, worker_id as workerId, state, announced_on as announcedOn, answered_on as answeredOn, notes
   from office_transfer where id = @id and ${inScope('worker_id')}`,
)

export function findTransfer(scope: Scope, db: ReadDb, id: number): KnownTransfer | null {
  return transfer.get(db, { id, ...scopeParameters(scope) }) ?? null
}
