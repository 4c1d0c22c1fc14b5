import { type ReactNode, useMemo } from 'react'
import type { Locale } from '#shared/i18n/locale.ts'
import { translator } from '#shared/i18n/index.ts'

export interface PageProps {
  readonly locale: Locale
  readonly orientation: 'portrait' | 'landscape'
  /** Printed at the foot of every page; null where it is given at signature. */
  readonly number?: string | null
  /** Said at the foot of every page in place of the number. */
  readonly foot?: string | null
  /** Invented data: every page says so. */
  readonly demo: boolean
  /** Of the content policy, for the page boxes' style. */
  readonly nonce?: string | undefined
  readonly children: ReactNode
}

/** One document on paper: its page boxes carry page x/y, its number, and the mark of invented data. */
export function Page({ locale, orientation, number = null, foot = null, demo, nonce, children }: PageProps) {
  const boxes = useMemo(() => {
    const say = translator(locale, 'print')
    return pageBoxes({
      foot: foot ?? (number === null ? '' : say('document', { number })),
      head: demo ? `${say('demo')} : ${say('demoLine')}` : '',
    })
  }, [locale, number, foot, demo])
  return (
    <article className="paper" lang={locale} data-orientation={orientation}>
      {boxes === '' || nonce === undefined ? null : <style nonce={nonce}>{boxes}</style>}
      {children}
    </article>
  )
}

function pageBoxes({ foot, head }: { readonly foot: string; readonly head: string }): string {
  const box = (place: string, text: string, style: string) =>
    text === '' ? '' : `${place} { content: ${cssText(text)}; font: ${style} 'Source Sans 3', sans-serif; }`
  const boxes = [box('@top-center', head, 'bold 10pt'), box('@bottom-left', foot, '8pt')].filter(Boolean)
  return boxes.length === 0 ? '' : `@page { ${boxes.join(' ')} }`
}

/** A CSS string: whatever a document number holds, it stays text. */
function cssText(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`
}
