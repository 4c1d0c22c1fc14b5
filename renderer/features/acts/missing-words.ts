import { useCallback } from 'react'
import { useLocale } from 'use-intl/react'
import type { TemplateEntry } from '#shared/contract/acts.ts'

/** What is left open, in the words in which the form asks for it. */
export function useMissingWords({ body }: TemplateEntry): (tokens: readonly string[]) => string {
  const locale = useLocale()
  return useCallback(
    (tokens) =>
      tokens
        .map((token) => body.fields.find((field) => field.token === token)?.label[locale] ?? `{${token}}`)
        .join(', '),
    [body, locale],
  )
}
