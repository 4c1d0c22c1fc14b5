import type { Day } from '#shared/domain/days.ts'
import { placeKey } from './place-key.ts'

export interface IndexedUnit {
  readonly id: number
  readonly name: string
  readonly aliases: readonly string[]
  /** What its level is to the register, whatever the country calls it. */
  readonly role: string
}

/** Which unit a unit belonged to, in either tree, and when (null: always, still). */
export interface UnitLink {
  readonly unitId: number
  readonly parentId: number
  readonly from: Day | null
  readonly to: Day | null
}

/** One unit, none, several that nothing tells apart, or only units outside the given ones. */
export type PlaceAnswer =
  { readonly unit: IndexedUnit } | { readonly refused: 'unknown' | 'ambiguous' | 'elsewhere' }

/** Every unit of the register by name and alias, with what lies above it today and ever, in both trees. */
export class PlaceIndex {
  readonly #units: ReadonlyMap<number, IndexedUnit>
  readonly #named = new Map<string, IndexedUnit[]>()
  readonly #today = new Map<number, number[]>()
  readonly #ever = new Map<number, number[]>()

  constructor(units: readonly IndexedUnit[], links: readonly UnitLink[], today: Day) {
    this.#units = new Map(units.map((unit) => [unit.id, unit]))
    for (const unit of units) {
      for (const key of new Set([unit.name, ...unit.aliases].map(placeKey))) append(this.#named, key, unit)
    }
    for (const { unitId, parentId, from, to } of links) {
      append(this.#ever, unitId, parentId)
      if ((from ?? '') <= today && (to ?? '9999') >= today) append(this.#today, unitId, parentId)
    }
  }

  unit(id: number): IndexedUnit | null {
    return this.#units.get(id) ?? null
  }

  /**
   * The unit that a text names. A unit of the wanted role goes before any other; one that lies within `within`
   * today before one that once did; `within` null is anywhere.
   */
  find(text: string, role: string, within: number | null): PlaceAnswer {
    const named = this.#named.get(placeKey(text)) ?? []
    if (named.length === 0) return { refused: 'unknown' }
    const ofRole = named.filter((unit) => unit.role === role)
    return this.#pick(ofRole, within) ?? this.#pick(named, within) ?? { refused: 'elsewhere' }
  }

  /** Only units of the role, by a key of `placeKeysWithin`; null where none or several have it. */
  findByKey(key: string, role: string, within: number): IndexedUnit | null {
    const named = (this.#named.get(key) ?? []).filter((unit) => unit.role === role)
    const answer = this.#pick(named, within)
    return answer && 'unit' in answer ? answer.unit : null
  }

  #pick(units: readonly IndexedUnit[], within: number | null): PlaceAnswer | null {
    if (within === null) return only(units)
    const now = only(units.filter((unit) => this.#isUnder(unit.id, within, this.#today)))
    return now ?? only(units.filter((unit) => this.#isUnder(unit.id, within, this.#ever)))
  }

  /** The unit of a role that another lies in, itself included; today's before older ones. */
  above(id: number, role: string): IndexedUnit | null {
    for (const links of [this.#today, this.#ever]) {
      const found = this.#ancestors(id, links).find((unit) => unit.role === role)
      if (found) return found
    }
    return null
  }

  /** Every unit of a role that another lay in at any time. */
  everAbove(id: number, role: string): IndexedUnit[] {
    return this.#ancestors(id, this.#ever).filter((unit) => unit.role === role)
  }

  #isUnder(id: number, ancestor: number, links: ReadonlyMap<number, readonly number[]>): boolean {
    return this.#ancestors(id, links).some((unit) => unit.id === ancestor)
  }

  /** A unit and all above it, the nearest first. */
  #ancestors(id: number, links: ReadonlyMap<number, readonly number[]>): IndexedUnit[] {
    const reached = new Set([id])
    for (const reachedId of reached) for (const parent of links.get(reachedId) ?? []) reached.add(parent)
    return [...reached].flatMap((reachedId) => this.#units.get(reachedId) ?? [])
  }
}

function only(units: readonly IndexedUnit[]): PlaceAnswer | null {
  const [unit, other] = units
  if (!unit) return null
  return other ? { refused: 'ambiguous' } : { unit }
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}
