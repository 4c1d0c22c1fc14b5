import { z } from 'zod'

const bounds = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() })

/** Where the window was and whether it filled the screen, in device-independent pixels. */
export const windowState = z.object({ bounds, maximized: z.boolean() })

export type Bounds = z.infer<typeof bounds>
export type WindowState = z.infer<typeof windowState>

/** The size that every screen is drawn for. */
export const DESIGN_SIZE = { width: 1366, height: 768 } as const
export const SMALLEST_SIZE = { width: 1024, height: 600 } as const

/** How much of the window's top edge must be on a screen to be caught with the mouse. */
const HANDLE = { width: 160, height: 32 } as const

/**
 * Bounds that a person can see and reach: the kept ones unless their screen is gone, else the design size in the
 * middle of the first work area. A window larger than its screen is cut to it.
 */
export function visibleBounds(kept: Bounds | null, workAreas: readonly Bounds[]): Bounds {
  const first = workAreas[0] ?? { x: 0, y: 0, ...DESIGN_SIZE }
  const home = kept === null ? undefined : workAreas.find((area) => canBeCaught(kept, area))
  if (kept === null || home === undefined) {
    const width = Math.min(DESIGN_SIZE.width, first.width)
    const height = Math.min(DESIGN_SIZE.height, first.height)
    return {
      x: first.x + Math.floor((first.width - width) / 2),
      y: first.y + Math.floor((first.height - height) / 2),
      width,
      height,
    }
  }
  const width = clamp(kept.width, SMALLEST_SIZE.width, home.width)
  const height = clamp(kept.height, SMALLEST_SIZE.height, home.height)
  return { x: kept.x, y: kept.y, width, height }
}

function canBeCaught(window: Bounds, area: Bounds): boolean {
  const across = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x)
  const below = area.y + area.height - window.y
  return across >= HANDLE.width && window.y >= area.y - HANDLE.height / 2 && below >= HANDLE.height
}

/** A screen smaller than the smallest size wins: a window is never larger than its screen. */
function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
