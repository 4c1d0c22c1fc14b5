import { useCallback } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import type { HistoryValue } from '#shared/contract/history.ts'
import { formatPartialDate } from '#shared/domain/dates.ts'
import { messages } from '#shared/i18n/index.ts'
import { resolveText } from '#shared/i18n/text.ts'
import { useListLabel } from './list-labels.ts'

type Words = Readonly<Record<string, string>>

/** Values of the register's records in words: codes, days, names of what they refer to. */
export function useValueWords(): (value: HistoryValue | null) => string {
  const t = useTranslations('history')
  const locale = useLocale()
  const label = useListLabel()
  return useCallback(
    (value) => {
      if (value === null) return t('empty')
      switch (value.kind) {
        case 'date':
          return formatPartialDate(value.value, locale, 'table')
        case 'code':
          return ownWords(locale)[value.list]?.[value.value] ?? label(value.list, value.value) ?? value.value
        case 'name':
          return resolveText(value.value, locale)
        case 'plain':
          return plain(value.value, locale, { yes: t('yes'), no: t('no'), empty: t('empty') })
      }
    },
    [t, locale, label],
  )
}

/** Codes that are the program's own and not a list of the register's. */
function ownWords(locale: 'fr' | 'en'): Readonly<Record<string, Words>> {
  const { history, workers } = messages[locale]
  return { ...history.codes, sex: workers.sex, civilite: workers.civilites }
}

function plain(
  value: string | number | boolean | null,
  locale: 'fr' | 'en',
  words: { readonly yes: string; readonly no: string; readonly empty: string },
): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value !== 'number') return value ?? words.empty
  // As it was written: a year has no thousands, a degree keeps its digits.
  return String(value).replace('.', locale === 'fr' ? ',' : '.')
}
