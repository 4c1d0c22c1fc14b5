import { formatPartialDate } from '#shared/domain/dates.ts'
import { numberInWords } from '#shared/domain/number-words.ts'
import { translator } from '#shared/i18n/index.ts'
import type { Locale } from '#shared/i18n/locale.ts'
import { TitleBlock } from './blocks.tsx'
import type { CoverLine, SheetsPaperData } from './collection-sheet-data.ts'
import { Letterhead } from './letterhead.tsx'

interface CollectionCoverProps {
  readonly data: SheetsPaperData
  readonly cover: NonNullable<SheetsPaperData['cover']>
  readonly locale: Locale
}

/** Which sheets went out, with boxes to tick when each is handed out and comes back. */
export function CollectionCover({ data, cover, locale }: CollectionCoverProps) {
  const t = translator(locale, 'collection')
  const { lines } = cover
  const blank = lines.filter(({ person }) => person === null).length
  const words = numberInWords(lines.length, locale, 'feminine')
  return (
    <section className="collection-cover">
      {data.letterhead === null ? null : <Letterhead letterhead={data.letterhead} />}
      <TitleBlock
        title={t('cover.title')}
        subtitle={cover.subtitle}
        scope={[formatPartialDate(data.preparedOn, locale, 'sentence')]}
      />
      <section className="paper-section">
        <CoverTable lines={lines} locale={locale} />
      </section>
      <div className="closing">
        <p className="closing-sentence">{t('cover.closing', { words, count: lines.length, blank })}</p>
        <div className="collection-signatures">
          <p>{t('cover.handedBy')}</p>
          <p>{t('cover.takenBy')}</p>
        </div>
      </div>
    </section>
  )
}

const COLUMNS = [
  'order',
  'sheet',
  'name',
  'matricule',
  'corps',
  'handed',
  'returned',
  'observations',
] as const

function CoverTable({ lines, locale }: { readonly lines: readonly CoverLine[]; readonly locale: Locale }) {
  const t = translator(locale, 'collection')
  return (
    <table className="paper-table collection-list" data-density="normal">
      <colgroup>
        {COLUMNS.map((column) => (
          <col key={column} data-column={column} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`cover.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ number, person }, position) => (
          <tr key={number}>
            <td data-numeric>{position + 1}</td>
            <td data-whole>{number}</td>
            <td>{person === null ? <em>{t('cover.blank')}</em> : person.name}</td>
            <td data-whole>{person?.matricule}</td>
            <td>{person?.corps}</td>
            <td className="collection-tick">
              <span className="box" />
            </td>
            <td className="collection-tick">
              <span className="box" />
            </td>
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  )
}
