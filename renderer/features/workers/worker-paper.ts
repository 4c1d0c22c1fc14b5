import { useLocale, useTranslations } from 'use-intl/react'
import type { WorkerPage } from '#shared/contract/workers.ts'
import { formatPartialDate } from '#shared/domain/dates.ts'
import { useRoute } from '#renderer/lib/queries.ts'
import { useSectionTables } from '#renderer/lib/sections/section-paper.ts'
import { type WorkerSectionName, workerSectionNames } from '#shared/domain/sections/index.ts'
import { useLabel, useListLabel } from '#renderer/lib/list-labels.ts'
import { fullName } from '#shared/domain/person-name.ts'
import type { RecordPaperParts } from '#renderer/lib/record-files.ts'
import type { PaperColumn } from '#renderer/print/paper-table.tsx'
import type { FactsPart, TablePart } from '#renderer/print/record-paper.tsx'
import { useActWords } from './posting-history.tsx'
import { useIdentityFacts, usePositionFacts } from './worker-identity.tsx'

/** Every section but those that the facts tell, and the career, which stands first. */
const OTHERS = workerSectionNames.filter((name) => !['contact', 'identifier', 'careerSpell'].includes(name))

/** The « fiche individuelle »: the worker's page as the office's paper. */
export function useWorkerPaper(worker: WorkerPage): () => RecordPaperParts {
  const { data: file } = useRoute('workerFile.read', { ownerId: worker.id })
  const sections = useSectionTables()
  const t = useTranslations('workers')
  const identity = useIdentityFacts(worker)
  // The contract stands in a table of its own.
  const service = usePositionFacts(worker)
  const numbers = useNumberFacts(worker)
  const [postings, positions] = [usePostings(worker), usePositions(worker)]
  const tables = (names: readonly WorkerSectionName[]) => (file ? sections(file, names) : [])
  const facts = (title: string, of: FactsPart['facts']): FactsPart => ({ kind: 'facts', title, facts: of })
  return () => ({
    ...{ title: t('paper.title'), subtitle: fullName(worker), scope: [] },
    parts: [
      facts(t('page.identity'), identity),
      ...(numbers.length === 0 ? [] : [facts(t('paper.contacts'), numbers)]),
      ...(service.length === 0 ? [] : [facts(t('paper.administrative'), service)]),
      ...tables(['careerSpell']),
      postings,
      positions,
      ...tables(OTHERS),
    ],
    ...{ certified: t('paper.certified'), signed: true },
  })
}

function useNumberFacts(worker: WorkerPage): FactsPart['facts'] {
  const label = useListLabel()
  const kinds = Map.groupBy(worker.contacts, ({ kind }) => kind)
  return [
    ...worker.identifiers.map(({ type, number }) => ({
      term: label('identifier_type', type) ?? type,
      value: number,
    })),
    ...[...kinds].map(([kind, contacts]) => ({
      ...{ term: label('contact_kind', kind) ?? kind, value: contacts.map(({ value }) => value).join(', ') },
    })),
  ]
}

/** A table of texts: heads with their shares of the width, and the lines. */
function table(
  title: string,
  none: string,
  heads: readonly (readonly [label: string, width: number])[],
  lines: readonly (readonly (string | null)[])[],
): TablePart {
  const columns = heads.map(([label, width], position): PaperColumn => {
    return { key: String(position), label, width, numeric: false }
  })
  const rows = lines.map((line) => ({
    ...{ kind: 'row' as const, level: 0 },
    cells: Object.fromEntries(
      line.map((cell, position) => [String(position), cell === null || cell === '' ? '-' : cell]),
    ),
  }))
  return { kind: 'table', title, none, columns, rows }
}

function useDate(): (text: string | null) => string | null {
  const locale = useLocale()
  return (text) => (text === null ? null : formatPartialDate(text, locale, 'table'))
}

interface Period {
  readonly start: string | null
  readonly end: string | null
}

interface PeriodTable<Row extends Period> {
  readonly title: string
  readonly none: string
  readonly rows: readonly Row[]
  /** What held, after its first and last days. */
  readonly heads: readonly (readonly [label: string, width: number])[]
  readonly cells: (row: Row) => readonly (string | null)[]
}

/** Makes a table of stretches of time. */
function usePeriods(): <Row extends Period>(of: PeriodTable<Row>) => TablePart {
  const t = useTranslations('workers.page')
  const date = useDate()
  return ({ title, none, rows, heads, cells }) =>
    table(
      title,
      none,
      [[t('from'), 12], [t('to'), 12], ...heads],
      rows.map((row) => [date(row.start), date(row.end), ...cells(row)]),
    )
}

function usePostings({ postings }: WorkerPage): TablePart {
  const t = useTranslations('workers')
  const label = useLabel()
  const list = useListLabel()
  const date = useDate()
  const heads = [
    [t('page.from'), 11],
    [t('page.to'), 11],
    [t('columns.facility'), 30],
    [t('page.fonction'), 18],
    [t('page.act'), 18],
    [t('page.reason'), 14],
  ] as const
  const acts = useActWords()
  const lines = postings
    .filter(({ draft }) => !draft)
    .map((posting) => {
      const { start, end, facility, place, fonction, service } = posting
      return [
        start === null ? t(end === null ? 'page.awaited' : 'page.calledOff') : date(start),
        date(end),
        [facility, place].filter(Boolean).join(', '),
        [label(fonction), service].filter(Boolean).join(', '),
        acts(posting).join(' ; '),
        list('reason', posting.endReason ?? posting.startReason),
      ]
    })
  return table(t('page.postings'), t('page.noPostings'), heads, lines)
}

function usePositions({ positions }: WorkerPage): TablePart {
  const t = useTranslations('workers.page')
  const list = useListLabel()
  return usePeriods()({
    ...{ title: t('positions'), none: t('noPositions'), rows: positions.filter(({ draft }) => !draft) },
    heads: [
      [t('position'), 34],
      [t('host'), 26],
      [t('act'), 16],
    ],
    cells: ({ kind, host, actNumber }) => [list('position', kind), host, actNumber],
  })
}
