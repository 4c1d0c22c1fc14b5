import { describe, expect, it } from 'vitest'
import { type RetirementRule, RetirementRules } from '#shared/domain/retirement.ts'

function rule(
  [statut, category, employerSector]: readonly [string, string, string],
  age: number,
  from: string,
  to: string | null = null,
): RetirementRule {
  return { statut, category, employerSector, age, from, to, source: 'test' }
}

const BEFORE = ['1961-01-01', '2018-06-10'] as const
const SINCE = '2018-06-11'
/** The ages of the circular of 2016, of the code of 2018 and of law 2019-025. */
const rules = new RetirementRules([
  rule(['civil', 'A', 'state'], 62, ...BEFORE),
  rule(['civil', 'A', 'state'], 65, SINCE),
  rule(['civil', 'B2', 'state'], 59, ...BEFORE),
  rule(['civil', 'B2', 'state'], 62, SINCE),
  rule(['civil', 'C', 'state'], 55, ...BEFORE),
  rule(['civil', 'C', 'state'], 58, SINCE),
  rule(['contract', 'A', 'state'], 60, '2019-07-05'),
  rule(['contract', 'C', 'hospital'], 58, '2019-07-05'),
  // Invented: an age that is lowered.
  rule(['lowered', 'A', 'state'], 65, '1961-01-01', '2029-12-31'),
  rule(['lowered', 'A', 'state'], 60, '2030-01-01'),
])
const state = (statut: string, category: string | null) => ({
  statut,
  category,
  employerSectors: ['state'],
})

describe('retirement', () => {
  it.each([
    ['A', '1961-01-01', '2026-12-31', 65],
    ['A', '1961-12-31', '2026-12-31', 65],
    ['A', '1962-01-01', '2027-12-31', 65],
    ['B2', '1964-05-03', '2026-12-31', 62],
    ['C', '1968-02-29', '2026-12-31', 58],
    // The last ones by the ages of before.
    ['A', '1955-07-01', '2017-12-31', 62],
    ['C', '1962-07-01', '2017-12-31', 55],
  ])('of a civil servant of category %s born %s: %s', (category, birth, day, age) => {
    expect(rules.retirement(state('civil', category), birth)).toMatchObject({ day, rule: { age } })
  })

  it('asks the rule in force on the day of leaving, not on the birthday', () => {
    // 62 on 5 January 2018, when 62 was the age; on 31 December of that year it was 65.
    expect(rules.retirement(state('civil', 'A'), '1956-01-05')?.year).toBe(2021)
  })

  it('makes nobody leave for the three years by which an age was raised', () => {
    const facts = state('civil', 'A')
    const leaving = [2017, 2018, 2019, 2020, 2021].map((year) => rules.birthYearsLeaving(facts, year))
    expect(leaving).toEqual([[1955], [], [], [], [1956]])
  })

  it('makes several years of birth leave when an age is lowered, and each once', () => {
    const facts = state('lowered', 'A')
    const leaving = [2028, 2029, 2030, 2031].map((year) => rules.birthYearsLeaving(facts, year))
    expect(leaving).toEqual([[1963], [1964], [1970, 1969, 1968, 1967, 1966, 1965], [1971]])
  })

  it('counts a birth known by its year, and says so', () => {
    const facts = state('civil', 'A')
    expect(rules.retirement(facts, '1961')).toMatchObject({ day: '2026-12-31', yearOnly: true })
    expect(rules.retirement(facts, '1961-08')).toMatchObject({ day: '2026-12-31', yearOnly: false })
  })

  it('tries the sector of the employer first, then that of the statut', () => {
    const contract = { statut: 'contract', category: 'C' }
    const year = (employerSectors: string[]) =>
      rules.retirement({ ...contract, employerSectors }, '1970')?.year ?? null
    expect(year(['hospital', 'state'])).toBe(2028)
    expect(year(['association', 'hospital'])).toBe(2028)
    expect(year(['association'])).toBeNull()
  })

  it('knows no year without a birth, a category or a rule', () => {
    expect(rules.retirement(state('civil', 'A'), null)).toBeNull()
    expect(rules.retirement(state('civil', null), '1970')).toBeNull()
    expect(rules.retirement(state('volunteer', 'A'), '1970')).toBeNull()
    // No rule of before 2019-07-05 is known for contract workers: the first year with one decides.
    expect(rules.retirement(state('contract', 'A'), '1950')?.year).toBe(2019)
  })
})
