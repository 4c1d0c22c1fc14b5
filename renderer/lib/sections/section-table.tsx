import { Button } from '@mantine/core'
import { useTranslations } from 'use-intl/react'
import type { SectionRow } from '#shared/contract/sections.ts'
import { type SectionField, type SectionName, sectionOf } from '#shared/domain/sections/index.ts'
import { PlainTable } from '#renderer/ui/plain-table.tsx'
import { useFieldName, useValueWords } from './section-words.ts'
import classes from './sections.module.css'

export type RowDeed = 'correct' | 'change' | 'end' | 'remove'

interface SectionTableProps {
  readonly name: SectionName
  readonly rows: readonly SectionRow[]
  readonly onDeed: (deed: RowDeed, row: SectionRow) => void
}

/** A section's records: what matters in columns, the rest beneath. */
export function SectionTable({ name, rows, onDeed }: SectionTableProps) {
  const t = useTranslations('sections')
  const section = sectionOf(name)
  const label = useFieldName(section.table)
  const words = useValueWords()
  // A column that no record fills says nothing.
  const filled = (field: SectionField) => rows.some((row) => words(field, row) !== null)
  const columns = section.fields.filter(
    (field) => field.detail !== true && (field.required === true || filled(field)),
  )
  const details = section.fields.filter((field) => field.detail === true)
  const heads = [...columns.map((field) => label(field.name)), { text: t('actions'), hidden: true } as const]
  return (
    <PlainTable label={t(`titles.${name}`)} heads={heads}>
      {rows.map((row) => (
        <tr key={row.id}>
          {columns.map((field, index) => (
            <td key={field.name}>
              {words(field, row) ?? '–'}
              {index === 0 ? <Details {...{ row, details, label, words }} /> : null}
            </td>
          ))}
          <td className={classes.deeds}>
            <Deeds
              {...{ name, row }}
              about={columns[0] ? (words(columns[0], row) ?? '') : ''}
              onDeed={onDeed}
            />
          </td>
        </tr>
      ))}
    </PlainTable>
  )
}

interface DetailsProps {
  readonly row: SectionRow
  readonly details: readonly SectionField[]
  readonly label: (field: string) => string
  readonly words: (field: SectionField, row: SectionRow) => string | null
}

function Details({ row, details, label, words }: DetailsProps) {
  const t = useTranslations('sections')
  const told = details.flatMap((field) => {
    const value = words(field, row)
    return value === null ? [] : [{ name: field.name, text: t('pair', { field: label(field.name), value }) }]
  })
  if (told.length === 0) return null
  return (
    <span className={classes.details}>
      {told.map(({ name, text }) => (
        <span key={name}>{text}</span>
      ))}
    </span>
  )
}

interface DeedsProps {
  readonly name: SectionName
  readonly row: SectionRow
  readonly about: string
  readonly onDeed: SectionTableProps['onDeed']
}

function Deeds({ name, row, about, onDeed }: DeedsProps) {
  const t = useTranslations('sections')
  const { dated } = sectionOf(name)
  const open = dated !== undefined && (row.values[dated.end] ?? null) === null
  const deeds: readonly RowDeed[] = [
    ...(open || dated === undefined ? (['change'] as const) : []),
    'correct',
    ...(open ? (['end'] as const) : []),
    'remove',
  ]
  return deeds.map((deed) => (
    <Button
      key={deed}
      {...{ variant: 'subtle', size: 'compact-xs' }}
      aria-label={`${t(deed)} – ${about}`}
      onClick={() => onDeed(deed, row)}
    >
      {t(deed)}
    </Button>
  ))
}
