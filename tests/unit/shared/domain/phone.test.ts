import { describe, expect, it } from 'vitest'
import { normalisePhone } from '#shared/domain/phone.ts'

describe('normalisePhone', () => {
  it.each([
    '76 12 34 56',
    '76-12-34-56',
    '+223 76 12 34 56',
    '00223 76123456',
    '(+223) 76.12.34.56',
    '76123456',
  ])('reads %j as the same national number', (text) => {
    expect(normalisePhone(text, '+223')).toBe('76123456')
  })

  it('takes the prefix with or without its plus sign', () => {
    expect(normalisePhone('+223 76123456', '223')).toBe('76123456')
  })

  it('keeps the prefix of another country', () => {
    expect(normalisePhone('+225 07 08 09 10 11', '+223')).toBe('2250708091011')
    expect(normalisePhone('00225 0708091011', '+223')).toBe('2250708091011')
  })

  it('leaves a number alone that merely begins with the prefix’s digits', () => {
    expect(normalisePhone('22 31 45 67', '+223')).toBe('22314567')
  })

  it('keeps every digit where the country has no prefix in its pack', () => {
    expect(normalisePhone('+223 76123456', '')).toBe('22376123456')
  })
})
