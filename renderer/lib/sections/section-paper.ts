import { useTranslations } from 'use-intl/react'
import type { SectionRow, WorkerFile } from '#shared/contract/sections.ts'
import { type SectionField, sectionOf, type WorkerSectionName } from '#shared/domain/sections/index.ts'
import type { TablePart } from '#renderer/print/record-paper.tsx'
import { useFieldNames, useValueWords } from './section-words.ts'

/** A column's share of the width: a text needs more than a date or a figure. */
function widthOf({ kind }: SectionField): number {
  if (kind === 'text') return 30
  return kind === 'line' || kind === 'code' || kind === 'corps' || kind === 'name' ? 18 : 11
}

/** Sections as tables of a printed file, in the order of `names`; those that hold nothing are left out. */
export function useSectionTables(): (file: WorkerFile, names: readonly WorkerSectionName[]) => TablePart[] {
  const t = useTranslations('sections')
  const label = useFieldNames()
  const words = useValueWords()
  const tableOf = (name: WorkerSectionName, records: readonly SectionRow[]): TablePart => {
    const { table, fields } = sectionOf(name)
    const filled = fields.filter((field) => records.some((row) => words(field, row) !== null))
    const [details, columns] = [
      filled.filter((field) => field.detail === true),
      filled.filter((field) => field.detail !== true),
    ]
    const told = (row: SectionRow) =>
      details.flatMap((field) => {
        const value = words(field, row)
        return value === null ? [] : [t('pair', { field: label(table, field.name), value })]
      })
    const last = { key: 'details', label: t('details'), width: 30, numeric: false }
    return {
      ...{ kind: 'table', title: t(`titles.${name}`), none: t('none') },
      columns: [
        ...columns.map((field) => {
          const head = { key: field.name, label: label(table, field.name) }
          return { ...head, width: widthOf(field), numeric: field.kind === 'amount' }
        }),
        ...(details.length === 0 ? [] : [last]),
      ],
      rows: records.map((row) => {
        const cells = columns.map((field) => [field.name, words(field, row) ?? '-'] as const)
        const others = told(row).join(' ; ')
        return {
          ...{ kind: 'row', level: 0 },
          cells: { ...Object.fromEntries(cells), details: others === '' ? '-' : others },
        }
      }),
    }
  }
  return (file, names) =>
    names.flatMap((name) => {
      const records = file[name]
      return records.length === 0 ? [] : [tableOf(name, records)]
    })
}
