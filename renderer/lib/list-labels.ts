import { useCallback } from 'react'
import { useLocale } from 'use-intl/react'
import type { Label, ReferenceLists } from '#shared/contract/reference.ts'
import type { Locale } from '#shared/i18n/locale.ts'
import { useReference } from './office.ts'

/** The values of a code list that a form offers; a hidden one only while it is what the record holds. */
export function listOptions(
  reference: ReferenceLists | null,
  list: string,
  locale: Locale,
  held: string | null = null,
): { value: string; label: string }[] {
  const items = reference?.lists[list] ?? []
  return items
    .filter((item) => !item.hidden || item.code === held)
    .map((item) => ({ value: item.code, label: item.label[locale] }))
}

/** The words of a code of a list: `label('statut', 'contractuel')`; an unknown code shows as itself. */
export function useListLabel(): (list: string, code: string | null) => string | null {
  const reference = useReference()
  const locale = useLocale()
  return useCallback(
    (list, code) => {
      if (code === null) return null
      return reference?.lists[list]?.find((item) => item.code === code)?.label[locale] ?? code
    },
    [reference, locale],
  )
}

/** A label of reference data in the language of the page; nothing stays nothing. */
export function useLabel(): (label: Label | null) => string | null {
  const locale = useLocale()
  return useCallback((label) => label?.[locale] ?? null, [locale])
}
