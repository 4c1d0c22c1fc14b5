import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl/react'
import { navigation } from './navigation.ts'
import classes from './shell.module.css'

/** The menu: only what has a screen. */
export function SideMenu() {
  const t = useTranslations('nav')
  return (
    <nav className={classes.menu} aria-label={t('main')}>
      <ul className={classes.lines}>
        {navigation.map(({ to, label, icon: Icon, under }) => (
          <li key={to}>
            {under === null ? null : <span className={classes.heading}>{t(under)}</span>}
            <Link to={to} className={classes.line ?? ''} activeProps={{ 'aria-current': 'page' }}>
              <Icon size={18} stroke={1.5} aria-hidden />
              {t(label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
