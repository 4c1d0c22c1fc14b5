import { describe, expect, it } from 'vitest'
import { ageOn, formatBirth, formatPartialDate, parsePartialDate, partialDate } from '#shared/domain/dates.ts'

const today = '2026-03-31'
const read = (typed: string) => {
  const parsed = parsePartialDate(typed, today)
  return parsed.ok ? parsed.date.text : parsed.reason
}

describe('a date as typed', () => {
  it.each([
    ['03/05/1978', '1978-05-03'],
    ['3/5/78', '1978-05-03'],
    ['3.5.78', '1978-05-03'],
    ['3-5-1978', '1978-05-03'],
    ['3 5 1978', '1978-05-03'],
    ['030578', '1978-05-03'],
    ['03051978', '1978-05-03'],
    ['1978-05-03', '1978-05-03'],
    ['1978-05', '1978-05'],
    ['05/1978', '1978-05'],
    ['5.1978', '1978-05'],
    ['mai 1978', '1978-05'],
    ['Mai 1978', '1978-05'],
    ['3 mai 1978', '1978-05-03'],
    ['1er mai 1978', '1978-05-01'],
    ['15 août 1990', '1990-08-15'],
    ['15 aout 1990', '1990-08-15'],
    ['2 févr. 1990', '1990-02-02'],
    ['3 May 1978', '1978-05-03'],
    ['1st June 1978', '1978-06-01'],
    ['juin 1980', '1980-06'],
    ['1978', '1978'],
    ['vers 1978', '1978'],
    ['Vers 1978', '1978'],
    ['en 1978', '1978'],
    ['né en 1978', '1978'],
    ['  1978  ', '1978'],
    ['3/4/2021', '2021-04-03'],
    ['03.04.2021', '2021-04-03'],
    ['2021-04-03', '2021-04-03'],
    ['3 avril 2021', '2021-04-03'],
    ['3\u00a0avril\u00a02021', '2021-04-03'],
    ['3 avr. 2021', '2021-04-03'],
    ['03\u201104\u20112021', '2021-04-03'],
    ['mars 2021', '2021-03'],
    ['04/2021', '2021-04'],
    ['2021', '2021'],
    ['29/02/2024', '2024-02-29'],
  ])('reads %s as %s', (typed, stored) => {
    expect(read(typed)).toBe(stored)
  })

  it('reads a two-digit year as the century nearest to a working life', () => {
    expect(read('1/1/26')).toBe('2026-01-01')
    expect(read('1/1/36')).toBe('2036-01-01')
    expect(read('1/1/37')).toBe('1937-01-01')
    expect(read('1/1/99')).toBe('1999-01-01')
  })

  it.each([
    '31/02/1978',
    '29/02/2023',
    '00/05/1978',
    '03/13/1978',
    '32/01/1990',
    '31/04/2020',
    '1/1/0078',
    '0000',
  ])('refuses %s: no such day', (typed) => {
    expect(read(typed)).toBe('no_such_day')
  })

  it.each([
    '',
    'demain',
    '3/5',
    '78',
    'jui 1978',
    '12345',
    '1978-05-03-01',
    '=cmd|',
    '😀 1978',
    'mai',
    '3 mai',
  ])('refuses %s: not a date', (typed) => {
    expect(read(typed)).toBe('not_a_date')
  })

  it('reads back what it wrote, in both languages and styles', () => {
    for (const text of ['1978', '1978-05', '1978-05-03', '2000-08-01', '1999-12-31']) {
      for (const locale of ['fr', 'en'] as const) {
        for (const style of ['table', 'sentence'] as const) {
          expect(read(formatPartialDate(text, locale, style))).toBe(text)
        }
      }
    }
  })
})

describe('a partial date', () => {
  it('spans every day that it may mean', () => {
    expect(partialDate('1978')).toEqual({ text: '1978', first: '1978-01-01', last: '1978-12-31' })
    expect(partialDate('2024-02')).toEqual({ text: '2024-02', first: '2024-02-01', last: '2024-02-29' })
    expect(partialDate('2023-02')).toEqual({ text: '2023-02', first: '2023-02-01', last: '2023-02-28' })
    expect(partialDate('1978-05-03')).toEqual({ text: '1978-05-03', first: '1978-05-03', last: '1978-05-03' })
  })

  it.each(['1978-13', '1978-00', '1978-02-30', '1978-5', 'x', '1978-05-00'])('is not %s', (text) => {
    expect(partialDate(text)).toBeNull()
  })

  it('is written long in sentences and short in tables, never padded', () => {
    expect(formatPartialDate('1978-05-01', 'fr', 'sentence')).toBe('1er mai 1978')
    expect(formatPartialDate('1978-05-03', 'fr', 'sentence')).toBe('3 mai 1978')
    expect(formatPartialDate('1978-08', 'fr', 'sentence')).toBe('août 1978')
    expect(formatPartialDate('1978-05-01', 'en', 'sentence')).toBe('1 May 1978')
    expect(formatPartialDate('1978-05-01', 'en', 'table')).toBe('01/05/1978')
    expect(formatPartialDate('1978-05', 'fr', 'table')).toBe('05/1978')
    expect(formatPartialDate('1978', 'fr', 'table')).toBe('1978')
  })

  it('says of a birth in a year alone that it is about that year', () => {
    expect(formatBirth('1978', 'fr')).toBe('vers 1978')
    expect(formatBirth('1978', 'en')).toBe('about 1978')
    expect(formatBirth('1978-05', 'fr')).toBe('05/1978')
  })
})

describe('an age', () => {
  it('is one number for a birth known to the day, and grows on the birthday', () => {
    expect(ageOn('1978-05-03', '2026-05-02')).toEqual({ least: 47, most: 47 })
    expect(ageOn('1978-05-03', '2026-05-03')).toEqual({ least: 48, most: 48 })
  })

  it('is a range for a birth known to the year', () => {
    expect(ageOn('1978', '2026-03-31')).toEqual({ least: 47, most: 48 })
    expect(ageOn('1978', '2026-12-31')).toEqual({ least: 48, most: 48 })
  })

  it('of someone born on 29 February grows on 1 March of other years', () => {
    expect(ageOn('2000-02-29', '2023-02-28')).toEqual({ least: 22, most: 22 })
    expect(ageOn('2000-02-29', '2023-03-01')).toEqual({ least: 23, most: 23 })
  })
})
