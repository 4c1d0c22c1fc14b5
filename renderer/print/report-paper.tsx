import { formatInstant, formatPartialDate } from '#shared/domain/dates.ts'
import { localDay } from '#shared/domain/days.ts'
import { formatPercent } from '#shared/domain/format.ts'
import type { Letterhead as LetterheadData } from '#shared/domain/letterhead.ts'
import type { ReportResult } from '#shared/domain/report-result.ts'
import { translator } from '#shared/i18n/index.ts'
import type { Locale } from '#shared/i18n/locale.ts'
import { resolveText } from '#shared/i18n/text.ts'
import { DocumentNumber, Notes, SignatureBlock, TitleBlock } from './blocks.tsx'
import { Letterhead } from './letterhead.tsx'
import { Page } from './page.tsx'
import { PaperTable } from './paper-table.tsx'
import { paperColumns, paperRows } from './report-cells.ts'
import { ReportChart } from './report-chart.tsx'

/** Data of the document `report`. */
export interface ReportPaperData {
  readonly result: ReportResult
  /** Null before the office is known: the paper begins with its title. */
  readonly letterhead: LetterheadData | null
  readonly office: string
  /** Left out or null: room to write it by hand. */
  readonly number?: string | null
}

interface ReportPaperProps {
  readonly data: ReportPaperData
  readonly locale: Locale
  readonly nonce?: string | undefined
}

/** Printable width inside the margins, in CSS pixels, and in letters of the table's type. */
const WIDTH = { portrait: 680, landscape: 1005 } as const
const LETTERS = { portrait: 122, landscape: 181 } as const

/** Any report on paper. */
export function ReportPaper({ data, locale, nonce }: ReportPaperProps) {
  const { result, letterhead, office, number = null } = data
  const say = (text: Parameters<typeof resolveText>[0]) => resolveText(text, locale)
  return (
    <Page locale={locale} orientation={result.orientation} number={number} demo={result.demo} nonce={nonce}>
      {letterhead === null ? null : <Letterhead letterhead={letterhead} />}
      <DocumentNumber number={number} locale={locale} />
      <TitleBlock
        title={say(result.title)}
        subtitle={result.subtitle === undefined ? null : say(result.subtitle)}
        scope={result.scope.map(say)}
      />
      {result.tables.map((table) => (
        <PaperTable
          key={table.id}
          caption={table.title === undefined ? undefined : say(table.title)}
          list={table.list === true ? LETTERS[result.orientation] : undefined}
          columns={paperColumns(table, locale)}
          rows={paperRows(table, locale)}
        />
      ))}
      {result.closing === undefined ? null : <p className="closing-sentence">{say(result.closing)}</p>}
      {result.chart === undefined ? null : (
        <ReportChart chart={result.chart} locale={locale} width={WIDTH[result.orientation]} look="paper" />
      )}
      <div className="closing">
        <Notes
          locale={locale}
          notes={result.footnotes.map(say)}
          legend={(result.legend ?? []).map(({ short, long }) => ({ short: say(short), long: say(long) }))}
          lines={sourceLines(result, office, locale)}
        />
        {letterhead === null ? null : (
          <SignatureBlock
            locale={locale}
            letterhead={letterhead}
            date={localDay(new Date(result.generatedAt))}
          />
        )}
      </div>
    </Page>
  )
}

function sourceLines(result: ReportResult, office: string, locale: Locale): readonly string[] {
  const t = translator(locale, 'print')
  const hasPercent = result.tables.some((table) => table.columns.some((column) => column.kind === 'percent'))
  return [
    ...result.completeness.map(({ label, known, of }) =>
      t('completeness', {
        label: resolveText(label, locale),
        known,
        of,
        share: of === 0 ? '-' : formatPercent(known / of, locale),
      }),
    ),
    ...(hasPercent ? [t('rounded')] : []),
    t('source', { office, date: formatPartialDate(result.asAt, locale, 'table') }),
    t('generated', { moment: formatInstant(result.generatedAt, locale) }),
  ]
}
