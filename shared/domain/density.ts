/** Persons per 10,000 inhabitants; the population is above zero. */
export function densityOf(persons: number, population: number): number {
  return (persons * 10_000) / population
}

/** The fewest persons with whom a population reaches a density (per 10,000 inhabitants). */
export function personsToReach(density: number, population: number): number {
  // What binary fractions add to a whole number is no person.
  return Math.ceil(Number(((density * population) / 10_000).toFixed(6)))
}
