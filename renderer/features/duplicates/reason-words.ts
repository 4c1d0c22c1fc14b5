import { useCallback } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Reason } from '#shared/domain/duplicates/person.ts'

/** Weaker reasons are not told in a list. */
const TELLING = 1.5

/** Why two files are, or are not, taken for one person, in one line: what speaks for it, then what speaks against. */
export function useReasonWords(): (reasons: readonly Reason[]) => string {
  const t = useTranslations('duplicates')
  return useCallback(
    (reasons) => {
      const words = (those: readonly Reason[]) => [...new Set(those.map(({ kind }) => t(`reasons.${kind}`)))]
      const telling = reasons.filter(({ weight }) => Math.abs(weight) >= TELLING)
      const agree = words(telling.filter(({ weight }) => weight > 0)).join(', ')
      const differ = words(telling.filter(({ weight }) => weight < 0)).join(', ')
      return differ === '' ? agree : t('but', { agree, differ })
    },
    [t],
  )
}
