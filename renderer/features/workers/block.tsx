import { type ReactNode, useId } from 'react'
import classes from './workers-page.module.css'

interface BlockProps {
  readonly title: string
  /** Said instead of the content where there is none. */
  readonly none?: string | null
  readonly children: ReactNode
}

/** A titled part of a worker's page. */
export function Block({ title, none = null, children }: BlockProps) {
  const id = useId()
  return (
    <section className={classes.block} aria-labelledby={id}>
      <h2 id={id} className={classes.blockTitle}>
        {title}
      </h2>
      {none === null ? children : <p className={classes.none}>{none}</p>}
    </section>
  )
}
