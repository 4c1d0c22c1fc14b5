import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import classes from './definition.module.css'

export interface DefinitionEntry {
  readonly term: string
  /** Null or empty shows as "not stated", never as nothing. */
  readonly value: ReactNode
}

/** The facts of a record, term by term. */
export function DefinitionList({
  entries,
  columns = 1,
}: {
  readonly entries: readonly DefinitionEntry[]
  readonly columns?: 1 | 2 | 3
}) {
  const t = useTranslations('common')
  return (
    <dl className={classes.list} data-columns={columns}>
      {entries.map(({ term, value }) => (
        <div key={term} className={classes.entry}>
          <dt className={classes.term}>{term}</dt>
          <dd className={classes.value}>
            {value === null || value === undefined || value === '' ? (
              <span className={classes.absent}>{t('notStated')}</span>
            ) : (
              value
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
