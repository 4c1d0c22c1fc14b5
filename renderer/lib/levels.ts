import { useCallback, useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import { useReference } from './office.ts'

/** The country's own words for the levels of its trees. */
export interface Levels {
  /** Level code → word. */
  readonly words: Readonly<Record<string, string>>
  /** The word for the level that has a role: that of the district, of the region. */
  readonly ofRole: (role: 'district' | 'region') => string
}

export function useLevels(): Levels {
  const t = useTranslations('common.place')
  const locale = useLocale()
  const levels = useReference()?.lists.level
  const words = useMemo(
    () => Object.fromEntries((levels ?? []).map(({ code, label }) => [code, label[locale]])),
    [levels, locale],
  )
  const ofRole = useCallback(
    (role: 'district' | 'region') =>
      levels?.find((level) => level.attributes.role === role)?.label[locale] ?? t('label'),
    [levels, locale, t],
  )
  return useMemo(() => ({ words, ofRole }), [words, ofRole])
}
