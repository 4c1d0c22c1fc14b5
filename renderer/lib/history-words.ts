import { useCallback } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import { messages } from '#shared/i18n/index.ts'

/** What a table of the register is called, with one of its fields: « Affectation : Dernier jour de service ». */
export function useFieldLabel(): (entity: string, field: string | null) => string {
  const t = useTranslations('history')
  const locale = useLocale()
  return useCallback(
    (entity, field) => {
      const { entities, fields } = messages[locale].history
      const named: Readonly<Record<string, string>> = entities
      const told: Readonly<Record<string, Readonly<Record<string, string>>>> = fields
      const name = named[entity] ?? entity
      const word = field === null ? undefined : told[entity]?.[field]
      return word === undefined ? name : t('whole', { entity: name, field: word })
    },
    [t, locale],
  )
}

/** Who wrote something; until people have accounts, the PC did. */
export function useUserName(): (user: string) => string {
  const locale = useLocale()
  return useCallback(
    (user) => {
      const users: Readonly<Record<string, string>> = messages[locale].history.users
      return users[user] ?? user
    },
    [locale],
  )
}
