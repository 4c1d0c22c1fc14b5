import type { CountryPack } from '#shared/domain/country-pack.ts'
import type { DemoFacility } from './facilities.ts'
import type { Chance } from './random.ts'
import { type Cell, cellsOf, type Staffing } from './staffing.ts'
import { Weighed } from './weighed.ts'

/** Where a person may serve: everywhere, in a region, in districts, in facilities of some types. */
export interface Where {
  readonly region?: string
  readonly districts?: readonly string[]
  readonly types?: readonly string[]
}

/** Finds facilities for people of a corps, the more often the more of them have a place there. */
export class Workplaces {
  readonly #facilities: readonly DemoFacility[]
  readonly #cells: ReadonlyMap<string, readonly Cell[]>
  readonly #all: Weighed<Cell>
  readonly #regions: ReadonlyMap<string, string>
  readonly #drawn = new Map<string, Weighed<Cell>>()

  constructor(pack: CountryPack, facilities: readonly DemoFacility[], staffing: Staffing) {
    const cells = cellsOf(staffing)
    this.#facilities = facilities
    this.#cells = Map.groupBy(cells, ({ corps }) => corps)
    this.#all = new Weighed(cells, ({ count }) => count)
    this.#regions = regionsOf(pack)
  }

  /** Key of the unit that a facility's district lies in; null where the district is not known. */
  regionOf(facility: number): string | null {
    return this.regionOfDistrict(this.#facilities[facility]?.district ?? '')
  }

  regionOfDistrict(district: string): string | null {
    return this.#regions.get(district) ?? null
  }

  /** A facility and corps, as often as there are places. */
  any(chance: Chance): Cell | null {
    return this.#all.size === 0 ? null : this.#all.pick(chance)
  }

  /** A facility that has a place for the corps; null where there is none. */
  pick(chance: Chance, corps: string, where: Where = {}): number | null {
    const key = `${corps} ${where.region ?? ''} ${where.districts?.join() ?? ''} ${where.types?.join() ?? ''}`
    const known = this.#drawn.get(key) ?? this.#among(corps, where)
    this.#drawn.set(key, known)
    return known.size === 0 ? null : known.pick(chance).facility
  }

  #among(corps: string, { region, districts, types }: Where): Weighed<Cell> {
    const fits = ({ facility }: Cell) => {
      const one = this.#facilities[facility]
      return (
        one !== undefined &&
        (region === undefined || this.regionOf(facility) === region) &&
        (districts === undefined || (one.district !== null && districts.includes(one.district))) &&
        (types === undefined || types.includes(one.type))
      )
    }
    return new Weighed((this.#cells.get(corps) ?? []).filter(fits), ({ count }) => count)
  }
}

/** District → the unit above it, in the health tree where it has a place there. */
function regionsOf(pack: CountryPack): Map<string, string> {
  const parents = new Map<string, string>()
  for (const tree of ['administrative', 'health'] as const) {
    for (const row of pack.unitParents) {
      if (row.tree === tree && row.to === null) parents.set(row.unit, row.parent)
    }
  }
  return parents
}
