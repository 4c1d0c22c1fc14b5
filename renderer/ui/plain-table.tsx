import type { ReactNode } from 'react'
import classes from './plain-table.module.css'

/** A short table that is read, not worked in; anything longer than a screen is a Grid. */
export function PlainTable({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <table className={classes.table} aria-label={label}>
      {children}
    </table>
  )
}
