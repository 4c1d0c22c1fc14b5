import { useCallback } from 'react'
import { useLocale } from 'use-intl/react'
import { errorWords, type ErrorWords, fieldWords } from '#shared/i18n/error-words.ts'
import { CallError } from './api.ts'

/** Turns whatever a call threw into words: `<ErrorState {...words(query.error)} />`. */
export function useErrorWords(): (error: unknown) => ErrorWords {
  const locale = useLocale()
  return useCallback(
    (error) =>
      error instanceof CallError
        ? errorWords(locale, error.code, error.data)
        : errorWords(locale, 'INTERNAL', {}),
    [locale],
  )
}

/** Turns a schema's issue (`required`, `not_a_date` …) into words for under the field. */
export function useFieldWords(): (issue: string) => string {
  const locale = useLocale()
  return useCallback((issue) => fieldWords(locale, issue), [locale])
}
