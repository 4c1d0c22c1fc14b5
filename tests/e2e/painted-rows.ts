import type { Page } from '@playwright/test'

/** What a watch over the list's painted frames saw. */
export interface Painted {
  readonly frames: number
  /** Frames in which other rows stood at the top than in the frame before. */
  readonly moves: number
  /** Frames with a row that lacked its name, and with part of the pane not covered by rows. */
  readonly unnamed: number
  readonly uncovered: number
}

interface Watched extends Window {
  painted?: { -readonly [Key in keyof Painted]: Painted[Key] }
}

/** Looks at every frame of the list from now on, as it is about to be painted. */
export async function watchRows(page: Page): Promise<void> {
  await page.evaluate(() => {
    const grid = document.querySelector<HTMLElement>('[role="grid"]')
    const [head, body] = grid?.querySelectorAll<HTMLElement>('[role="rowgroup"]') ?? []
    if (!grid || !head || !body) throw new Error('No list on the page')
    const painted = { frames: 0, moves: 0, unnamed: 0, uncovered: 0 }
    const watched = window as Watched
    watched.painted = painted
    let last = ''
    const look = () => {
      if (watched.painted !== painted) return
      const top = head.getBoundingClientRect().bottom
      const foot = grid.getBoundingClientRect().top + grid.clientTop + grid.clientHeight
      const rows = [...body.querySelectorAll('[role="row"]')]
      const boxes = rows.map((row) => row.getBoundingClientRect())
      const first = rows[0]?.getAttribute('aria-rowindex') ?? ''
      painted.frames++
      if (first !== last) painted.moves++
      if (rows.some((row) => (row.firstElementChild?.textContent ?? '').trim() === '')) painted.unnamed++
      const gap = boxes.some((box, index) => index > 0 && box.top - (boxes[index - 1]?.bottom ?? 0) > 1)
      const covers = (boxes[0]?.top ?? Infinity) <= top + 1 && (boxes.at(-1)?.bottom ?? 0) >= foot - 1
      if (gap || !covers) painted.uncovered++
      last = first
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
}

/** Ends the watch. */
export async function seenRows(page: Page): Promise<Painted> {
  return page.evaluate(() => {
    const watched = window as Watched
    const { painted } = watched
    delete watched.painted
    if (!painted) throw new Error('Nothing was watched')
    return painted
  })
}
