import './record-paper.css'
import { formatPartialDate } from '#shared/domain/dates.ts'
import type { Day } from '#shared/domain/days.ts'
import { MISSING } from '#shared/domain/format.ts'
import type { Letterhead as LetterheadData } from '#shared/domain/letterhead.ts'
import { translator } from '#shared/i18n/index.ts'
import type { Locale } from '#shared/i18n/locale.ts'
import { DocumentNumber, Notes, SignatureBlock, TitleBlock } from './blocks.tsx'
import { Letterhead } from './letterhead.tsx'
import { Page } from './page.tsx'
import { type PaperColumn, type PaperRow, PaperTable } from './paper-table.tsx'

/** Facts side by side, « rubrique · mention ». */
export interface FactsPart {
  readonly kind: 'facts'
  readonly title: string
  readonly facts: readonly { readonly term: string; readonly value: string | null }[]
}

export interface TablePart {
  readonly kind: 'table'
  readonly title: string
  readonly columns: readonly PaperColumn[]
  readonly rows: readonly PaperRow[]
  /** Printed where there are no rows. */
  readonly none: string
  /** Room to write by hand in every row. */
  readonly tall?: boolean
}

/** Data of the document `record`: one file of the register, in the words of the language it is printed in. */
export interface RecordPaperData {
  readonly title: string
  readonly subtitle: string
  readonly scope: readonly string[]
  readonly parts: readonly (FactsPart | TablePart)[]
  /** What the person certifies, above the room for her signature; null: only the office signs, or nobody. */
  readonly certified: string | null
  /** The office signs. */
  readonly signed: boolean
  readonly letterhead: LetterheadData | null
  readonly office: string
  readonly demo: boolean
  readonly day: Day
}

interface RecordPaperProps {
  readonly data: RecordPaperData
  readonly locale: Locale
  readonly nonce?: string | undefined
}

/** One file of the register on paper: its facts in boxes, its tables below, room to sign. */
export function RecordPaper({ data, locale, nonce }: RecordPaperProps) {
  const { letterhead, office, day } = data
  const t = translator(locale, 'print')
  return (
    <Page locale={locale} orientation="portrait" demo={data.demo} nonce={nonce}>
      {letterhead === null ? null : <Letterhead letterhead={letterhead} />}
      {data.signed ? <DocumentNumber number={null} locale={locale} /> : null}
      <TitleBlock title={data.title} subtitle={data.subtitle} scope={data.scope} />
      <div className="record-parts">
        {data.parts.map((part) =>
          part.kind === 'facts' ? (
            <Facts key={part.title} part={part} />
          ) : (
            <Table key={part.title} part={part} />
          ),
        )}
      </div>
      <div className="closing">
        <Notes
          locale={locale}
          notes={[]}
          legend={[]}
          lines={[t('source', { office, date: formatPartialDate(day, locale, 'table') })]}
        />
        <div className="record-signatures">
          {data.certified === null ? null : <p className="record-certified">{data.certified}</p>}
          {letterhead !== null && data.signed ? (
            <SignatureBlock locale={locale} letterhead={letterhead} date={day} />
          ) : null}
        </div>
      </div>
    </Page>
  )
}

/** Facts a line of the grid holds. */
const ACROSS = 2

function Facts({ part: { title, facts } }: { readonly part: FactsPart }) {
  const lines = Array.from({ length: Math.ceil(facts.length / ACROSS) }, (_, line) =>
    facts.slice(line * ACROSS, (line + 1) * ACROSS),
  )
  return (
    <section className="paper-section" data-short>
      <h3>{title}</h3>
      <table className="paper-table record-facts" data-density="normal">
        <tbody>
          {lines.map((line) => (
            <tr key={line.map(({ term }) => term).join()}>
              {line.map(({ term, value }) => (
                <Fact key={term} term={term} value={value} whole={line.length < ACROSS} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Fact({ term, value, whole }: { term: string; value: string | null; whole: boolean }) {
  return (
    <>
      <th scope="row">{term}</th>
      <td colSpan={whole ? 2 * ACROSS - 1 : 1}>{value === null || value === '' ? MISSING : value}</td>
    </>
  )
}

function Table({ part: { title, columns, rows, none, tall = false } }: { readonly part: TablePart }) {
  if (rows.length > 0) {
    const table = <PaperTable caption={title} columns={columns} rows={rows} />
    return tall ? <div className="record-tall">{table}</div> : table
  }
  return (
    <section className="paper-section" data-short>
      <h3>{title}</h3>
      <p>{none}</p>
    </section>
  )
}
