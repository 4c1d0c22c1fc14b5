import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldNumber } from '#shared/domain/fold.ts'

describe('fold', () => {
  it.each([
    ['Élisabeth', 'elisabeth'],
    ['N’Diaye', 'ndiaye'],
    ["N'DIAYE", 'ndiaye'],
    ['Nʼdiaye', 'ndiaye'],
    ['  Aïssata   Bâ ', 'aissata ba'],
    ['Kéïta\u00a0Keïta', 'keita keita'],
    ['Traore\u0301', 'traore'],
    ['Bɛrɛ Ŋolo Ɲagali', 'bere nolo nyagali'],
    ['CSCom de « Banamba »', 'cscom de banamba'],
    ['Cœur-de-Jésus', 'coeur de jesus'],
    ['', ''],
    ['!!! --', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(fold(text)).toBe(expected)
  })

  it('leaves only plain letters, digits and single spaces, whatever is typed, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const folded = fold(text)
        expect(folded).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/)
        expect(fold(folded)).toBe(folded)
      }),
    )
  })
})

describe('foldNumber', () => {
  it.each(['0123-456-X', '0123 456 X', '0123.456.x', '0123/456/X', ' 0123456x '])(
    'reads %j as one matricule',
    (text) => {
      expect(foldNumber(text)).toBe('0123456X')
    },
  )

  it('keeps leading zeros and different numbers apart', () => {
    expect(foldNumber('0123-456-X')).not.toBe(foldNumber('123-456-X'))
  })
})
