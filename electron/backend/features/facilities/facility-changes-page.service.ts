import type { CallContext } from '#backend/context.ts'
import type { ReadDb } from '#backend/db/connection.ts'
import { countServing, servingAt } from '#backend/db/post-holders.ts'
import type { FacilityChangeEntry, ServingPerson } from '#shared/contract/facility-changes.ts'
import { changesOf } from './facility-changes.queries.ts'
import { labelOf } from './facility-facts.ts'

/** What became of a facility, the newest first. */
export function facilityChanges(db: ReadDb, id: number): FacilityChangeEntry[] {
  return changesOf(db, id).map((row) => ({ ...row, own: row.own === 1 }))
}

/** Who serves at a facility today, as far as the caller may see. */
export function servingPersons(
  { db, scope, today }: Pick<CallContext, 'db' | 'scope' | 'today'>,
  id: number,
): { persons: ServingPerson[]; withheld: number } {
  const persons = servingAt(scope, db, id, today).map((row) => {
    const { postingId, workerId, prenoms, nom, nomEpoux, sex, birth, service, kind, from, postId } = row
    return {
      ...{ postingId, workerId, prenoms, nom, nomEpoux, sex, birth, service, kind, from, postId },
      corps: labelOf(row.corpsFr, row.corpsEn),
      fonction: labelOf(row.fonctionFr, row.fonctionEn),
    }
  })
  return { persons, withheld: countServing(scope, db, id, today) - persons.length }
}
