import type { NormGroup } from './norm-set.ts'
import type { Requirement } from './requirements.ts'

/** Persons by corps; those whose corps is unknown under null. */
export type Headcount = ReadonlyMap<number | null, number>

/** Where the persons of a facility count, each once. */
export interface Assignment {
  /** Group → persons. */
  readonly present: ReadonlyMap<number, number>
  /** Persons of a corps that no group names, or of none known. */
  readonly others: number
}

/**
 * Gives each person to one group: as many places of the norm filled as can be, mandatory lines before others,
 * then in the order of the groups, a group's first members before its last. Exact: a place that could be
 * filled by moving others is filled (augmenting paths). Persons left over go to their primary group.
 */
export function assignStaff(
  staff: Headcount,
  groups: readonly NormGroup[],
  requirements: readonly Requirement[],
): Assignment {
  const flow = new Flow(staff, groups)
  const order = [...requirements].sort((a, b) => Number(b.mandatory) - Number(a.mandatory))
  for (const { groupId, minimum } of order) flow.fill(groupId, minimum)
  return flow.settle()
}

class Flow {
  readonly #groups: readonly NormGroup[]
  readonly #byId: ReadonlyMap<number, NormGroup>
  readonly #free: Map<number | null, number>
  /** Group → corps → persons. */
  readonly #given = new Map<number, Map<number, number>>()

  constructor(staff: Headcount, groups: readonly NormGroup[]) {
    this.#groups = groups
    this.#byId = new Map(groups.map((group) => [group.id, group]))
    this.#free = new Map(staff)
  }

  fill(groupId: number, places: number): void {
    let open = places
    for (const { corpsId } of this.#byId.get(groupId)?.members ?? []) {
      const taken = Math.min(open, this.#free.get(corpsId) ?? 0)
      this.#move(corpsId, null, groupId, taken)
      open -= taken
    }
    while (open > 0 && this.#augment(groupId, new Set())) open -= 1
  }

  /** Finds one person for a group, if need be by replacing elsewhere one whom it can use. */
  #augment(groupId: number, visited: Set<number>): boolean {
    visited.add(groupId)
    const members = this.#byId.get(groupId)?.members ?? []
    const free = members.find(({ corpsId }) => (this.#free.get(corpsId) ?? 0) > 0)
    if (free) {
      this.#move(free.corpsId, null, groupId, 1)
      return true
    }
    for (const { corpsId } of members) {
      for (const [holder, given] of this.#given) {
        if (visited.has(holder) || (given.get(corpsId) ?? 0) === 0) continue
        if (!this.#augment(holder, visited)) continue
        this.#move(corpsId, holder, groupId, 1)
        return true
      }
    }
    return false
  }

  #move(corpsId: number, from: number | null, to: number, persons: number): void {
    if (persons === 0) return
    if (from === null) this.#free.set(corpsId, (this.#free.get(corpsId) ?? 0) - persons)
    else this.#give(from, corpsId, -persons)
    this.#give(to, corpsId, persons)
  }

  #give(groupId: number, corpsId: number, persons: number): void {
    const given = this.#given.get(groupId) ?? new Map<number, number>()
    given.set(corpsId, (given.get(corpsId) ?? 0) + persons)
    this.#given.set(groupId, given)
  }

  settle(): Assignment {
    let others = 0
    for (const [corpsId, persons] of this.#free) {
      const home = corpsId === null ? undefined : homeOf(this.#groups, corpsId)
      if (corpsId === null || !home) others += persons
      else this.#move(corpsId, null, home.id, persons)
    }
    const present = new Map<number, number>()
    for (const [groupId, given] of this.#given) {
      const persons = [...given.values()].reduce((sum, count) => sum + count, 0)
      if (persons > 0) present.set(groupId, persons)
    }
    return { present, others }
  }
}

function homeOf(groups: readonly NormGroup[], corpsId: number): NormGroup | undefined {
  const names = (group: NormGroup, primary: boolean) =>
    group.members.some((member) => member.corpsId === corpsId && (member.primary || !primary))
  return groups.find((group) => names(group, true)) ?? groups.find((group) => names(group, false))
}
