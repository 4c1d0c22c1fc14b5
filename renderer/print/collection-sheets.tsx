import './collection-sheet.css'
import type { Locale } from '#shared/i18n/locale.ts'
import { CollectionCover } from './collection-cover.tsx'
import { CollectionSheet } from './collection-sheet.tsx'
import type { SheetsPaperData } from './collection-sheet-data.ts'
import { Page } from './page.tsx'

interface CollectionSheetsProps {
  readonly data: SheetsPaperData
  readonly locale: Locale
  readonly nonce?: string | undefined
}

/** A batch of collection sheets: the list that goes with them, then one page for each. */
export function CollectionSheets({ data, locale, nonce }: CollectionSheetsProps) {
  return (
    <Page locale={locale} orientation="portrait" demo={data.demo} nonce={nonce}>
      {data.cover === null ? null : <CollectionCover data={data} cover={data.cover} locale={locale} />}
      {data.sheets.map((sheet) => (
        <CollectionSheet key={sheet.number} sheet={sheet} data={data} locale={locale} />
      ))}
    </Page>
  )
}
