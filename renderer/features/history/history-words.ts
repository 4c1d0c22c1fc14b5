import { useLocale, useTranslations } from 'use-intl/react'
import type { HistoryAct, HistoryField, HistoryRecord } from '#shared/contract/history.ts'
import { formatInstant } from '#shared/domain/dates.ts'
import { messages } from '#shared/i18n/index.ts'
import { useUserName } from '#renderer/lib/history-words.ts'
import { useValueWords } from '#renderer/lib/history-values.ts'

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
