import { describe, expect, it } from 'vitest'
import { formatNumber, formatPercent } from '#shared/domain/format.ts'

describe('a number', () => {
  it('has narrow no-break spaces and a decimal comma in French', () => {
    expect(formatNumber(1234.5, 'fr', { decimals: 1 })).toBe('1\u202f234,5')
    expect(formatNumber(1_000_000, 'fr')).toBe('1\u202f000\u202f000')
    expect(formatNumber(999, 'fr')).toBe('999')
  })

  it('has commas and a decimal point in English', () => {
    expect(formatNumber(1234.5, 'en', { decimals: 1 })).toBe('1,234.5')
  })

  it('always shows the digits asked for', () => {
    expect(formatNumber(2, 'fr', { decimals: 2 })).toBe('2,00')
  })

  it('of a gap has a sign, a true minus, and none at zero', () => {
    expect(formatNumber(3, 'fr', { signed: true })).toBe('+3')
    expect(formatNumber(-3, 'fr', { signed: true })).toBe('−3')
    expect(formatNumber(0, 'fr', { signed: true })).toBe('0')
    expect(formatNumber(-3, 'en')).toBe('−3')
  })

  it('that rounds to zero is not minus zero', () => {
    expect(formatNumber(-0.2, 'fr')).toBe('0')
    expect(formatNumber(-0.2, 'fr', { signed: true })).toBe('0')
  })
})

describe('a ratio', () => {
  it('is written as a percentage of one decimal', () => {
    expect(formatPercent(0.125, 'fr')).toBe('12,5\u00a0%')
    expect(formatPercent(0.125, 'en')).toBe('12.5%')
    expect(formatPercent(1, 'fr', 0)).toBe('100\u00a0%')
  })
})
