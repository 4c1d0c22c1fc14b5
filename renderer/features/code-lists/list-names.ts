import { useCallback } from 'react'
import { useLocale } from 'use-intl/react'
import { messages } from '#shared/i18n/index.ts'

/** What a list is called; one that has no words yet shows by its own name. */
export function useListName(): (list: string) => string {
  const locale = useLocale()
  return useCallback(
    (list) => {
      const names: Readonly<Record<string, string>> = messages[locale].codeLists.names
      return names[list] ?? list
    },
    [locale],
  )
}
