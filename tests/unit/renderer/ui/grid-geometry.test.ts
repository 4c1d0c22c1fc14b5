import { describe, expect, it } from 'vitest'
import { boxHeight, offsetAt, offsetShowing, rangeAt, scrollTopAt } from '#renderer/ui/grid-geometry.ts'
import { ROW_HEIGHT } from '#renderer/ui/grid-size.ts'
import { Trail } from '#renderer/ui/grid-trail.ts'

const pane = { count: 14_114, height: 500 }
const long = { count: 1_000_000, height: 500 }

describe('the rows in a pane', () => {
  it('fill it from edge to edge at any offset, with no row too many', () => {
    expect(rangeAt(0, pane)).toEqual({ first: 0, end: 17, shift: 0 })
    expect(rangeAt(10, pane)).toEqual({ first: 0, end: 17, shift: 10 })
    expect(rangeAt(11, pane)).toEqual({ first: 0, end: 18, shift: 11 })
    expect(rangeAt(30, pane)).toEqual({ first: 1, end: 18, shift: 0 })
  })

  it('end with the last row at the foot, however far is scrolled', () => {
    const { first, end, shift } = rangeAt(99_999_999, pane)
    expect(end).toBe(14_114)
    expect((end - first) * ROW_HEIGHT - shift).toBe(500)
  })

  it('are all of a short list', () => {
    expect(rangeAt(40, { count: 3, height: 500 })).toEqual({ first: 0, end: 3, shift: 0 })
  })
})

describe('the scroll bar', () => {
  it('stands for a pixel of the list with each of its own, as long as the browser can tell them apart', () => {
    expect(boxHeight(pane.count)).toBe(14_114 * ROW_HEIGHT)
    expect(offsetAt(1234, pane)).toBe(1234)
    expect(scrollTopAt(1234, pane)).toBe(1234)
  })

  it('reaches both ends and every row of a list that is taller than the browser can measure', () => {
    expect(boxHeight(long.count)).toBeLessThanOrEqual(2 ** 24)
    const furthestBar = boxHeight(long.count) - long.height
    expect(rangeAt(offsetAt(0, long), long).first).toBe(0)
    expect(rangeAt(offsetAt(furthestBar, long), long).end).toBe(1_000_000)
    for (const row of [1, 17, 499_999, 999_998]) {
      const offset = offsetShowing(row, 0, long)
      expect(offsetAt(scrollTopAt(offset, long), long)).toBeCloseTo(offset, 3)
    }
  })

  it('moves no further than a row needs to be seen whole', () => {
    expect(offsetShowing(3, 0, pane)).toBe(0)
    expect(offsetShowing(17, 0, pane)).toBe(18 * ROW_HEIGHT - 500)
    expect(offsetShowing(3, 400, pane)).toBe(90)
  })
})

describe('the places wanted on the way', () => {
  it('are shown at the newest whose rows are there, and older ones never after it', () => {
    const trail = new Trail()
    for (const place of [10, 20, 30]) trail.add(place)
    expect(trail.take((place) => (place <= 20 ? place : null))).toBe(20)
    expect(trail.waits).toBe(true)
    expect(trail.take((place) => (place <= 20 ? place : null))).toBeNull()
    expect(trail.take((place) => place)).toBe(30)
    expect(trail.waits).toBe(false)
  })
})
