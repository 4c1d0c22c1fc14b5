import type { NormLine, NormSet, NormSubject } from './norm-set.ts'

/** What a facility needs of one group. */
export interface Requirement {
  readonly groupId: number
  readonly minimum: number
  readonly mandatory: boolean
}

/**
 * What the norm asks of a facility. `undetermined`: its type is unknown, or a line depends on a milieu or a
 * population that is unknown. `none`: the norm says nothing of this type. Neither is ever guessed.
 */
export type Requirements =
  | { readonly kind: 'determined'; readonly lines: readonly Requirement[] }
  | { readonly kind: 'undetermined'; readonly missing: 'type' | 'milieu' | 'population' }
  | { readonly kind: 'none' }

/** Chooses a facility's lines, indexing the norm once for all facilities. */
export function requirementsOf(norm: NormSet): (subject: NormSubject) => Requirements {
  const byType = groupLines(norm.lines.filter((line) => line.facilityId === null))
  const own = groupLines(norm.lines.filter((line) => line.facilityId !== null))
  const none = new Map<number, NormLine[]>()
  return (subject) => {
    if (subject.type === null) return { kind: 'undetermined', missing: 'type' }
    const ownLines = own.get(`facility ${subject.id}`) ?? none
    const typeLines = byType.get(`type ${subject.type}`) ?? none
    const lines: Requirement[] = []
    for (const { id } of norm.groups) {
      // A facility's own line beats its type's.
      const chosen = choose(ownLines.get(id) ?? typeLines.get(id) ?? [], subject)
      if (typeof chosen === 'string') return { kind: 'undetermined', missing: chosen }
      if (chosen) lines.push({ groupId: id, minimum: chosen.minimum, mandatory: chosen.mandatory })
    }
    return lines.length === 0 ? { kind: 'none' } : { kind: 'determined', lines }
  }
}

/** Facility or type → group → lines. */
function groupLines(lines: readonly NormLine[]): Map<string, Map<number, NormLine[]>> {
  const found = new Map<string, Map<number, NormLine[]>>()
  for (const line of lines) {
    const key = line.facilityId === null ? `type ${line.facilityType}` : `facility ${line.facilityId}`
    const groups = found.get(key) ?? new Map<number, NormLine[]>()
    groups.set(line.groupId, [...(groups.get(line.groupId) ?? []), line])
    found.set(key, groups)
  }
  return found
}

function choose(lines: readonly NormLine[], subject: NormSubject): NormLine | 'milieu' | 'population' | null {
  if (subject.milieu === null && lines.some((line) => line.milieu !== null)) return 'milieu'
  const here = lines.filter((line) => line.milieu === null || line.milieu === subject.milieu)
  if (subject.population === null && here.some(isBanded)) return 'population'
  const fitting = here.filter((line) => inBand(line, subject.population ?? 0))
  // The most precise line; of equals the one that asks for more, so that a doubled line never hides a lack.
  const [best] = fitting.sort((a, b) => precision(b) - precision(a) || b.minimum - a.minimum || a.id - b.id)
  return best ?? null
}

function isBanded(line: NormLine): boolean {
  return line.populationMin !== null || line.populationMax !== null
}

function inBand(line: NormLine, population: number): boolean {
  if (!isBanded(line)) return true
  return population >= (line.populationMin ?? 0) && population <= (line.populationMax ?? Infinity)
}

function precision(line: NormLine): number {
  return (line.milieu === null ? 0 : 2) + (isBanded(line) ? 1 : 0)
}
