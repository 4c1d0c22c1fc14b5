import { describe, expect, it } from 'vitest'
import { densityOf, personsToReach } from '#shared/domain/density.ts'

describe('density', () => {
  it('is per 10,000 inhabitants', () => {
    expect(densityOf(23, 10_000)).toBe(23)
    // Mali, census of 2009: 5.1 doctors, nurses and midwives per 10,000 inhabitants.
    expect(densityOf(7410, 14_528_662)).toBeCloseTo(5.1, 3)
    expect(densityOf(0, 1_533_123)).toBe(0)
  })

  it('is reached by a whole number of persons', () => {
    // 23 for 22,395,489 inhabitants are 51,509.62 persons.
    expect(personsToReach(23, 22_395_489)).toBe(51_510)
    expect(personsToReach(44.5, 10_000)).toBe(45)
    expect(densityOf(personsToReach(23, 1_533_123), 1_533_123)).toBeGreaterThanOrEqual(23)
    expect(densityOf(personsToReach(23, 1_533_123) - 1, 1_533_123)).toBeLessThan(23)
  })

  it('asks for no person more because of binary fractions', () => {
    // 2.2 × 50,000 / 10,000 comes out a little above 11.
    expect(personsToReach(2.2, 50_000)).toBe(11)
    expect(personsToReach(34.5, 20_000)).toBe(69)
  })
})
