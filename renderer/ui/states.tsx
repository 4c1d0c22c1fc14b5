import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import classes from './states.module.css'

interface EmptyStateProps {
  readonly title: string
  readonly text?: string | undefined
  /** What to do about it: a button or a link. */
  readonly action?: ReactNode
}

/** Nothing to show, and why. */
export function EmptyState({ title, text, action }: EmptyStateProps) {
  return (
    <div className={classes.state}>
      <p className={classes.title}>{title}</p>
      {text === undefined ? null : <p className={classes.text}>{text}</p>}
      {action}
    </div>
  )
}

export interface ErrorStateProps {
  readonly message: string
  readonly remedy: string
  readonly incident: string | null
  readonly onRetry?: (() => void) | undefined
}

/** What happened, what to do, and the number to quote. */
export function ErrorState({ message, remedy, incident, onRetry }: ErrorStateProps) {
  const t = useTranslations('common')
  return (
    <div className={classes.state} role="alert" data-state="error">
      <p className={classes.title}>{message}</p>
      <p className={classes.text}>{remedy}</p>
      {incident === null ? null : <p className={classes.text}>{t('incident', { incident })}</p>}
      {onRetry === undefined ? null : (
        <Button size="sm" variant="default" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </div>
  )
}

/** Still on its way. Still by itself: no spinner. */
export function LoadingState() {
  const t = useTranslations('common')
  return (
    <div className={classes.state} role="status">
      <p className={classes.text}>{t('loading')}</p>
    </div>
  )
}

/** The page exists, but not for this person. */
export function NoPermission() {
  const t = useTranslations('common')
  return <EmptyState title={t('noPermissionTitle')} text={t('noPermissionText')} />
}
