import { useCallback } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import type { HistoryAct, HistoryField, HistoryRecord, HistoryValue } from '#shared/contract/history.ts'
import { formatInstant, formatPartialDate } from '#shared/domain/dates.ts'
import { messages } from '#shared/i18n/index.ts'
import { resolveText } from '#shared/i18n/text.ts'
import { useUserName } from '#renderer/lib/history-words.ts'
import { useListLabel } from '#renderer/lib/list-labels.ts'

type Words = Readonly<Record<string, string>>

/** A history in words: what screen and paper both show. */
export interface HistoryWords {
  /** « 31/03/2026 à 14:05 · ce poste, DRS de Sikasso · Motif : … » */
  readonly act: (act: HistoryAct) => string
  /** « Affectation (CSCom de Kita), modifié » */
  readonly record: (record: HistoryRecord) => string
  readonly field: (entity: string, field: string) => string
  /** A field before and after; of what was added or taken away, one side says nothing. */
  readonly values: (record: HistoryRecord, field: HistoryField) => readonly [before: string, after: string]
}

export function useHistoryWords(): HistoryWords {
  const t = useTranslations('history')
  const locale = useLocale()
  const userName = useUserName()
  const value = useValueWords()
  const { entities, fields } = messages[locale].history
  return {
    act: ({ at, user, office, reason }) => {
      const who = office === '' ? userName(user) : t('by', { who: userName(user), office })
      const why = reason === null ? [] : [t('reason', { reason })]
      return [formatInstant(at, locale), who, ...why].join(' · ')
    },
    record: ({ entity, action, about }) => {
      const name = (entities as Words)[entity] ?? entity
      const told = about === null ? name : `${name} (${value(about)})`
      return t('done', { what: told, action: t(`actions.${action}`) })
    },
    field: (entity, field) => (fields as Readonly<Record<string, Words>>)[entity]?.[field] ?? field,
    values: ({ action }, { old, new: fresh }) => [
      action === 'create' ? '' : value(old),
      action === 'delete' ? '' : value(fresh),
    ],
  }
}

function useValueWords(): (value: HistoryValue | null) => string {
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
