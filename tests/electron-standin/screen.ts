import { covered } from './not-in-standin.ts'

/** In device-independent pixels. */
export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** One screen, large enough for the design size; EFFECTIF_SCREEN=1024x768 makes another. */
function display() {
  const [width = 1920, height = 1080] = (process.env.EFFECTIF_SCREEN ?? '')
    .split('x')
    .map(Number)
    .filter(Boolean)
  const bounds = { x: 0, y: 0, width, height }
  return {
    id: 1,
    label: 'stand-in',
    bounds,
    workArea: bounds,
    size: { width, height },
    workAreaSize: { width, height },
    scaleFactor: 1,
    rotation: 0,
    internal: true,
  }
}

export function centred(width: number, height: number): Bounds {
  const { workArea } = display()
  return {
    x: Math.max(0, Math.floor((workArea.width - width) / 2)),
    y: Math.max(0, Math.floor((workArea.height - height) / 2)),
    width,
    height,
  }
}

export const screen = covered('screen', {
  getAllDisplays: () => [display()],
  getPrimaryDisplay: display,
  getDisplayMatching: (_bounds: Bounds) => display(),
})
