import type { CallContext } from '#backend/context.ts'
import { findHomes } from '#backend/db/facility-homes.ts'
import type { FacilityRow } from '#shared/contract/facilities.ts'
import { fold } from '#shared/domain/fold.ts'
import { findFacilities, type ListedFacility } from './facilities.queries.ts'
import { aliasesOf } from './facility-facts.ts'
import { countStaff } from './facility-staff.queries.ts'

interface Asked {
  readonly placeId: number | null
  readonly type: string | null
  readonly query: string
  readonly limit: number
}

/** The facilities of a place, of a type, whose name or alias has every typed word at the beginning of a word. */
export function listFacilities(
  { scope, db, today }: Pick<CallContext, 'scope' | 'db' | 'today'>,
  { placeId, type, query, limit }: Asked,
): FacilityRow[] {
  const found = matching(findFacilities(db, { placeId, type, today }), query).slice(0, limit)
  const ids = found.map((row) => row.id)
  const homes = findHomes(db, ids, today)
  const counts = countStaff(scope, db, ids, today)
  return found.map(({ folded: _, ...row }) => {
    const home = homes.get(row.id)
    const count = counts.get(row.id)
    return {
      ...row,
      aliases: aliasesOf(row.aliases),
      district: home?.district?.name ?? null,
      region: home?.region?.name ?? null,
      districtProposed: home?.proposed ?? false,
      budget: count?.budget ?? null,
      available: count?.available ?? null,
    }
  })
}

/** Names that begin as typed come first; otherwise the order stays. */
function matching(rows: readonly ListedFacility[], query: string): readonly ListedFacility[] {
  const typed = fold(query)
  if (typed === '') return query.trim() === '' ? rows : []
  const words = typed.split(' ').map((word) => ` ${word}`)
  const hits = rows.filter((row) => {
    const names = ` ${row.folded} ${row.aliases === '[]' ? '' : fold(aliasesOf(row.aliases).join(' '))}`
    return words.every((word) => names.includes(word))
  })
  const first = hits.filter((row) => row.folded.startsWith(typed))
  return [...first, ...hits.filter((row) => !row.folded.startsWith(typed))]
}
