import { describe, expect, it } from 'vitest'
import { numberInWords } from '#shared/domain/number-words.ts'

describe('numbers in French words', () => {
  it.each([
    [0, 'zéro'],
    [1, 'un'],
    [16, 'seize'],
    [17, 'dix-sept'],
    [20, 'vingt'],
    [21, 'vingt et un'],
    [22, 'vingt-deux'],
    [60, 'soixante'],
    [61, 'soixante et un'],
    [70, 'soixante-dix'],
    [71, 'soixante et onze'],
    [77, 'soixante-dix-sept'],
    [80, 'quatre-vingts'],
    [81, 'quatre-vingt-un'],
    [90, 'quatre-vingt-dix'],
    [91, 'quatre-vingt-onze'],
    [99, 'quatre-vingt-dix-neuf'],
    [100, 'cent'],
    [101, 'cent un'],
    [123, 'cent vingt-trois'],
    [180, 'cent quatre-vingts'],
    [200, 'deux cents'],
    [201, 'deux cent un'],
    [1000, 'mille'],
    [1001, 'mille un'],
    [2000, 'deux mille'],
    [80_000, 'quatre-vingt mille'],
    [200_000, 'deux cent mille'],
    [14_114, 'quatorze mille cent quatorze'],
    [250_000, 'deux cent cinquante mille'],
    [1_000_000, 'un million'],
    [80_000_000, 'quatre-vingts millions'],
    [2_300_080, 'deux millions trois cent mille quatre-vingts'],
  ])('writes %i as %s', (value, words) => {
    expect(numberInWords(value, 'fr')).toBe(words)
  })

  it('agrees with a feminine noun', () => {
    expect(numberInWords(1, 'fr', 'feminine')).toBe('une')
    expect(numberInWords(21, 'fr', 'feminine')).toBe('vingt et une')
    expect(numberInWords(81, 'fr', 'feminine')).toBe('quatre-vingt-une')
    expect(numberInWords(1001, 'fr', 'feminine')).toBe('mille une')
    expect(numberInWords(123, 'fr', 'feminine')).toBe('cent vingt-trois')
  })
})

describe('numbers in English words', () => {
  it.each([
    [0, 'zero'],
    [13, 'thirteen'],
    [21, 'twenty-one'],
    [80, 'eighty'],
    [100, 'one hundred'],
    [123, 'one hundred and twenty-three'],
    [1005, 'one thousand and five'],
    [14_114, 'fourteen thousand one hundred and fourteen'],
    [1_000_000, 'one million'],
  ])('writes %i as %s', (value, words) => {
    expect(numberInWords(value, 'en')).toBe(words)
  })
})

it('refuses what it has no words for', () => {
  for (const value of [-1, 1.5, 1_000_000_000, Number.NaN])
    expect(() => numberInWords(value, 'fr')).toThrow(RangeError)
})
