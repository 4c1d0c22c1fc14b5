import type { ReadDb } from '#backend/db/connection.ts'
import { phoneKind } from '#backend/db/country-habits.ts'
import { inScope, type ScopeParameters, scopeParameters } from '#backend/db/person-scope.ts'
import { statement } from '#backend/db/statement.ts'
import { awaitedOf, postingAt } from '#backend/db/workforce/index.ts'
import type { Scope } from '#shared/domain/scope.ts'

/** What the entry form holds of a person beside the row of the list. */
export interface FurtherFacts {
  readonly id: number
  readonly civilite: string | null
  readonly father: string | null
  readonly mother: string | null
  readonly birthplace: string | null
  /** JSON array. */
  readonly phones: string
  readonly fonctionFr: string | null
  readonly fonctionEn: string | null
  readonly actNumber: string | null
  readonly decidedOn: string | null
  readonly start: string | null
}

const PHONES = `select json_group_array(value order by sort_order, id) from contact
  where worker_id = w.id and kind = @phoneKind`

/** The posting that `facility` stands for: taken up, or awaited. */
const further = statement<ScopeParameters & { asked: string; on: string; phoneKind: string }, FurtherFacts>(
  `with asked(id, facility) as materialized (select value ->> 0, value ->> 1 from json_each(@asked))
   select w.id, w.civilite, w.father, w.mother, w.birthplace, (${PHONES}) as phones,
     n.label_fr as fonctionFr, n.label_en as fonctionEn, a.number as actNumber, p.decided_on as decidedOn,
     p."start" as "start"
   from asked join worker w on w.id = asked.id
   left join posting p on p.id = coalesce(${postingAt('w.id', 'asked.facility')}, ${awaitedOf('w.id')})
   left join act a on a.id = p.start_act_id
   left join fonction n on n.id = p.fonction_id
   where ${inScope('w.id')}`,
)

/** Of persons and the facilities that stand for them; who is out of sight is left out. */
export function findFurtherFacts(
  scope: Scope,
  db: ReadDb,
  { asked, on }: { asked: readonly (readonly [id: number, facility: number | null])[]; on: string },
): FurtherFacts[] {
  const parameters = { asked: JSON.stringify(asked), on, phoneKind: phoneKind(db) }
  return further.all(db, { ...parameters, ...scopeParameters(scope) })
}
