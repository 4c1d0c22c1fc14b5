import type { ReadDb } from '#backend/db/connection.ts'
import { inScope, type ScopeParameters, scopeParameters } from '#backend/db/person-scope.ts'
import { statement } from '#backend/db/statement.ts'
import type { SessionRow, TrainingYear } from '#shared/contract/training.ts'
import type { Scope } from '#shared/domain/scope.ts'
import type { SectionValue } from '#shared/domain/sections/values.ts'
import type { SessionResult } from '#shared/domain/training/session.ts'

/** Most sessions listed: some twenty years of an active office. */
const MOST = 2000

const sessions = statement<ScopeParameters, SessionRow>(
  `select s.id, s.course, s.title, s.place, s.institution, s."start", s."end", s.seats,
     count(t.id) as participants, count(t.attendance) as entered
   from training_session s left join training t on t.session_id = s.id and ${inScope('t.worker_id')}
   group by s.id order by coalesce(s.start_first, '9999') desc, s.id desc limit ${MOST}`,
)

/** The sessions, the newest first. */
export function findSessions(scope: Scope, db: ReadDb): SessionRow[] {
  return sessions.all(db, scopeParameters(scope))
}

type Values = Readonly<Record<string, SectionValue>>

const session = statement<{ id: number }, Values>(
  `select course, title, "start", "end", place, institution, funder, trainer, hours, credits, seats, notes
   from training_session where id = @id`,
)

/** The fields of `sessionRecord`; undefined where there is no such session. */
export function sessionValues(db: ReadDb, id: number): Values | undefined {
  return session.get(db, { id })
}

export interface StoredPart extends SessionResult {
  readonly id: number
  readonly workerId: number
  /** What her file tells of the session. */
  readonly course: string
  readonly institution: string | null
  readonly funder: string | null
  readonly place: string | null
  readonly start: string | null
  readonly end: string | null
  readonly hours: number | null
}

const PART = `select t.id, t.worker_id as workerId, t.course, t.institution, t.funder, t.place, t."start", t."end",
    t.hours, t.attendance, t.score, t.result, t.credits, t.certified
  from training t`

const parts = statement<ScopeParameters & { id: number }, StoredPart>(
  `${PART} join worker w on w.id = t.worker_id
   where t.session_id = @id and ${inScope('t.worker_id')} order by w.nom, w.prenoms, w.id`,
)

/** Who takes part in a session, by name. */
export function partsOf(scope: Scope, db: ReadDb, id: number): StoredPart[] {
  return parts.all(db, { id, ...scopeParameters(scope) })
}

const allParts = statement<{ id: number }, StoredPart>(`${PART} where t.session_id = @id`)

/** Who takes part in a session, whoever may see them: what is said of it is said of all. */
export function everyPartOf(db: ReadDb, id: number): StoredPart[] {
  return allParts.all(db, { id })
}

const part = statement<ScopeParameters & { id: number }, { id: number }>(
  `select id from training where id = @id and session_id is not null and ${inScope('worker_id')}`,
)

export function partExists(scope: Scope, db: ReadDb, id: number): boolean {
  return part.get(db, { id, ...scopeParameters(scope) }) !== undefined
}

const seen = statement<ScopeParameters & { ids: string }, { id: number }>(
  `select id from worker where id in (select value from json_each(@ids)) and ${inScope('worker.id')}`,
)

/** Those of the workers whom the caller may see. */
export function knownWorkers(scope: Scope, db: ReadDb, ids: readonly number[]): number[] {
  return seen.all(db, { ids: JSON.stringify(ids), ...scopeParameters(scope) }).map(({ id }) => id)
}

const years = statement<ScopeParameters & { worker: number }, TrainingYear>(
  `select cast(substr(coalesce("end", "start"), 1, 4) as integer) as year,
     coalesce(sum(credits), 0) as credits, coalesce(sum(hours), 0) as hours, count(*) as trainings
   from training where worker_id = @worker and coalesce("end", "start") is not null and ${inScope('worker_id')}
   group by 1 order by 1 desc`,
)

/** A worker's training by the year in which it ended. */
export function trainingYears(scope: Scope, db: ReadDb, worker: number): TrainingYear[] {
  return years.all(db, { worker, ...scopeParameters(scope) })
}
