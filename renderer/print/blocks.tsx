import { formatPartialDate } from '#shared/domain/dates.ts'
import type { Day } from '#shared/domain/days.ts'
import type { Letterhead } from '#shared/domain/letterhead.ts'
import { translator } from '#shared/i18n/index.ts'
import type { Locale } from '#shared/i18n/locale.ts'

interface TitleBlockProps {
  readonly title: string
  readonly subtitle?: string | null
  /** Place, date, filters: what the figures cover. */
  readonly scope: readonly string[]
}

export function TitleBlock({ title, subtitle = null, scope }: TitleBlockProps) {
  return (
    <div className="title-block">
      <h1>{title}</h1>
      {subtitle === null ? null : <h2>{subtitle}</h2>}
      {scope.length === 0 ? null : (
        <p className="scope">
          {scope.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </p>
      )}
    </div>
  )
}

/** The document's number, or the room to write it by hand at signature. */
export function DocumentNumber({
  number,
  locale,
}: {
  readonly number: string | null
  readonly locale: Locale
}) {
  const t = translator(locale, 'print')
  return <p className="document-number">{number === null ? t('numberBlank') : `${t('number')} ${number}`}</p>
}

interface NotesProps {
  readonly locale: Locale
  readonly notes: readonly string[]
  readonly legend: readonly { readonly short: string; readonly long: string }[]
  /** Date, source, completeness: one line each. */
  readonly lines: readonly string[]
}

/** What a reader needs to defend the figures: rules, abbreviations, source, date, completeness. */
export function Notes({ locale, notes, legend, lines }: NotesProps) {
  const t = translator(locale, 'print')
  return (
    <div className="notes">
      {notes.length === 0 ? null : (
        <>
          <h4>{t('notes')}</h4>
          <ol>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ol>
        </>
      )}
      {legend.length === 0 ? null : (
        <p>
          <strong>{t('legend')}</strong>
          {locale === 'fr' ? '\u202f: ' : ': '}
          {legend.map(({ short, long }) => `${short} = ${long}`).join(locale === 'fr' ? '\u202f; ' : '; ')}
        </p>
      )}
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}

interface SignatureBlockProps {
  readonly locale: Locale
  readonly letterhead: Letterhead
  readonly date: Day
}

/** Place and date, the signatory's quality, room for stamp and signature. */
export function SignatureBlock({ locale, letterhead, date }: SignatureBlockProps) {
  const t = translator(locale, 'print')
  const long = formatPartialDate(date, locale, 'sentence')
  return (
    <div className="signature">
      {letterhead.place === '' ? null : <p>{t('placeAndDate', { place: letterhead.place, date: long })}</p>}
      <p className="signature-quality">{letterhead.signatory}</p>
      <div className="signature-room" />
    </div>
  )
}
