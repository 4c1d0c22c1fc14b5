// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { Grid, type GridColumn } from '#renderer/ui/grid.tsx'
import { show } from './show.tsx'

interface Line {
  readonly id: number
  readonly name: string
  readonly count: number | null
}

const lines: Line[] = [
  { id: 1, name: 'Traoré', count: 1234 },
  { id: 2, name: 'Élisé', count: null },
  { id: 3, name: 'Coulibaly', count: 2 },
  { id: 4, name: 'Eba', count: 10 },
]
const columns: GridColumn<Line>[] = [
  { key: 'name', header: 'Nom', value: (line) => line.name },
  { key: 'count', header: 'Nombre', kind: 'integer', value: (line) => line.count },
]

beforeAll(() => {
  // jsdom lays nothing out: the grid must believe that it has room for its rows.
  for (const side of ['clientHeight', 'clientWidth', 'offsetHeight', 'offsetWidth']) {
    Object.defineProperty(HTMLElement.prototype, side, { configurable: true, value: 600 })
  }
})
afterEach(cleanup)

const showGrid = async (onOpen?: (line: Line) => void, rows: readonly Line[] | null = lines) => {
  await show(() => (
    <Grid label="Agents" columns={columns} rows={rows} rowKey={(line) => line.id} onOpen={onOpen} />
  ))
}
const focused = () => document.activeElement?.textContent
const names = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('gridcell')[0]?.textContent)

describe('the grid by keyboard', () => {
  it('takes one tab stop: Tab enters at the first row', async () => {
    await showGrid()
    await userEvent.tab()
    expect(focused()).toBe('Traoré')
  })

  it('moves by arrows, Home and End, and stops at the edges', async () => {
    await showGrid()
    await userEvent.tab()
    await userEvent.keyboard('{ArrowDown}')
    expect(focused()).toBe('Élisé')
    await userEvent.keyboard('{End}')
    expect(focused()).toBe('–')
    await userEvent.keyboard('{ArrowRight}{ArrowDown}')
    expect(focused()).toBe('2')
    await userEvent.keyboard('{Control>}{End}{/Control}')
    expect(focused()).toBe('10')
    await userEvent.keyboard('{ArrowDown}{Home}')
    expect(focused()).toBe('Eba')
    await userEvent.keyboard('{Control>}{Home}{/Control}')
    expect(focused()).toBe('Traoré')
  })

  it('opens the row with Enter', async () => {
    const open = vi.fn()
    await showGrid(open)
    await userEvent.tab()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    expect(open).toHaveBeenCalledExactlyOnceWith(lines[2])
  })

  it('sorts with Enter on a head, without regard to accents, then the other way round', async () => {
    await showGrid()
    await userEvent.tab()
    await userEvent.keyboard('{ArrowUp}{Enter}')
    expect(names()).toEqual(['Coulibaly', 'Eba', 'Élisé', 'Traoré'])
    expect(screen.getByRole('columnheader', { name: 'Nom' }).getAttribute('aria-sort')).toBe('ascending')
    await userEvent.keyboard('{Enter}')
    expect(names()).toEqual(['Traoré', 'Élisé', 'Eba', 'Coulibaly'])
  })

  it('sorts what is not known last, both ways', async () => {
    await showGrid()
    const head = screen.getByRole('columnheader', { name: 'Nombre' })
    await userEvent.click(head)
    expect(names()).toEqual(['Coulibaly', 'Eba', 'Traoré', 'Élisé'])
    await userEvent.click(head)
    expect(names()).toEqual(['Traoré', 'Eba', 'Coulibaly', 'Élisé'])
  })
})

describe('the grid', () => {
  it('writes numbers in the language of the office', async () => {
    await showGrid()
    expect(screen.getAllByRole('gridcell')[1]?.textContent).toBe('1\u202f234')
  })

  it('tells screen readers how much there is', async () => {
    await showGrid()
    const grid = screen.getByRole('grid', { name: 'Agents' })
    expect(grid.getAttribute('aria-rowcount')).toBe('5')
    expect(grid.getAttribute('aria-colcount')).toBe('2')
  })

  it('draws a few of many rows', async () => {
    const many = Array.from({ length: 20_000 }, (_, id) => ({ id, name: `Agent ${id}`, count: id }))
    await showGrid(undefined, many)
    expect(screen.getAllByRole('row').length).toBeLessThan(60)
  })

  it('says that it loads, and that it is empty', async () => {
    await showGrid(undefined, null)
    expect(screen.getByRole('status').textContent).toBe('Chargement…')
    cleanup()
    await showGrid(undefined, [])
    expect(screen.getByText('Aucune ligne.')).toBeTruthy()
  })
})
