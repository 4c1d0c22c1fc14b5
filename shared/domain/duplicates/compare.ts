import { compareBirths } from './births.ts'
import {
  compareBirthplaces,
  compareNumbers,
  compareParents,
  comparePhones,
  compareSex,
  compareWork,
} from './facts.ts'
import { compareNames } from './names.ts'
import type { Commonness, ComparedPerson, Reason } from './person.ts'

/** How sure: two files above `probable` are one person in nearly all cases; between the two a person looks. */
export const THRESHOLD = { probable: 0.9, possible: 0.2 } as const

export type Band = keyof typeof THRESHOLD

/** Files per hundred that are somebody's second, as registers that were put together from lists hold them. */
const SECOND_FILES = 0.015
/** Smaller registers are looked at as if they held that many. */
const FEWEST = 1000

export interface Comparison {
  /** Probability that the two files are one person, 0 to 1. */
  readonly score: number
  /** The weightiest first. */
  readonly reasons: readonly Reason[]
}

/**
 * Whether two files are one person, as Fellegi and Sunter weigh it (A theory for record linkage, JASA 64, 1969): each
 * agreement adds log2(m/u), with m how often files of one person agree and u how often those of two do; names by how
 * common they are in this register (Winkler, 1989); on top of the odds of any two files of it. Where facts depend on
 * each other (the parents of twins), the weights of `names.ts` and `facts.ts` are set below what each says alone.
 */
export function comparePersons(one: ComparedPerson, other: ComparedPerson, common: Commonness): Comparison {
  const reasons = [
    ...compareNames(one, other, common),
    ...compareSex(one, other),
    ...compareBirths(one.birth, other.birth),
    ...compareNumbers(one, other),
    ...comparePhones(one, other, common),
    ...compareParents(one, other),
    ...compareBirthplaces(one, other),
    ...compareWork(one, other),
  ]
  const odds = reasons.reduce((sum, { weight }) => sum + weight, priorOdds(common.persons))
  return {
    score: 1 / (1 + 2 ** -odds),
    reasons: reasons.sort((first, second) => Math.abs(second.weight) - Math.abs(first.weight)),
  }
}

/** log2 of the odds that two files drawn from a register are one person: each second file makes one such pair. */
function priorOdds(persons: number): number {
  return Math.log2((2 * SECOND_FILES) / Math.max(persons, FEWEST))
}

/** The band of a score; null: not worth a look. */
export function bandOf(score: number): Band | null {
  if (score >= THRESHOLD.probable) return 'probable'
  return score >= THRESHOLD.possible ? 'possible' : null
}

/** Share of a register's files that bear a name; one file more or less says nothing in a small register. */
export function nameShare(bearers: number, persons: number): number {
  return Math.max(bearers, 2) / Math.max(persons, FEWEST)
}
