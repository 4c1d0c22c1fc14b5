import { useCallback } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import type { FacilityPage } from '#shared/contract/facilities.ts'
import { formatNumber } from '#shared/domain/format.ts'

/** Decimals of a degree: about a metre. */
const DEGREE_DECIMALS = 5

/** Where a facility stands on the globe, in words; null where nobody took it down. */
export function usePositionWords(): (facility: FacilityPage) => string | null {
  const t = useTranslations('facilities')
  const locale = useLocale()
  return useCallback(
    ({ latitude, longitude }) => {
      if (latitude === null || longitude === null) return null
      const degrees = (value: number) => formatNumber(value, locale, { decimals: DEGREE_DECIMALS })
      return t('coordinates', { latitude: degrees(latitude), longitude: degrees(longitude) })
    },
    [t, locale],
  )
}
