import { fold } from '#shared/domain/fold.ts'
import type { PlaceIndex } from '#shared/domain/import/place-index.ts'
import type { RegisteredFacility } from './imports.queries.ts'

/** Counts the facilities of the register that a region has, or once had, under one of some folded names. */
export function registeredNames(
  registered: readonly RegisteredFacility[],
  index: PlaceIndex,
): (region: string, folded: readonly string[]) => number {
  const facilities = new Map<string, Set<number>>()
  for (const { id, name, aliases, unitId } of registered) {
    // The column holds what `schema/place.ts` types it to be.
    const names = new Set([name, ...(JSON.parse(aliases) as string[])].map(fold))
    const regions = new Set(index.everAbove(unitId, 'region').map((region) => region.name))
    for (const region of regions) {
      for (const folded of names) {
        const key = `${region}|${folded}`
        facilities.set(key, (facilities.get(key) ?? new Set()).add(id))
      }
    }
  }
  return (region, folded) =>
    new Set(folded.flatMap((name) => [...(facilities.get(`${region}|${name}`) ?? [])])).size
}
