// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { Grid, type GridColumn, type GridPlace, type GridSort } from '#renderer/ui/grid.tsx'
import type { RowSource } from '#renderer/ui/grid-source.ts'
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

/** A list whose rows come in when the test says so. */
function slowSource(count: number) {
  const there = new Set<number>()
  const listeners = new Set<() => void>()
  let wanted = { first: 0, end: 0 }
  const source: RowSource<Line> = {
    ...{ key: 'slow', count },
    at: (index) => (there.has(index) ? { id: index, name: `Agent ${index}`, count: index } : undefined),
    look: (first, end) => void (wanted = { first, end }),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
  const arrive = () =>
    act(() => {
      for (let index = wanted.first; index < wanted.end; index++) there.add(index)
      for (const listener of listeners) listener()
    })
  return { source, arrive }
}

const scrollTo = (top: number) => {
  const grid = screen.getByRole('grid')
  grid.scrollTop = top
  fireEvent.scroll(grid)
}

describe('the grid of rows that come as they are looked at', () => {
  const showSource = (source: RowSource<Line>, more: Partial<Parameters<typeof Grid<Line>>[0]> = {}) =>
    show(() => <Grid label="Agents" columns={columns} rows={source} rowKey={(line) => line.id} {...more} />)

  it('keeps what it shows until the rows of the new place are there', async () => {
    const { source, arrive } = slowSource(14_114)
    await showSource(source)
    arrive()
    expect(names()[0]).toBe('Agent 0')
    scrollTo(30 * 5000)
    expect(names()[0]).toBe('Agent 0')
    expect(screen.getByRole('grid').getAttribute('aria-busy')).toBe('true')
    arrive()
    expect(names()[0]).toBe('Agent 5000')
    expect(names()).toHaveLength(19)
    expect(screen.getByRole('grid').getAttribute('aria-busy')).toBe('false')
  })

  it('loses no key while rows are on their way', async () => {
    const { source, arrive } = slowSource(14_114)
    await showSource(source)
    arrive()
    await userEvent.tab()
    await userEvent.keyboard('{PageDown}{PageDown}{PageDown}')
    expect(document.activeElement).toBe(screen.getByRole('grid'))
    arrive()
    expect(focused()).toBe('Agent 54')
    await userEvent.keyboard('{Control>}{End}{/Control}')
    arrive()
    expect(focused()).toBe('14\u202f113')
  })

  it('keeps the keyboard when its row is scrolled away', async () => {
    const { source, arrive } = slowSource(14_114)
    await showSource(source)
    arrive()
    await userEvent.tab()
    await userEvent.keyboard('{ArrowDown}')
    scrollTo(30 * 500)
    arrive()
    expect(document.activeElement).toBe(screen.getByRole('grid'))
    scrollTo(0)
    expect(focused()).toBe('Agent 1')
  })

  it('asks for another order with a head, and for a second one with Shift', async () => {
    const { source, arrive } = slowSource(40)
    const asked: (readonly GridSort[])[] = []
    await showSource(source, {
      sort: [{ key: 'name', descending: false }],
      onSort: (sort) => asked.push(sort),
    })
    arrive()
    const head = screen.getByRole('columnheader', { name: 'Nombre' })
    await userEvent.click(head)
    fireEvent.click(head, { shiftKey: true })
    expect(asked).toEqual([
      [{ key: 'count', descending: false }],
      [
        { key: 'name', descending: false },
        { key: 'count', descending: false },
      ],
    ])
    expect(names()[0]).toBe('Agent 0')
  })

  it('comes back to where somebody stood, with the keyboard', async () => {
    const { source, arrive } = slowSource(14_114)
    const places: GridPlace[] = []
    await showSource(source, {
      place: { row: 7003, column: 1, offset: 30 * 7000 },
      onPlace: (place) => places.push(place),
    })
    arrive()
    expect(names()[0]).toBe('Agent 7000')
    expect(screen.getByRole('grid').scrollTop).toBe(30 * 7000)
    expect(document.activeElement?.getAttribute('data-cell')).toBe('7003:1')
    await userEvent.keyboard('{ArrowDown}')
    expect(places.at(-1)).toEqual({ row: 7004, column: 1, offset: 30 * 7000 })
  })
})
