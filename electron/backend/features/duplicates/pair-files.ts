import type { CallContext } from '#backend/context.ts'
import { workerRows } from '#backend/db/workforce/index.ts'
import type { PairFile } from '#shared/contract/duplicates.ts'

/** Files as lists of pairs show them, by id; those outside the scope are missing. */
export function pairFiles(
  { scope, db, today }: Pick<CallContext, 'scope' | 'db' | 'today'>,
  pairs: readonly { readonly one: number; readonly other: number }[],
): Map<number, PairFile> {
  const ids = [...new Set(pairs.flatMap(({ one, other }) => [one, other]))]
  const rows = workerRows(scope, db, { ids, on: null, today })
  return new Map(
    rows.map(({ id, prenoms, nom, nomEpoux, sex, birth, matricule, phone, corps, facility }) => [
      id,
      { id, prenoms, nom, nomEpoux, sex, birth, matricule, phone, corps, facility },
    ]),
  )
}
