import { describe, expect, it } from 'vitest'
import { isWhole, listWidths } from '#renderer/print/list-widths.ts'
import type { PaperColumn, PaperRow } from '#renderer/print/paper-table.tsx'

const column = (key: string, label: string): PaperColumn => ({ key, label, numeric: false, width: 1 })
const rows = (count: number, cells: (position: number) => Record<string, string>): PaperRow[] =>
  Array.from({ length: count }, (_, position) => ({ kind: 'row', level: 0, cells: cells(position) }))

describe('the widths of a list', () => {
  const columns = [column('n', 'N°'), column('name', 'Nom'), column('note', 'Observations')]

  it('keep the usual type where everything stands on one line', () => {
    const { density, widths } = listWidths(
      columns,
      rows(20, (n) => ({ n: String(n), name: 'Awa TRAORÉ', note: '-' })),
      122,
    )
    expect(density).toBe('normal')
    expect(widths[1]).toBeGreaterThan(2 * (widths[0] ?? 0))
  })

  it('are never narrower than the longest word', () => {
    const word = 'ouagadougououagadougou'
    const { widths } = listWidths(
      columns,
      rows(5, () => ({ n: '1', name: word, note: `${word} `.repeat(20).trim() })),
      60,
    )
    expect(widths[1]).toBeGreaterThan(word.length)
    expect(widths[2]).toBeGreaterThan(word.length)
  })

  it('go to what most rows need, not to what one row needs', () => {
    const shown = rows(100, (n) => ({
      n: String(n),
      name: 'Aminata Fatoumata COULIBALY',
      note: n === 0 ? 'a remark that is far longer than any other remark of the whole list' : '-',
    }))
    const { widths } = listWidths(columns, shown, 64)
    expect(widths[1]).toBeGreaterThan(27)
    // The one remark takes three lines.
    expect(widths[2]).toBeLessThan(30)
  })

  it('take a smaller type only when rows would take many lines', () => {
    const many = Array.from({ length: 16 }, (_, n) => column(`c${n}`, 'Colonne'))
    const cells = (text: string) => Object.fromEntries(many.map(({ key }) => [key, text]))
    const density = (text: string) =>
      listWidths(
        many,
        rows(30, () => cells(text)),
        181,
      ).density
    expect(density('bref')).toBe('normal')
    expect(density('bonne mots')).toBe('dense')
    expect(density('six mots assez brefs que voilà ici')).toBe('tight')
    expect(density('ouagadougougou')).toBe('finest')
  })

  it('measure a list of any length, and one without rows', () => {
    expect(
      listWidths(
        columns,
        rows(30_000, (n) => ({ n: String(n), name: 'A', note: 'B' })),
        181,
      ).density,
    ).toBe('normal')
    expect(listWidths(columns, [], 181).widths).toHaveLength(3)
  })
})

it('keeps numbers and dates in one piece, not sentences', () => {
  expect(['0123-456 X', '76 12 34 56', '03/05/1978'].every(isWhole)).toBe(true)
  expect(['sans matricule', '03/05/1978 à Koulikoro'].some(isWhole)).toBe(false)
})
