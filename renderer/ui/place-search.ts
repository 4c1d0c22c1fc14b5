import { fold } from '#shared/domain/fold.ts'

/** A unit in one tree, as `reference.places` answers it. */
export interface Place {
  readonly id: number
  readonly name: string
  readonly level: string
  readonly tree: 'administrative' | 'health'
  readonly parentId: number | null
  readonly aliases: readonly string[]
}

export interface PlaceEntry {
  readonly id: number
  readonly name: string
  readonly level: string
  /** Name of the unit above: tells homonyms apart. */
  readonly parent: string | null
  /** Names and aliases, folded, each after a space. */
  readonly folded: string
  /** Steps down from the top of its tree. */
  readonly depth: number
}

/** Each unit once, whichever trees it stands in, from the top down, then by name. */
export function placeEntries(places: readonly Place[]): readonly PlaceEntry[] {
  const byId = new Map<number, Place>()
  for (const place of places) if (!byId.has(place.id)) byId.set(place.id, place)
  const depthOf = (place: Place, guard = 0): number => {
    const parent = place.parentId === null ? undefined : byId.get(place.parentId)
    return parent === undefined || guard > 20 ? 0 : 1 + depthOf(parent, guard + 1)
  }
  return [...byId.values()]
    .map((place) => ({
      id: place.id,
      name: place.name,
      level: place.level,
      parent: place.parentId === null ? null : (byId.get(place.parentId)?.name ?? null),
      folded: [place.name, ...place.aliases].map((name) => ` ${fold(name)}`).join(' '),
      depth: depthOf(place),
    }))
    .sort((one, other) => one.depth - other.depth || one.name.localeCompare(other.name, 'fr'))
}

/** Units with every typed word at the beginning of a word; those whose name begins with the text come first. */
export function findPlaces(
  entries: readonly PlaceEntry[],
  typed: string,
  limit: number,
): readonly PlaceEntry[] {
  const text = fold(typed)
  const words = text.split(' ').filter(Boolean)
  const found = entries.filter((entry) => words.every((word) => entry.folded.includes(` ${word}`)))
  const rank = (entry: PlaceEntry) => (entry.folded.startsWith(` ${text}`) ? 0 : 1)
  return found.sort((one, other) => rank(one) - rank(other)).slice(0, limit)
}
