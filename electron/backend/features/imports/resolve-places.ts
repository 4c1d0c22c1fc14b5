import type { FacilityFacts, Rejection, RejectReason } from '#shared/domain/import/facility-row.ts'
import type { PlaceIndex } from '#shared/domain/import/place-index.ts'
import { placeKey } from '#shared/domain/import/place-key.ts'

type PlaceColumn = 'region' | 'district' | 'commune'

/** A unit that the file names and the register does not have. */
export interface NewPlace {
  readonly name: string
  readonly role: PlaceColumn
  /** Null: right under the country. */
  readonly parent: PlaceRef | null
  /** Rows of the file that name it. */
  rows: number
}

/** A unit of the register, or one that would have to be created. */
export type PlaceRef =
  { readonly unitId: number; readonly name: string } | { readonly created: NewPlace; readonly name: string }

/** Where a row says that its facility lies. */
export type RowPlaces = Readonly<Record<PlaceColumn, PlaceRef | null>>

const REFUSALS = {
  ambiguous: 'place_ambiguous',
  elsewhere: 'places_disagree',
} as const satisfies Record<string, RejectReason>

/** Finds the units that rows name; remembers the names that no unit has. */
export class PlaceResolver {
  readonly #index: PlaceIndex
  readonly #create: boolean
  readonly #created = new Map<string, NewPlace>()
  /** Lists repeat their places: one object for each unit. */
  readonly #refs = new Map<number, PlaceRef>()

  constructor(index: PlaceIndex, options: { readonly createPlaces: boolean }) {
    this.#index = index
    this.#create = options.createPlaces
  }

  /** Parents come before what lies in them. */
  get unknown(): readonly NewPlace[] {
    return [...this.#created.values()]
  }

  /** The one reference of a unit. */
  refOf(unitId: number, name: string): PlaceRef {
    const known = this.#refs.get(unitId) ?? { unitId, name }
    this.#refs.set(unitId, known)
    return known
  }

  resolve(facts: FacilityFacts): RowPlaces | Rejection {
    const named: Record<PlaceColumn, PlaceRef | null> = { region: null, district: null, commune: null }
    let parent: PlaceRef | null = null
    for (const column of ['region', 'district', 'commune'] as const) {
      const found = this.#find(facts[column], column, parent)
      if (found && 'reason' in found) return found
      named[column] = found
      parent = found ?? parent
    }
    const created = Object.values(named).filter((ref) => ref !== null && 'created' in ref)
    for (const ref of created) ref.created.rows += 1
    const [first] = created
    if (first && !this.#create) return { reason: 'place_unknown', value: first.name }
    return { ...named, region: named.region ?? this.#regionAbove(named.district ?? named.commune) }
  }

  #find(text: string, column: PlaceColumn, parent: PlaceRef | null): PlaceRef | Rejection | null {
    if (text === '') return null
    const within = parent && 'unitId' in parent ? parent.unitId : null
    const answer = this.#index.find(text, column, within)
    if ('unit' in answer) {
      // A known unit can't lie in one that is only now coming to be.
      if (parent && 'created' in parent) return { reason: 'places_disagree', value: text }
      return this.refOf(answer.unit.id, answer.unit.name)
    }
    if (answer.refused === 'unknown') return this.#newPlace(text, column, parent)
    return { reason: REFUSALS[answer.refused], value: text }
  }

  #newPlace(name: string, role: PlaceColumn, parent: PlaceRef | null): PlaceRef {
    const under = parent === null ? '' : 'unitId' in parent ? parent.unitId : placeKey(parent.name)
    const key = `${role}|${under}|${placeKey(name)}`
    const created = this.#created.get(key) ?? { name, role, parent, rows: 0 }
    this.#created.set(key, created)
    return { created, name: created.name }
  }

  #regionAbove(ref: PlaceRef | null): PlaceRef | null {
    if (!ref || 'created' in ref) return null
    const region = this.#index.above(ref.unitId, 'region')
    return region && this.refOf(region.id, region.name)
  }
}
