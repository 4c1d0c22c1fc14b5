import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import classes from './page-header.module.css'

interface PageHeaderProps {
  readonly title: string
  /** What stands beside the title: a number, a state. */
  readonly aside?: ReactNode
  /** One line under the title. */
  readonly subtitle?: ReactNode
  /** Buttons, the primary one last. */
  readonly actions?: ReactNode
}

/** The head of every page; also names the window. */
export function PageHeader({ title, aside, subtitle, actions }: PageHeaderProps) {
  const t = useTranslations('common')
  return (
    <header className={classes.header}>
      <title>{`${title} – ${t('appName')}`}</title>
      <div className={classes.titles}>
        <h1 className={classes.title} tabIndex={-1} data-page-title>
          {title}
          {aside === undefined ? null : <span className={classes.aside}>{aside}</span>}
        </h1>
        {subtitle === undefined ? null : <p className={classes.subtitle}>{subtitle}</p>}
      </div>
      {actions === undefined ? null : <div className={classes.actions}>{actions}</div>}
    </header>
  )
}
