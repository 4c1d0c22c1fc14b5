import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import {
  numberText,
  oneLine,
  partialDateText,
  personName,
  phoneText,
  placeName,
} from '#shared/domain/person-fields.ts'

const FORMULA = "=cmd|' /C calc'!A0"
const EMOJI = 'Awa 😀'

/** The first complaint's key, or null when the value is taken. */
function complaint(schema: z.ZodType, value: unknown): string | null {
  const parsed = schema.safeParse(value)
  return parsed.success ? null : (parsed.error.issues[0]?.message ?? 'none')
}

describe('a person’s name', () => {
  it.each([
    'Aïssata',
    "N'Diaye",
    'N’Diaye',
    'El Hadj',
    'Marie-Thérèse',
    'Ag Mohamed Aly',
    'Bɛrɛ',
    'ߡߊߟߌ',
    'أحمد',
    'J. B.',
  ])('takes %j', (name) => {
    expect(complaint(personName, name)).toBeNull()
  })

  it.each([
    ['', 'required'],
    ['   ', 'required'],
    ['A'.repeat(200), 'too_long'],
    ['A'.repeat(81), 'too_long'],
    [EMOJI, 'not_a_name'],
    [FORMULA, 'not_a_name'],
    ['Awa 2', 'not_a_name'],
    ['@Awa', 'not_a_name'],
    ['+Awa', 'not_a_name'],
    ["-'.", 'not_a_name'],
    ['Awa\u0000', 'not_a_name'],
    ['<b>Awa</b>', 'not_a_name'],
    ['Awa\u202eewA', 'not_a_name'],
  ])('refuses %j as %s', (name, key) => {
    expect(complaint(personName, name)).toBe(key)
  })

  it('takes exactly 80 characters', () => {
    expect(complaint(personName, 'é'.repeat(80))).toBeNull()
  })

  it('is one text however its accents and spaces were typed', () => {
    expect(personName.parse('  Traore\u0301   Awa\u00a0 ')).toBe('Traoré Awa')
  })
})

describe('a birthplace', () => {
  it('takes what places are called', () => {
    for (const place of [
      'Bamako',
      'Kayes N’Di',
      '5e arrondissement',
      'Kita (Cercle)',
      'Ségou/Pélengana',
      'N° 2, Sikasso',
    ]) {
      expect(complaint(placeName, place)).toBeNull()
    }
  })

  it.each([
    [FORMULA, 'not_a_place'],
    [EMOJI, 'not_a_place'],
    ['B'.repeat(200), 'too_long'],
    ['12', 'not_a_place'],
  ])('refuses %j as %s', (place, key) => {
    expect(complaint(placeName, place)).toBe(key)
  })
})

describe('a matricule', () => {
  it.each(['0123-456-X', '767-29-R', '611 535/A', '361294A', 'N° 12345'])('takes %j', (text) => {
    expect(complaint(numberText, text)).toBeNull()
  })

  it.each([
    [FORMULA, 'not_a_number'],
    ['ABC', 'not_a_number'],
    ['12😀', 'not_a_number'],
    ['1'.repeat(31), 'too_long'],
    ['', 'required'],
  ])('refuses %j as %s', (text, key) => {
    expect(complaint(numberText, text)).toBe(key)
  })
})

describe('a line of free text', () => {
  it('folds line breaks into spaces and refuses control characters and excess', () => {
    expect(oneLine(20).parse('un\ndeux')).toBe('un deux')
    expect(complaint(oneLine(20), 'a\u0007b')).toBe('not_text')
    expect(complaint(oneLine(5), 'abcdef')).toBe('too_long')
  })
})

describe('a partial date', () => {
  it.each(['1978', '1978-05', '1978-05-03', '2024-02-29', '1800'])('takes %s', (text) => {
    expect(complaint(partialDateText, text)).toBeNull()
  })

  it.each([
    '',
    '78',
    '1978-13',
    '1978-00',
    '2023-02-29',
    '1978-05-3',
    '03/05/1978',
    '1799',
    '1978-05-03T00:00',
    '1978-04-31',
  ])('refuses %j', (text) => {
    expect(complaint(partialDateText, text)).toBe('not_a_date')
  })
})

describe('a phone number', () => {
  it.each(['76 12 34 56', '+223 76 12 34 56', '0022376123456', '20-22-33', '(76) 12.34.56'])(
    'takes %j',
    (text) => {
      expect(complaint(phoneText, text)).toBeNull()
    },
  )

  it.each(['12345', '------', 'soixante', '76 12 34 5a', FORMULA, '1'.repeat(18), '', '++22376123456'])(
    'refuses %j',
    (text) => {
      expect(complaint(phoneText, text)).toBe('not_a_phone')
    },
  )
})
