import './print.css'
import { type ReactNode, useEffect, useRef } from 'react'

interface PrintPageProps {
  readonly children: ReactNode
  /** Everything is on the page: text, fonts, images. */
  readonly onReady: () => void
}

/** What the printer gets; tells when it can be taken. */
export function PrintPage({ children, onReady }: PrintPageProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    void settled(place.current).then(onReady)
  }, [onReady])
  return <div ref={place}>{children}</div>
}

async function settled(place: HTMLElement | null): Promise<void> {
  const images = [...(place?.querySelectorAll('img') ?? [])]
  // A picture that can't be decoded leaves its place empty: the document is printed all the same.
  await Promise.all(images.map((image) => image.decode().catch(() => undefined)))
  await document.fonts.ready
  // Two frames: one to lay out with the fonts, one to be sure that it was drawn.
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
}
