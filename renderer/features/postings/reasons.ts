import { useMemo } from 'react'
import { useLocale } from 'use-intl/react'
import type { ReasonKind } from '#shared/domain/movements/movement.ts'
import { useReference } from '#renderer/lib/office.ts'

/** The reasons of some kinds, for a Choice. */
export function useReasons(kinds: readonly ReasonKind[]): { value: string; label: string }[] {
  const reference = useReference()
  const locale = useLocale()
  const wanted = kinds.join(' ')
  return useMemo(
    () =>
      (reference?.lists.reason ?? [])
        .filter((item) => !item.hidden && wanted.split(' ').includes(String(item.attributes.kind)))
        .map((item) => ({ value: item.code, label: item.label[locale] })),
    [reference, locale, wanted],
  )
}
