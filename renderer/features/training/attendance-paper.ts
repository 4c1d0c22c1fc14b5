import { useTranslations } from 'use-intl/react'
import type { SessionPage } from '#shared/contract/training.ts'
import { addDays, type Day, daysBetween } from '#shared/domain/days.ts'
import { listedName } from '#shared/domain/person-name.ts'
import { sessionRecord } from '#shared/domain/training/session.ts'
import type { RecordPaperParts } from '#renderer/lib/record-files.ts'
import type { TablePart } from '#renderer/print/record-paper.tsx'
import { useFieldName, useValueWords } from '#renderer/lib/sections/section-words.ts'
import { useSessionDays, useSessionName } from './session-words.ts'

/** Days that a sheet has a column for each of; a longer session signs once. */
const MOST_DAYS = 5
/** Empty lines for those who come without being entered. */
const SPARE = 3

/** What the sheet says above its list. */
const TOLD = ['institution', 'funder', 'trainer', 'hours'] as const

/** The list that participants sign, day by day. */
export function useAttendancePaper(session: SessionPage): () => RecordPaperParts {
  const t = useTranslations('training')
  const name = useSessionName()
  const days = useSessionDays()
  const label = useFieldName(sessionRecord.table)
  const words = useValueWords()
  const { id, values } = session
  const list = useSigningList(session)
  return () => {
    const facts = sessionRecord.fields.filter((field) => TOLD.some((told) => told === field.name))
    return {
      title: t('paper.title'),
      subtitle: name({ course: values.course, title: values.title }),
      scope: [[days({ start: values.start, end: values.end }), values.place].filter(Boolean).join(' — ')],
      parts: [
        {
          ...{ kind: 'facts', title: t('paper.session') },
          facts: facts.map((field) => ({
            term: label(field.name),
            value: words(field, { id, values, names: {} }),
          })),
        },
        list,
      ],
      ...{ certified: null, signed: false },
    }
  }
}

/** Who signs, with a column for each day. */
function useSigningList({ values, participants }: SessionPage): TablePart {
  const t = useTranslations('training')
  const signed = signingDays(values.start, values.end)
  const column = (key: string, width: number) => ({
    ...{ key, label: t(`paper.${key as 'number'}`), width, numeric: false },
  })
  const signatures = signed.map((day) => ({
    ...{ key: day, width: signed.length === 1 ? 26 : 11, numeric: false },
    label:
      day === '' ? t('paper.signature') : t('paper.signedOn', { day: `${day.slice(8)}/${day.slice(5, 7)}` }),
  }))
  const lines = participants.map((person) => ({
    name: listedName(person),
    facility: person.facility ?? '',
    phone: person.phone ?? '',
  }))
  const spare = Array.from({ length: SPARE }, () => ({ name: '', facility: '', phone: '' }))
  const number = (position: number) => ({ number: String(position + 1) })
  const unsigned = Object.fromEntries(signed.map((day) => [day, '']))
  return {
    ...{ kind: 'table', title: t('participants'), none: '', tall: true },
    columns: [
      column('number', 5),
      column('name', 30),
      column('facility', 24),
      column('phone', 15),
      ...signatures,
    ],
    rows: [...lines, ...spare].map((line, position) => ({
      ...{ kind: 'row', level: 0 },
      cells: { ...line, ...number(position), ...unsigned },
    })),
  }
}

/** The days to sign on; one empty one where they are not known, or too many. */
export function signingDays(start: unknown, end: unknown): readonly Day[] {
  const known = (day: unknown): day is Day => typeof day === 'string' && day.length === 10
  if (!known(start)) return ['']
  const last = known(end) ? daysBetween(start, end) : 0
  if (last < 0 || last >= MOST_DAYS) return ['']
  return Array.from({ length: last + 1 }, (_, after) => addDays(start, after))
}
