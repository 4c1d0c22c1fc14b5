import { NotInStandin } from './not-in-standin.ts'

/** What the shell can ask of printToPDF; lengths in inches. */
export interface PdfOptions {
  readonly landscape?: boolean
  readonly displayHeaderFooter?: boolean
  readonly printBackground?: boolean
  readonly scale?: number
  readonly pageSize?: string | { readonly width: number; readonly height: number }
  readonly margins?: {
    readonly top?: number
    readonly bottom?: number
    readonly left?: number
    readonly right?: number
  }
  readonly pageRanges?: string
  readonly headerTemplate?: string
  readonly footerTemplate?: string
  readonly preferCSSPageSize?: boolean
  readonly generateTaggedPDF?: boolean
  readonly generateDocumentOutline?: boolean
}

const SIZES: Readonly<Record<string, { readonly width: number; readonly height: number }>> = {
  A3: { width: 11.7, height: 16.54 },
  A4: { width: 8.27, height: 11.7 },
  A5: { width: 5.83, height: 8.27 },
  Letter: { width: 8.5, height: 11 },
  Legal: { width: 8.5, height: 14 },
}

const PASSED_ON: readonly (keyof PdfOptions)[] = [
  'landscape',
  'displayHeaderFooter',
  'printBackground',
  'scale',
  'pageRanges',
  'headerTemplate',
  'footerTemplate',
  'preferCSSPageSize',
  'generateTaggedPDF',
  'generateDocumentOutline',
]

/** Electron's options as the browser's own command for the same engine. */
export function toPdfCommand(options: PdfOptions): Record<string, unknown> {
  const unknown = Object.keys(options).filter(
    (name) => name !== 'pageSize' && name !== 'margins' && !PASSED_ON.some((known) => known === name),
  )
  if (unknown.length > 0) throw new NotInStandin(`printToPDF ${unknown.join(', ')}`)
  const { margins = {}, pageSize = 'Letter' } = options
  const size = typeof pageSize === 'string' ? SIZES[pageSize] : pageSize
  if (size === undefined) throw new NotInStandin(`printToPDF pageSize ${JSON.stringify(pageSize)}`)
  const passed: readonly (readonly [string, unknown])[] = PASSED_ON.filter(
    (name) => options[name] !== undefined,
  ).map((name) => [name, options[name]])
  return {
    ...Object.fromEntries<unknown>(passed),
    paperWidth: size.width,
    paperHeight: size.height,
    marginTop: margins.top ?? 0.4,
    marginBottom: margins.bottom ?? 0.4,
    marginLeft: margins.left ?? 0.4,
    marginRight: margins.right ?? 0.4,
  }
}
