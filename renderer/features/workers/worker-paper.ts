import { useLocale, useTranslations } from 'use-intl/react'
import type { WorkerPage } from '#shared/contract/workers.ts'
import { formatPartialDate } from '#shared/domain/dates.ts'
import { useLabel, useListLabel } from '#renderer/lib/list-labels.ts'
import { fullName } from '#renderer/lib/person-name.ts'
import type { RecordPaperParts } from '#renderer/lib/record-files.ts'
import type { PaperColumn } from '#renderer/print/paper-table.tsx'
import type { FactsPart, TablePart } from '#renderer/print/record-paper.tsx'
import { useActWords } from './posting-history.tsx'
import { useIdentityFacts, usePositionFacts } from './worker-identity.tsx'

/** The « fiche individuelle »: the worker's page as the office's paper. */
export function useWorkerPaper(worker: WorkerPage): () => RecordPaperParts {
  const t = useTranslations('workers')
  const identity = useIdentityFacts(worker)
  // The contract stands in a table of its own.
  const service = usePositionFacts(worker)
  const numbers = useNumberFacts(worker)
  const tables = [useSpells(worker), usePostings(worker), usePositions(worker), useContracts(worker)]
  const facts = (title: string, of: FactsPart['facts']): FactsPart => ({ kind: 'facts', title, facts: of })
  return () => ({
    ...{ title: t('paper.title'), subtitle: fullName(worker), scope: [] },
    parts: [
      facts(t('page.identity'), identity),
      ...(numbers.length === 0 ? [] : [facts(t('paper.contacts'), numbers)]),
      ...(service.length === 0 ? [] : [facts(t('paper.administrative'), service)]),
      ...tables,
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

function useSpells({ spells }: WorkerPage): TablePart {
  const t = useTranslations('workers')
  const list = useListLabel()
  const label = useLabel()
  const date = useDate()
  const heads = [
    [t('page.from'), 12],
    [t('page.to'), 12],
    [t('form.corps'), 36],
    [t('form.statut'), 28],
    [t('form.category'), 12],
  ] as const
  const lines = spells.map(({ start, end, corps, statut, category }) => [
    ...[date(start), date(end), label(corps), list('statut', statut), category],
  ])
  return table(t('page.career'), t('page.noCareer'), heads, lines)
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
  const lines = postings.map((posting) => {
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
  const date = useDate()
  const heads = [
    [t('from'), 12],
    [t('to'), 12],
    [t('position'), 34],
    [t('host'), 26],
    [t('act'), 16],
  ] as const
  const lines = positions.map(({ start, end, kind, host, actNumber }) => [
    ...[date(start), date(end), list('position', kind), host, actNumber],
  ])
  return table(t('positions'), t('noPositions'), heads, lines)
}

function useContracts({ contracts }: WorkerPage): TablePart {
  const t = useTranslations('workers.page')
  const list = useListLabel()
  const date = useDate()
  const heads = [
    [t('from'), 12],
    [t('to'), 12],
    [t('contractKind'), 26],
    [t('employer'), 25],
    [t('funding'), 25],
  ] as const
  const lines = contracts.map(({ start, end, kind, employer, fundingSource }) => [
    ...[date(start), date(end), list('contract_type', kind), list('employer', employer)],
    list('funding_source', fundingSource),
  ])
  return table(t('contracts'), t('noContracts'), heads, lines)
}
