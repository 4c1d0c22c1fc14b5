import { type ReactNode, useId } from 'react'
import classes from './titled-part.module.css'

interface TitledPartProps {
  readonly title: string
  /** Said instead of the content where there is none. */
  readonly none?: string | null
  /** What can be done to it, beside the title. */
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** A titled part of a record's page. */
export function TitledPart({ title, none = null, action, children }: TitledPartProps) {
  const id = useId()
  return (
    <section className={classes.part} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {action}
      </div>
      {none === null ? children : <p className={classes.none}>{none}</p>}
    </section>
  )
}
