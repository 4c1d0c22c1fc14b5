import { expect, it } from 'vitest'
import type { PaperColumn, PaperRow } from '#renderer/print/paper-table.tsx'
import { paperWidths } from '#renderer/print/paper-widths.ts'

const figures = (count: number): PaperColumn[] =>
  Array.from({ length: count }, (_, position) => ({
    ...{ key: `n${position}`, label: 'P', group: `G${Math.floor(position / 3)}`, numeric: true, width: 1 },
  }))
const columns = (count: number): PaperColumn[] => [
  { key: 'name', label: 'Structure', numeric: false, width: 8 },
  ...figures(count),
]
const total = (cells: Record<string, string>): PaperRow => ({ kind: 'total', level: 0, cells })

it('leaves a table of few columns as its report wants it', () => {
  expect(paperWidths(columns(3), [])).toEqual({ density: 'normal', widths: [8, 1, 1, 1] })
})

it('gives each of many columns the room of its longest figure', () => {
  const { density, widths } = paperWidths(columns(30), [total({ n0: '1 234', n1: '7' })])
  expect(density).toBe('dense')
  expect(widths[1]).toBeGreaterThan(2 * (widths[2] ?? 0))
})

it('takes the smallest type only when the figures would not fit otherwise', () => {
  const long = Object.fromEntries(figures(42).map((column) => [column.key, '1 234']))
  expect(paperWidths(columns(42), [total(long)]).density).toBe('tight')
  expect(paperWidths(columns(42), [total({ n0: '12' })]).density).toBe('dense')
})
