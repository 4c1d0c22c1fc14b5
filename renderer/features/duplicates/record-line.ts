import { useLocale, useTranslations } from 'use-intl/react'
import type { ComparedRecord } from '#shared/contract/duplicates.ts'
import { messages } from '#shared/i18n/index.ts'
import { useValueWords } from '#renderer/lib/history-values.ts'

/** A record in one line: « Type : Matricule · Numéro : 0117211 A ». */
export function useRecordLine(): (entity: string, fields: ComparedRecord['fields']) => string {
  const t = useTranslations('duplicates')
  const locale = useLocale()
  const words = useValueWords()
  const told: Readonly<Record<string, Readonly<Record<string, string>>>> = messages[locale].history.fields
  return (entity, fields) =>
    fields
      .map(({ field, value }) => t('fact', { field: told[entity]?.[field] ?? field, value: words(value) }))
      .join(' · ')
}
