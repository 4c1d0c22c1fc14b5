import type { CountryPack } from '#shared/domain/country-pack.ts'
import { type Chance, drawShare } from './random.ts'

/** A facility to staff: invented, or already in the register. */
export interface DemoFacility {
  readonly name: string
  readonly type: string
  readonly milieu: string | null
  readonly sector: string | null
  /** Key of its district; null when the register's facility has none. */
  readonly district: string | null
  readonly latitude: number | null
  readonly longitude: number | null
}

type District = CountryPack['demonstration']['districts'][number]

/** Invents the facilities of every district of the pack. */
export function inventFacilities(pack: CountryPack, chance: Chance): DemoFacility[] {
  const { demonstration } = pack
  const names = new PlaceNames(pack, chance)
  const counted = demonstration.districts.flatMap((district) =>
    Object.entries(district.facilities).flatMap(([type, milieux]) =>
      Object.entries(milieux).flatMap(([milieu, count]) =>
        Array.from({ length: count }, () =>
          invent(pack, chance, district, type, milieu, names.next(district, type)),
        ),
      ),
    ),
  )
  const named = demonstration.namedFacilities.flatMap(({ name, type, district: key, milieu }) => {
    const district = demonstration.districts.find((entry) => entry.district === key)
    return district ? [invent(pack, chance, district, type, milieu, name)] : []
  })
  return [...counted, ...named]
}

function invent(
  pack: CountryPack,
  chance: Chance,
  district: District,
  type: string,
  milieu: string,
  name: string,
): DemoFacility {
  const { faults, sectors } = pack.demonstration
  const located = !chance.happens(faults.facilityWithoutPosition)
  const around = (centre: number) =>
    Math.round((centre + (chance.next() * 2 - 1) * district.spread) * 1e5) / 1e5
  const [latitude, longitude] = [around(district.latitude), around(district.longitude)]
  const sector = drawShare(chance, sectors[type] ?? {})
  return {
    name,
    type,
    district: district.district,
    milieu: chance.happens(faults.facilityWithoutMilieu) ? null : milieu,
    sector: chance.happens(faults.facilityWithoutSector) ? null : sector,
    latitude: located ? latitude : null,
    longitude: located ? longitude : null,
  }
}

/** Gives each invented facility a name that no other of its kind has in its district. */
class PlaceNames {
  readonly #pack: CountryPack
  readonly #chance: Chance
  readonly #used = new Set<string>()

  constructor(pack: CountryPack, chance: Chance) {
    this.#pack = pack
    this.#chance = chance
  }

  next(district: District, type: string): string {
    const pattern = this.#pack.demonstration.facilityNames[type] ?? '{place}'
    for (let attempt = 0; ; attempt += 1) {
      const name = this.#fill(pattern, district) + (attempt > 20 ? ` ${attempt - 19}` : '')
      const key = `${district.district}:${name}`
      if (this.#used.has(key)) continue
      this.#used.add(key)
      return name
    }
  }

  #fill(pattern: string, district: District): string {
    const { zones, brands } = this.#pack.demonstration
    const zone = zones.find((entry) => entry.code === district.zone)
    const unit = this.#pack.units.find((entry) => entry.key === district.district)
    const place = zone ? this.#chance.pick(zone.stems) + this.#chance.pick(zone.endings) : ''
    return pattern
      .replace('{place}', place)
      .replace('{brand}', this.#chance.pick(brands))
      .replace('{district}', unit?.name ?? '')
  }
}
