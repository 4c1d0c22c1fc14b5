import type { CountryPack } from '#shared/domain/country-pack.ts'
import type { Chance } from './random.ts'
import { Weighed } from './weighed.ts'

type Demonstration = CountryPack['demonstration']

/** Where a person comes from. */
export interface Origin {
  /** As a file names a birthplace. */
  readonly place: string
  readonly zone: Demonstration['zones'][number] | undefined
}

/** The districts that people come from, the more often the more facilities they have. */
export class Origins {
  readonly #origins: ReadonlyMap<string, Origin>
  readonly #ranks: ReadonlyMap<string, number>
  readonly #all: Weighed<Demonstration['districts'][number]>
  readonly #byRegion: ReadonlyMap<string, Weighed<Demonstration['districts'][number]>>

  constructor(pack: CountryPack, regionOf: (district: string) => string | null) {
    const { districts, zones } = pack.demonstration
    const names = new Map(pack.units.map((unit) => [unit.key, unit.name]))
    this.#origins = new Map(
      districts.map(({ district, zone }) => [
        district,
        { place: names.get(district) ?? district, zone: zones.find(({ code }) => code === zone) },
      ]),
    )
    this.#ranks = new Map(districts.map(({ district }, position) => [district, position + 1]))
    this.#all = weigh(districts)
    const regions = Map.groupBy(districts, ({ district }) => regionOf(district) ?? '')
    this.#byRegion = new Map([...regions].map(([region, list]) => [region, weigh(list)]))
  }

  /** A district's number among them; 0 for one that is none of them. */
  rank(district: string | null): number {
    return this.#ranks.get(district ?? '') ?? 0
  }

  /** Of a region, or of anywhere. */
  pick(chance: Chance, region: string | null): Origin {
    const { district } = (this.#byRegion.get(region ?? '') ?? this.#all).pick(chance)
    return this.#origins.get(district) ?? { place: district, zone: undefined }
  }
}

function weigh(districts: Demonstration['districts']): Weighed<Demonstration['districts'][number]> {
  return new Weighed(districts, ({ facilities }) =>
    Object.values(facilities).reduce(
      (sum, milieux) => sum + Object.values(milieux).reduce((one, count) => one + count, 0),
      0,
    ),
  )
}
