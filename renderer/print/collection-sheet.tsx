import { formatPartialDate } from '#shared/domain/dates.ts'
import { translator } from '#shared/i18n/index.ts'
import type { Locale } from '#shared/i18n/locale.ts'
import type { PaperSheet, SheetField, SheetsPaperData } from './collection-sheet-data.ts'
import { DateBoxes, Room } from './collection-writing.tsx'
import { Letterhead } from './letterhead.tsx'

interface SheetProps {
  readonly sheet: PaperSheet
  readonly data: SheetsPaperData
  readonly locale: Locale
}

/** The parts of the sheet; together they are `sheetFields` in their order. */
const PARTS = {
  identity: ['prenoms', 'nom', 'nomEpoux', 'civilite', 'father', 'mother', 'sex', 'birth', 'birthplace'],
  contacts: ['phones'],
  career: ['matricule', 'nationalId', 'corps', 'statut', 'category'],
  posting: ['facility', 'fonction', 'actNumber', 'decidedOn', 'start'],
} as const satisfies Record<string, readonly SheetField[]>

/** One worker on one page, to be written on by hand, in the order of the entry form. */
export function CollectionSheet({ sheet, data, locale }: SheetProps) {
  const t = translator(locale, 'collection')
  const parts = ['identity', 'contacts', 'career', 'posting'] as const
  return (
    <section className="collection-sheet" data-filled={sheet.values !== null}>
      {data.letterhead === null ? null : <Letterhead letterhead={data.letterhead} />}
      <SheetTitle sheet={sheet} locale={locale} />
      <p className="collection-how">{t(sheet.values === null ? 'paper.how' : 'paper.howFilled')}</p>
      <table className="collection-form">
        <colgroup>
          <col data-column="label" />
          {sheet.values === null ? null : <col data-column="value" />}
          <col />
        </colgroup>
        {sheet.values === null ? null : (
          <thead>
            <tr>
              <td />
              <th scope="col">{t('paper.recorded')}</th>
              <th scope="col">{t('paper.correction')}</th>
            </tr>
          </thead>
        )}
        {parts.map((part) => (
          <tbody key={part}>
            <tr>
              <th colSpan={sheet.values === null ? 2 : 3} className="collection-part" scope="rowgroup">
                {t(`paper.${part}`)}
              </th>
            </tr>
            {PARTS[part].map((field) => (
              <FieldRow key={field} field={field} sheet={sheet} data={data} locale={locale} />
            ))}
          </tbody>
        ))}
      </table>
      <SheetFoot sheet={sheet} data={data} locale={locale} />
    </section>
  )
}

function SheetTitle({ sheet: { number, facility }, locale }: Omit<SheetProps, 'data'>) {
  const t = translator(locale, 'collection')
  return (
    <div className="collection-title">
      <div>
        <h1>{t('paper.title')}</h1>
        <p>{facility ?? t('paper.subtitle')}</p>
      </div>
      <p className="collection-number">
        {t('paper.number')} <strong>{number}</strong>
      </p>
    </div>
  )
}

interface FieldRowProps extends SheetProps {
  readonly field: SheetField
}

function FieldRow({ field, sheet, data, locale }: FieldRowProps) {
  const label = labelOf(field, data, locale)
  if (label === null) return null
  const { values, facility } = sheet
  const room = <Room field={field} options={data.options} filled={values !== null} locale={locale} />
  // The facility that a blank sheet goes to is known; whether he who fills it in serves there is for him to say.
  const known = values === null && field === 'facility' ? facility : null
  return (
    <tr>
      <th scope="row">{label}</th>
      {values === null ? null : <Value text={values[field]} />}
      <td className="collection-room">{known === null ? room : <Known text={known}>{room}</Known>}</td>
    </tr>
  )
}

/** Letters that stand in one line of the column; longer values are set smaller. */
const ONE_LINE = 32

function Value({ text }: { readonly text: string | null }) {
  return (
    <td className="collection-value" data-long={(text?.length ?? 0) > ONE_LINE}>
      {text}
    </td>
  )
}

function Known({ text, children }: { readonly text: string; readonly children: React.ReactNode }) {
  return (
    <div className="collection-known">
      <span>{text}</span>
      {children}
    </div>
  )
}

/** As on the screen; null where the country has no such field. */
function labelOf(field: SheetField, data: SheetsPaperData, locale: Locale): string | null {
  if (field === 'nationalId') return data.nationalId
  if (isOfPosting(field)) return translator(locale, 'postings')(field)
  return translator(locale, 'workers')(`form.${field}`)
}

function isOfPosting(field: SheetField): field is (typeof PARTS.posting)[number] {
  return PARTS.posting.some((one) => one === field)
}

/** Who certifies, who collected and when; a corner for the office. */
function SheetFoot({ sheet, data, locale }: SheetProps) {
  const t = translator(locale, 'collection')
  const day = formatPartialDate(data.preparedOn, locale, 'table')
  return (
    <footer className="collection-foot">
      <div className="collection-date">
        <span>{t('paper.collectedOn')}</span>
        <DateBoxes locale={locale} />
      </div>
      <div className="collection-signing">
        <div>
          <p>
            {t('paper.agent')} – <strong>{t('paper.certified')}</strong>
          </p>
          <p className="collection-faint">{t('paper.signature')}</p>
        </div>
        <div>
          <p>{t('paper.collector')}</p>
          <p className="collection-dotted">{t('paper.collectorName')}</p>
          <p className="collection-faint">{t('paper.signature')}</p>
        </div>
      </div>
      <p className="collection-office">
        <strong>{t('paper.office')}</strong>
        {(['received', 'enteredOn', 'by'] as const).map((what) => (
          <span key={what} className="collection-dotted">
            {t(`paper.${what}`)}
          </span>
        ))}
      </p>
      <p className="collection-last">{t('paper.foot', { number: sheet.number, day })}</p>
    </footer>
  )
}
