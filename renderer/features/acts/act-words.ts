import { useCallback } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import type { ActState } from '#shared/contract/acts.ts'
import { messages } from '#shared/i18n/index.ts'

/** What the kinds of act are called, by code. */
export function useActKinds(): (kind: string) => string {
  const locale = useLocale()
  return useCallback(
    (kind) => {
      const kinds: Readonly<Record<string, string>> = messages[locale].history.codes.act_kind
      return kinds[kind] ?? kind
    },
    [locale],
  )
}

/** Every kind of act that has words, for a choice. */
export function useActKindOptions(): { value: string; label: string }[] {
  const locale = useLocale()
  return Object.entries(messages[locale].history.codes.act_kind).map(([value, label]) => ({ value, label }))
}

export function useActState(): (state: ActState) => string {
  const t = useTranslations('history.codes.act_state')
  return useCallback((state) => t(state), [t])
}
