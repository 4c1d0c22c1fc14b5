import { VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './plain-table.module.css'

/** A head that is more than its words: over figures, or told to screen readers alone. */
export interface PlainHead {
  readonly text: string
  readonly className?: string | undefined
  readonly hidden?: true
}

interface PlainTableProps {
  readonly label: string
  readonly heads: readonly (string | PlainHead)[]
  /** The rows: `tr`s. */
  readonly children: ReactNode
}

/** A short table that is read, not worked in; anything longer than a screen is a Grid. */
export function PlainTable({ label, heads, children }: PlainTableProps) {
  return (
    <table className={classes.table} aria-label={label}>
      <thead>
        <tr>
          {heads
            .map((head): PlainHead => (typeof head === 'string' ? { text: head } : head))
            .map(({ text, className, hidden }) =>
              hidden ? (
                <th key={text} scope="col" className={className}>
                  <VisuallyHidden>{text}</VisuallyHidden>
                </th>
              ) : (
                <th key={text} scope="col" className={className}>
                  {text}
                </th>
              ),
            )}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}
