import { SegmentedControl } from '@mantine/core'
import { useLocale, useTranslations } from 'use-intl/react'
import { locales } from '#shared/i18n/locale.ts'
import { call } from '#renderer/lib/api.ts'

/** Each language by its own short name; the choice is kept for the next start and changes the menus too. */
export function LanguageSwitch() {
  const t = useTranslations('common')
  const locale = useLocale()
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('language')}
      value={locale}
      data={locales.map((value) => ({ value, label: value.toUpperCase() }))}
      transitionDuration={0}
      onChange={(chosen) => void call('shell.setLanguage', { locale: chosen })}
    />
  )
}
