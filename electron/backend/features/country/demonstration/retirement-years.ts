import type { CountryPack } from '#shared/domain/country-pack.ts'
import { RetirementRules } from '#shared/domain/retirement.ts'

export interface Employment {
  readonly corps: string
  readonly statut: string | null
}

/** In which year people of a corps and statut must leave, by the pack's rules; every answer is worked out once. */
export class RetirementYears {
  readonly #pack: CountryPack
  readonly #rules: RetirementRules
  readonly #known = new Map<string, number | null>()

  constructor(pack: CountryPack) {
    this.#pack = pack
    this.#rules = new RetirementRules(
      pack.retirementRules.map(({ statut, category, employerSector, from, to, age, source }) => {
        return { statut, category, employerSector, from, to, age, source }
      }),
    )
  }

  /** Null: no rule is known. */
  of({ corps, statut }: Employment, birthYear: number): number | null {
    const key = `${corps} ${statut ?? ''} ${birthYear}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const year = this.#rules.retirement(this.#facts(corps, statut), String(birthYear))?.year ?? null
    this.#known.set(key, year)
    return year
  }

  /** Years of birth of those who leave at the end of a year. */
  bornToLeave(employment: Employment, year: number): number[] {
    return this.#rules.birthYearsLeaving(this.#facts(employment.corps, employment.statut), year)
  }

  #facts(corps: string, statut: string | null) {
    const { employers, statuts, demonstration } = this.#pack
    const terms = demonstration.people.contracts[statut ?? '']
    const told = [
      employers.find(({ code }) => code === terms?.employer)?.sector,
      statuts.find(({ code }) => code === statut)?.employerSector,
    ]
    return {
      statut,
      category: this.#pack.corps.find(({ code }) => code === corps)?.category ?? null,
      employerSectors: told.filter((sector) => sector !== undefined),
    }
  }
}
