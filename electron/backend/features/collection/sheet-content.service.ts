import type { CallContext } from '#backend/context.ts'
import { workerRows } from '#backend/db/workforce/index.ts'
import type { SheetContent } from '#shared/contract/collection.ts'
import type { WorkerRow } from '#shared/contract/worker-list.ts'
import { findFurtherFacts, type FurtherFacts } from './sheet-content.queries.ts'

/** What the register holds today of each person, as the entry form has it; who is out of sight is left out. */
export function contentsOf(
  { scope, db, today }: Pick<CallContext, 'scope' | 'db' | 'today'>,
  workerIds: readonly number[],
): Map<number, SheetContent> {
  const rows = workerRows(scope, db, { ids: workerIds, on: today, today })
  const asked = rows.map((row) => [row.id, row.facilityId] as const)
  const further = new Map(findFurtherFacts(scope, db, { asked, on: today }).map((facts) => [facts.id, facts]))
  return new Map(
    rows.flatMap((row) => {
      const facts = further.get(row.id)
      return facts ? [[row.id, contentOf(row, facts)] as const] : []
    }),
  )
}

function contentOf(row: WorkerRow, facts: FurtherFacts): SheetContent {
  const { prenoms, nom, nomEpoux, sex, birth, matricule, nationalId, corps, statut, category, facility } = row
  const { civilite, father, mother, birthplace, fonctionFr, fonctionEn, actNumber, decidedOn, start } = facts
  return {
    ...{ prenoms, nom, nomEpoux, civilite, father, mother, sex, birth, birthplace },
    // The statement wrote it as a list of texts.
    phones: JSON.parse(facts.phones) as string[],
    ...{ matricule, nationalId, corps, statut, category, facility },
    fonction: fonctionFr === null || fonctionEn === null ? null : { fr: fonctionFr, en: fonctionEn },
    ...{ actNumber, decidedOn, start },
  }
}
