import { useTranslations } from 'use-intl/react'
import { LanguageSwitch } from './language-switch.tsx'
import classes from './shell.module.css'

/** The office's name and the language. */
export function TopBar({ office }: { readonly office: string }) {
  const t = useTranslations('common')
  return (
    <div className={classes.bar} role="banner">
      <span className={classes.name}>{t('appName')}</span>
      <span className={classes.office}>{office}</span>
      <LanguageSwitch />
    </div>
  )
}
