import { type RefObject, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'

export interface Size {
  readonly width: number
  readonly height: number
}

/** Inner size of an element in pixels, without its scroll bars; zero before it is drawn. */
export function useSize(of: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const element = of.current
    if (!element) return undefined
    const measure = () =>
      setSize((last) => {
        const { clientWidth: width, clientHeight: height } = element
        return last.width === width && last.height === height ? last : { width, height }
      })
    measure()
    // Observers run before the frame is painted: what depends on the size is drawn in the same frame.
    const observer = new ResizeObserver(() => flushSync(measure))
    observer.observe(element)
    return () => observer.disconnect()
  }, [of])
  return size
}
