import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvText, unguardedCell } from '#backend/files/csv.ts'

const read = (text: string, delimiter: string): string[][] =>
  parse(text, { bom: true, delimiter, record_delimiter: '\r\n', relax_column_count: true })

describe('a CSV file', () => {
  it.each(["=cmd|'/C calc'!A0", '-1', '+223 70 00 00 00', '@x', '\ttab', "'quoted", "'=twice"])(
    'gives %j back exactly and lets no spreadsheet run it',
    (cell) => {
      const text = csvText([[cell]], { separator: ';' })
      expect(text.replace(/^\uFEFF"?/, '').startsWith("'")).toBe(true)
      expect(unguardedCell(read(text, ';')[0]?.[0] ?? '')).toBe(cell)
    },
  )

  it('leaves an ordinary text with an apostrophe inside as it is', () => {
    expect(csvText([["Côte d'Ivoire", 'a;b', 'dit "x"']], { separator: ';' })).toBe(
      '\uFEFFCôte d\'Ivoire;"a;b";"dit ""x"""\r\n',
    )
  })

  it('writes numbers as the spreadsheet of that language reads them', () => {
    expect(csvText([[-3, 12.5, null]], { separator: ';' })).toBe('\uFEFF-3;12,5;\r\n')
    expect(csvText([[-3, 12.5, null]], { separator: ',' })).toBe('\uFEFF-3,12.5,\r\n')
  })

  it('gives any text back', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('=', "'", '+1', ' a ', 'l1\nl2', ''),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        for (const separator of [';', ','] as const) {
          const back = read(csvText(rows, { separator }), separator).map((cells) => cells.map(unguardedCell))
          expect(back).toEqual(rows)
        }
      }),
    )
  })
})
