import { useCallback } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import type { SectionRow } from '#shared/contract/sections.ts'
import { formatPartialDate } from '#shared/domain/dates.ts'
import { formatNumber } from '#shared/domain/format.ts'
import type { FieldKind, SectionField } from '#shared/domain/sections/index.ts'
import type { SectionValue } from '#shared/domain/sections/values.ts'
import { messages } from '#shared/i18n/index.ts'
import { useListLabel } from '../list-labels.ts'
import { useReference } from '../office.ts'

/** A field of a table, as the history calls it too. */
export function useFieldNames(): (table: string, field: string) => string {
  const locale = useLocale()
  return useCallback(
    (table, field) => {
      const tables: Readonly<Record<string, Readonly<Record<string, string>>>> =
        messages[locale].history.fields
      return tables[table]?.[field] ?? field
    },
    [locale],
  )
}

/** The fields of one table. */
export function useFieldName(table: string): (field: string) => string {
  const names = useFieldNames()
  return useCallback((field) => names(table, field), [names, table])
}

/** A record's value as a person reads it; null where there is none to show. */
export function useValueWords(): (field: SectionField, row: SectionRow) => string | null {
  const t = useTranslations('sections')
  const workers = useTranslations('workers')
  const locale = useLocale()
  const label = useListLabel()
  const reference = useReference()
  return (field, { values, names }) => {
    const value: SectionValue = values[field.name] ?? null
    if (value === null || value === '') return null
    const date = () => formatPartialDate(String(value), locale, 'table')
    const whole = () => formatNumber(Number(value), locale)
    const named = () => names[field.name] ?? null
    const words: Partial<Record<FieldKind, () => string | null>> = {
      partial: date,
      day: date,
      code: () => label(field.list ?? '', String(value)),
      corps: () => reference?.corps.find(({ id }) => id === value)?.label[locale] ?? null,
      fonction: () => reference?.fonctions.find(({ id }) => id === value)?.label[locale] ?? null,
      facility: named,
      worker: named,
      amount: whole,
      whole,
      decimal: () => formatNumber(Number(value), locale, { decimals: Number.isInteger(value) ? 0 : 1 }),
      flag: () => (value === true ? t('yes') : null),
      sex: () => (value === 'F' || value === 'M' ? workers(`sex.${value}`) : null),
    }
    return (words[field.kind] ?? (() => String(value)))()
  }
}
