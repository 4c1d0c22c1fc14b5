import type { Scope } from '#shared/domain/scope.ts'
import type { ReadDb } from './connection.ts'
import { inScope, type ScopeParameters, scopeParameters } from './person-scope.ts'
import { statement } from './statement.ts'

const ACT_COUNTS = (row: string) =>
  `coalesce((select xa.state from act xa where xa.id = ${row}.start_act_id), 'signed') not in ('draft', 'cancelled')`

/** Condition: a posting that was taken up goes on on the day `@today`. */
export const servesOn = (row: string) =>
  `${row}.start_first <= @today and coalesce(${row}.end_last, '9999') >= @today and ${ACT_COUNTS(row)}`

/** Condition: a posting is decided and not taken up. */
const AWAITED = (row: string) => `${row}."start" is null and ${row}."end" is null and ${ACT_COUNTS(row)}`

/** Whether somebody fills a post on the day `@today`: only ever derived from the postings. */
export const occupancySql = (post: string) =>
  `case when exists (select 1 from posting x where x.post_id = ${post}.id and ${servesOn('x')}) then 'filled'
     when exists (select 1 from posting x where x.post_id = ${post}.id and ${AWAITED('x')}) then 'awaited'
     else 'vacant' end`

const CORPS_ON = (day: string) => `(
  select c.corps_id from career_spell c where c.worker_id = x.worker_id
    and coalesce(c.start_first, '') <= ${day} and coalesce(c.end_last, '9999') >= ${day}
  order by c.start_first desc, c.id desc limit 1)`

/** Somebody's service, as charts and lists of holders have it. */
export interface ServiceRow {
  readonly postingId: number
  readonly workerId: number
  readonly prenoms: string
  readonly nom: string
  readonly nomEpoux: string | null
  readonly sex: 'F' | 'M' | null
  readonly birth: string | null
  readonly corpsFr: string | null
  readonly corpsEn: string | null
  readonly fonctionFr: string | null
  readonly fonctionEn: string | null
  readonly service: string | null
  readonly postId: number | null
  readonly supervisorId: number | null
  readonly facility: string
  readonly kind: string
  readonly from: string | null
  readonly to: string | null
  readonly reason: string | null
  readonly now: number
}

const SERVICE = (
  day: string,
) => `x.id as postingId, w.id as workerId, w.prenoms, w.nom, w.nom_epoux as nomEpoux,
  w.sex, w.birth, k.label_fr as corpsFr, k.label_en as corpsEn, n.label_fr as fonctionFr, n.label_en as fonctionEn,
  x.service, x.post_id as postId, x.supervisor_id as supervisorId, f.name as facility, x.kind, x."start" as "from",
  x."end" as "to", x.end_reason as reason, (${servesOn('x')}) as now
  from posting x join worker w on w.id = x.worker_id join facility f on f.id = x.facility_id
  left join worker_search q on q.id = w.id left join fonction n on n.id = x.fonction_id
  left join corps k on k.id = ${CORPS_ON(day)}`

const holders = statement<ScopeParameters & { post: number; today: string }, ServiceRow>(
  `select ${SERVICE('min(coalesce(x.end_last, @today), @today)')}
   where x.post_id = @post and ${ACT_COUNTS('x')} and ${inScope('w.id')}
   order by now desc, x."start" is null desc, x.start_first desc, x.id desc`,
)
const heldBy = statement<{ post: number }, { n: number }>(
  `select count(*) as n from posting x where x.post_id = @post and ${ACT_COUNTS('x')}`,
)

/** Who fills, is awaited on or filled a post and may be seen, the present ones first. */
export function holdersOf(scope: Scope, db: ReadDb, post: number, today: string): ServiceRow[] {
  return holders.all(db, { post, today, ...scopeParameters(scope) })
}

/** How many postings ever named a post, whoever may be seen. */
export function countHolders(_scope: Scope, db: ReadDb, post: number): number {
  return heldBy.get(db, { post })?.n ?? 0
}

const present = statement<ScopeParameters & { facility: number; today: string }, ServiceRow>(
  `select ${SERVICE('@today')}
   where x.facility_id = @facility and ${servesOn('x')} and ${inScope('w.id')}
   order by q.sort_name, w.id, x.id`,
)
const presentAll = statement<{ facility: number; today: string }, { n: number }>(
  `select count(*) as n from posting x where x.facility_id = @facility and ${servesOn('x')}`,
)

/** Whose service at a facility goes on today, whatever its kind, by name. */
export function servingAt(scope: Scope, db: ReadDb, facility: number, today: string): ServiceRow[] {
  return present.all(db, { facility, today, ...scopeParameters(scope) })
}

/** How many services go on at a facility today, whoever may be seen. */
export function countServing(_scope: Scope, db: ReadDb, facility: number, today: string): number {
  return presentAll.get(db, { facility, today })?.n ?? 0
}

const names = statement<
  ScopeParameters & { posts: string; today: string },
  { postId: number; prenoms: string; nom: string; nomEpoux: string | null }
>(
  `select x.post_id as postId, w.prenoms, w.nom, w.nom_epoux as nomEpoux
   from json_each(@posts) asked join posting x on x.post_id = asked.value join worker w on w.id = x.worker_id
   where (${servesOn('x')} or ${AWAITED('x')}) and ${inScope('w.id')}
   order by x.start_first is null, x.start_first, x.id`,
)

/** Who fills posts today or is awaited on them, by post; nobody outside the scope. */
export function holderNames(
  scope: Scope,
  db: ReadDb,
  posts: readonly number[],
  today: string,
): Map<number, { prenoms: string; nom: string; nomEpoux: string | null }[]> {
  const byPost = new Map<number, { prenoms: string; nom: string; nomEpoux: string | null }[]>()
  const rows = names.all(db, { posts: JSON.stringify(posts), today, ...scopeParameters(scope) })
  for (const { postId, ...person } of rows) byPost.set(postId, [...(byPost.get(postId) ?? []), person])
  return byPost
}
