import { describe, expect, it } from 'vitest'
import { readSheetNumber, sheetNumber } from '#shared/domain/sheet-number.ts'

describe('sheet numbers', () => {
  it('have the year and at least four digits', () => {
    expect([sheetNumber(2026, 42), sheetNumber(2026, 12_345)]).toEqual(['2026-0042', '2026-12345'])
  })

  it.each([
    ['2026-0042', '2026-0042'],
    ['2025-42', '2025-0042'],
    ['2026/0042', '2026-0042'],
    ['2026 – 0042', '2026-0042'],
    ['20260042', '2026-0042'],
    ['202612345', '2026-12345'],
    ['N° 2026-0042', '2026-0042'],
    ['n°42', '2026-0042'],
    [' 0042 ', '2026-0042'],
    ['12345', '2026-12345'],
  ])('are read from “%s”', (typed, number) => {
    expect(readSheetNumber(typed, 2026)).toBe(number)
  })

  it.each(['', ' ', '0', '2026-0000', 'Awa', '42a', '2026-', '-42', '4.2'])(
    'are not read from “%s”',
    (typed) => {
      expect(readSheetNumber(typed, 2026)).toBeNull()
    },
  )
})
