import type { Day } from './days.ts'

/** At which age persons of a statut and category leave an employer's sector, by a rule in force from a day to a day. */
export interface RetirementRule {
  readonly statut: string
  readonly category: string
  readonly employerSector: string
  readonly from: Day
  /** Null: still in force. */
  readonly to: Day | null
  /** Completed years. */
  readonly age: number
  readonly source: string
}

/** What decides which rules a person falls under; a fact that is not known makes that no rule is found. */
export interface RetirementFacts {
  readonly statut: string | null
  readonly category: string | null
  /** In the order in which they are tried: the employer's own, then the one that the statut implies. */
  readonly employerSectors: readonly string[]
}

export interface Retirement {
  readonly year: number
  /** Last day of service. */
  readonly day: Day
  readonly rule: RetirementRule
  /** The birth is known by its year only: the year of leaving holds, the birthday is not known. */
  readonly yearOnly: boolean
}

/** Nobody is older on a register, in completed years: where looking for a year of leaving stops. */
const OLDEST = 120

/** The rules of a country, looked up by what they depend on. */
export class RetirementRules {
  readonly #byKey: ReadonlyMap<string, readonly RetirementRule[]>

  constructor(rules: readonly RetirementRule[]) {
    this.#byKey = Map.groupBy(rules, (rule) => keyOf(rule.statut, rule.category, rule.employerSector))
  }

  /** The rules that hold for a person at any time: those of the first sector that has some. */
  #rulesFor({ statut, category, employerSectors }: RetirementFacts): readonly RetirementRule[] {
    if (statut === null || category === null) return []
    for (const sector of employerSectors) {
      const rules = this.#byKey.get(keyOf(statut, category, sector))
      if (rules) return rules
    }
    return []
  }

  /**
   * When a person must leave: on 31 December of the first year in which she reaches the age of the rule in force on
   * that very day. A birth known by its year or month decides as well as a full one.
   * Null: the birth is not known, or no rule is.
   */
  retirement(facts: RetirementFacts, birth: string | null): Retirement | null {
    const born = Number(birth?.slice(0, 4) ?? Number.NaN)
    if (birth === null || Number.isNaN(born)) return null
    const found = firstYear(this.#rulesFor(facts), born)
    return found && { ...found, day: lastDayOf(found.year), yearOnly: birth.length === 4 }
  }

  /** The years of birth of those who must leave on 31 December of a year. */
  birthYearsLeaving(facts: RetirementFacts, year: number): number[] {
    const rules = this.#rulesFor(facts)
    const rule = ruleOn(rules, lastDayOf(year))
    if (!rule) return []
    const years: number[] = []
    // Where a law lowers the age, several years of birth leave together; those before them had left.
    for (let born = year - rule.age; firstYear(rules, born)?.year === year; born -= 1) years.push(born)
    return years
  }
}

/** The rule in force on a day; the later one where two are. */
function ruleOn(rules: readonly RetirementRule[], day: Day): RetirementRule | null {
  let found: RetirementRule | null = null
  for (const rule of rules) {
    const holds = rule.from <= day && (rule.to ?? day) >= day
    if (holds && (found === null || rule.from > found.from)) found = rule
  }
  return found
}

function firstYear(
  rules: readonly RetirementRule[],
  born: number,
): { readonly year: number; readonly rule: RetirementRule } | null {
  if (rules.length === 0) return null
  const youngest = Math.min(...rules.map((rule) => rule.age))
  for (let year = born + youngest; year <= born + OLDEST; year += 1) {
    const rule = ruleOn(rules, lastDayOf(year))
    if (rule && year - born >= rule.age) return { year, rule }
  }
  return null
}

function lastDayOf(year: number): Day {
  return `${String(year).padStart(4, '0')}-12-31`
}

function keyOf(statut: string, category: string, employerSector: string): string {
  return JSON.stringify([statut, category, employerSector])
}
