import type { CountryPack } from '#shared/domain/country-pack.ts'
import { fold } from '#shared/domain/fold.ts'
import type { Chance } from './random.ts'
import { Weighed } from './weighed.ts'

type Sex = 'F' | 'M'
type Name = CountryPack['demonstration']['names']['family'][number]
type Zone = CountryPack['demonstration']['zones'][number]

/** How one file writes all its names. */
export interface Hand {
  readonly plain: boolean
  readonly capitals: boolean
}

/** The names of a country and the ways to spell them. */
export class PersonNames {
  readonly #names: CountryPack['demonstration']['names']
  readonly #given: Readonly<Record<Sex, Weighed<Name>>>
  readonly #family: Weighed<Name>
  readonly #spellings = new Map<string, readonly string[]>()

  constructor(pack: CountryPack) {
    const { names } = pack.demonstration
    const weigh = (list: typeof names.family) => new Weighed(list, ([, weight]) => weight)
    this.#names = names
    this.#given = { F: weigh(names.female), M: weigh(names.male) }
    this.#family = weigh(names.family)
    for (const [name, , variants] of [...names.female, ...names.male, ...names.family]) {
      const all = [name, ...variants]
      for (const spelling of all) {
        const others = all.filter((one) => one !== spelling)
        if (others.length > 0) this.#spellings.set(fold(spelling), others)
      }
    }
  }

  given(chance: Chance, sex: Sex): string {
    return this.#spelled(chance, this.#given[sex].pick(chance)[0])
  }

  /** A family name as people of a zone bear it. */
  family(chance: Chance, sex: Sex, zone: Zone | undefined): string {
    const native = zone !== undefined && zone.family.length > 0 && chance.happens(zone.familyShare)
    const name = native ? chance.pick(zone.family) : this.#family.pick(chance)[0]
    return this.borne(this.#spelled(chance, name), sex)
  }

  /** The form of a family name that a son or a daughter bears. */
  borne(name: string, sex: Sex): string {
    for (const { male, female } of this.#names.familyForms) {
      const [from, to] = sex === 'F' ? [male, female] : [female, male]
      if (name.startsWith(`${from} `)) return to + name.slice(from.length)
    }
    return name
  }

  /** Another spelling of the name: one that people use, or a slip of the hand. */
  misspelled(chance: Chance, name: string): string {
    const others = this.#spellings.get(fold(name))
    return others === undefined ? slip(chance, name) : chance.pick(others)
  }

  hand(chance: Chance): Hand {
    const { withoutAccents, capitals } = this.#names
    return { plain: chance.happens(withoutAccents), capitals: chance.happens(capitals) }
  }

  #spelled(chance: Chance, name: string): string {
    const others = this.#spellings.get(fold(name))
    return others !== undefined && chance.happens(this.#names.variantSpelling) ? chance.pick(others) : name
  }
}

export function written(name: string, { plain, capitals }: Hand): string {
  const text = plain ? withoutAccents(name) : name
  return capitals ? text.toLocaleUpperCase('fr') : text
}

export function withoutAccents(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '')
}

/** A letter doubled or made single, as when a name is written by ear. */
function slip(chance: Chance, name: string): string {
  const double = /([a-z])\1/
  if (double.test(name)) return name.replace(double, '$1')
  const consonants = [...name.matchAll(/(?<=[aeiouéèï])[lmnrst](?=[aeiouéèï])/g)]
  const at = consonants.length === 0 ? undefined : chance.pick(consonants).index
  return at === undefined ? `${name}h` : name.slice(0, at) + name.charAt(at) + name.slice(at)
}
