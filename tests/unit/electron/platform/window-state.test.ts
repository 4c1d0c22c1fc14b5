import { mkdtempSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { openStateFile } from '#electron/platform/state-file.ts'
import { visibleBounds, windowState } from '#electron/platform/window-state.ts'

const laptop = { x: 0, y: 0, width: 1366, height: 728 }
const second = { x: 1366, y: -200, width: 1920, height: 1040 }

describe('visibleBounds', () => {
  it('opens at the design size in the middle of a larger screen', () => {
    expect(visibleBounds(null, [{ x: 0, y: 0, width: 1920, height: 1040 }])).toEqual({
      x: 277,
      y: 136,
      width: 1366,
      height: 768,
    })
  })

  it('fits the first opening to a screen smaller than the design size', () => {
    expect(visibleBounds(null, [laptop])).toEqual(laptop)
  })

  it('keeps bounds on a second screen that is still there', () => {
    const kept = { x: 1500, y: 0, width: 1400, height: 900 }
    expect(visibleBounds(kept, [laptop, second])).toEqual(kept)
  })

  it('comes back to the first screen when the second is gone', () => {
    expect(visibleBounds({ x: 1500, y: 0, width: 1400, height: 900 }, [laptop])).toEqual(laptop)
  })

  it.each([
    ['under the bottom edge', { x: 0, y: 720, width: 1200, height: 700 }],
    ['above the top edge', { x: 0, y: -400, width: 1200, height: 700 }],
    ['almost past the right edge', { x: 1300, y: 0, width: 1200, height: 700 }],
    ['almost past the left edge', { x: -1150, y: 0, width: 1200, height: 700 }],
  ])('brings back a window %s', (_where, kept) => {
    expect(visibleBounds(kept, [laptop])).toEqual(laptop)
  })

  it('cuts a window larger than its screen and widens one too small to use', () => {
    expect(visibleBounds({ x: 0, y: 0, width: 5000, height: 4000 }, [laptop])).toEqual(laptop)
    expect(visibleBounds({ x: 10, y: 10, width: 200, height: 50 }, [laptop])).toEqual({
      x: 10,
      y: 10,
      width: 1024,
      height: 600,
    })
  })
})

describe('openStateFile', () => {
  const folder = () => mkdtempSync(path.join(os.tmpdir(), 'effectif-state-'))
  const state = { bounds: { x: 1, y: 2, width: 1300, height: 700 }, maximized: true }

  it('gives back what was kept, in a folder that it makes', () => {
    const file = path.join(folder(), 'deep', 'window.json')
    openStateFile(file, windowState).keep(state)
    expect(openStateFile(file, windowState).read()).toEqual(state)
  })

  it.each([
    '',
    '{',
    'null',
    '{"bounds":{"x":"1"}}',
    '{"bounds":{"x":1e999,"y":0,"width":1,"height":1},"maximized":false}',
  ])('counts a damaged file as absent: %s', (content) => {
    const file = path.join(folder(), 'window.json')
    writeFileSync(file, content)
    expect(openStateFile(file, windowState).read()).toBeNull()
  })

  it('lets the app go on when the disk refuses', () => {
    const blocked = path.join(folder(), 'file')
    writeFileSync(blocked, '')
    const file = openStateFile(path.join(blocked, 'window.json'), windowState)
    expect(() => file.keep(state)).not.toThrow()
    expect(file.read()).toBeNull()
  })
})
