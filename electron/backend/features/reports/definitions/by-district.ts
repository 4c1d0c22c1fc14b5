import type { Label } from '#shared/contract/reference.ts'
import { compareText, fold } from '#shared/domain/fold.ts'
import type { Text } from '#shared/i18n/text.ts'
import type { FacilityDistrict } from '../districts.queries.ts'

/** A facility of a report, with what it is sorted and grouped by. */
export interface PlacedFacility {
  readonly facility: { readonly type: string | null; readonly folded: string }
  readonly place: FacilityDistrict | null
}

export interface District<Line> {
  readonly title: Text
  readonly name: Text
  readonly lines: readonly Line[]
}

interface Words {
  /** Facility types in their order. */
  readonly types: ReadonlyMap<string, Label>
  /** What the country calls a health district. */
  readonly districtWord: Label
}

/**
 * Facilities by district, in the order of regions, then districts, those of no known district last, by that name;
 * in a district by type, then name.
 */
export function byDistrict<Line extends PlacedFacility>(
  lines: readonly Line[],
  { types, districtWord }: Words,
): District<Line>[] {
  const regions = new Set(lines.map((line) => line.place?.region?.id ?? null))
  const order = new Map([...types.keys()].map((type, position) => [type, position]))
  const rank = ({ facility }: Line) => order.get(facility.type ?? '') ?? order.size
  const groups = Map.groupBy(lines, (line) => line.place?.district.id ?? null)
  return [...groups.values()]
    .map((members) => ({ place: members[0]?.place ?? null, members }))
    .map((group) => ({ ...group, key: sortKey(group.place) }))
    .sort((a, b) => compareText(a.key, b.key))
    .map(({ place, members }) => ({
      ...wordsOf(place, districtWord, regions.size > 1),
      lines: members.sort((a, b) => rank(a) - rank(b) || compareText(a.facility.folded, b.facility.folded)),
    }))
}

function wordsOf(
  place: FacilityDistrict | null,
  districtWord: Label,
  namesRegion: boolean,
): Pick<District<never>, 'title' | 'name'> {
  if (!place) {
    const name = { key: 'reports.norms.districtUnknown' } as const
    return { title: { key: 'reports.norms.district', values: { level: districtWord, name } }, name }
  }
  const { district, region } = place
  const words = { level: district.level, name: district.name }
  const title: Text =
    region && namesRegion
      ? { key: 'reports.norms.districtInRegion', values: { ...words, region: region.name } }
      : { key: 'reports.norms.district', values: words }
  return { title, name: district.name }
}

/** Sorts regions, then districts; what is unknown after every letter. */
function sortKey(place: FacilityDistrict | null): string {
  return place ? `${fold(place.region?.name ?? '')} / ${fold(place.district.name)}` : '~'
}
