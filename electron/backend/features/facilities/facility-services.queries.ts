import type { ReadDb } from '#backend/db/connection.ts'
import { inScope, type ScopeParameters, scopeParameters } from '#backend/db/person-scope.ts'
import { statement } from '#backend/db/statement.ts'
import type { Scope } from '#shared/domain/scope.ts'

export interface ServiceRow {
  readonly postingId: number
  readonly workerId: number
  readonly prenoms: string
  readonly nom: string
  readonly nomEpoux: string | null
  readonly corpsFr: string | null
  readonly corpsEn: string | null
  readonly fonctionFr: string | null
  readonly fonctionEn: string | null
  readonly kind: string
  readonly from: string
  readonly to: string | null
  readonly reason: string | null
}

/** Duty taken up by today; a draft or cancelled act counts nowhere. */
const TAKEN_UP = `p.facility_id = @facility and p.start_first <= @today
  and coalesce((select a.state from act a where a.id = p.start_act_id), 'signed') not in ('draft', 'cancelled')`

interface Parameters {
  readonly facility: number
  readonly today: string
}

const services = statement<ScopeParameters & Parameters, ServiceRow>(
  `select p.id as postingId, w.id as workerId, w.prenoms, w.nom, w.nom_epoux as nomEpoux,
     k.label_fr as corpsFr, k.label_en as corpsEn, n.label_fr as fonctionFr, n.label_en as fonctionEn, p.kind,
     p."start" as "from", p."end" as "to", p.end_reason as reason
   from posting p join worker w on w.id = p.worker_id
   left join worker_search q on q.id = w.id
   left join fonction n on n.id = p.fonction_id
   left join career_spell c on c.id = (
     select x.id from career_spell x where x.worker_id = w.id
       and coalesce(x.start_first, '') <= min(coalesce(p.end_last, @today), @today)
       and coalesce(x.end_last, '9999') >= min(coalesce(p.end_last, @today), @today)
     order by x.start_first desc, x.id desc limit 1)
   left join corps k on k.id = c.corps_id
   where ${TAKEN_UP} and ${inScope('w.id')}
   order by p.end_last is null desc, p.end_last desc, p.start_first desc, q.sort_name, p.id`,
)

/** Who took up duty at a facility and may be seen, the last to leave first. */
export function servicesAt(scope: Scope, db: ReadDb, facility: number, today: string): ServiceRow[] {
  return services.all(db, { facility, today, ...scopeParameters(scope) })
}

const total = statement<Parameters, { n: number }>(`select count(*) as n from posting p where ${TAKEN_UP}`)

/** How many postings of a facility were taken up, whoever may be seen. */
export function countServices(_scope: Scope, db: ReadDb, facility: number, today: string): number {
  return total.get(db, { facility, today })?.n ?? 0
}
